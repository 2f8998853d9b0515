using Catalogue.Guard.Http;
using Microsoft.AspNetCore.Http;

namespace Catalogue.Tests.Guard.Http;

public sealed class ContentTypesTests
{
    [Theory]
    [InlineData("application/json", "application/json")]
    [InlineData("Application/JSON; charset=\"UTF-8\"", "application/json")]
    [InlineData("application/json; charset=utf-16", null)]
    [InlineData("nonsense", null)]
    [InlineData("", null)]
    public void MediaType_IsTakenInUtf8Alone(string header, string? type)
    {
        HttpRequest request = new DefaultHttpContext().Request;
        request.Headers.ContentType = header;

        Assert.Equal(type, request.MediaTypeInUtf8());
    }

    [Fact]
    public void TwoTypes_AreNone()
    {
        HttpRequest request = new DefaultHttpContext().Request;
        request.Headers.ContentType = new(["application/json", "text/plain"]);

        Assert.Null(request.MediaTypeInUtf8());
    }
}
