using System.Net;
using Catalogue.Guard.Http;
using Microsoft.AspNetCore.Http;

namespace Catalogue.Tests.Guard.Http;

public sealed class DoorkeeperTests
{
    private static readonly Doorkeeper Door = new(new HttpOptions
    {
        Listen = new IPEndPoint(IPAddress.Loopback, 8080),
        Upstream = new Uri("https://garden.example/mcp"),
        Hosts = ["guard.example"],
        Origins = ["https://page.example"],
    });

    [Theory]
    [InlineData("127.0.0.1:8080", null, true)]
    [InlineData("localhost:8080", null, true)]
    [InlineData("[::1]:8080", null, true)]
    [InlineData("GUARD.example", null, true)]
    [InlineData("localhost:9090", null, false)]
    [InlineData("rebound.example:8080", null, false)]
    [InlineData("127.0.0.1.nip.example:8080", null, false)]
    [InlineData("", null, false)]
    [InlineData("localhost:8080", "https://page.example", true)]
    [InlineData("localhost:8080", "http://localhost:3000", true)]
    [InlineData("localhost:8080", "https://evil.example", false)]
    [InlineData("localhost:8080", "https://localhost.evil.example", false)]
    [InlineData("localhost:8080", "null", false)]
    [InlineData("localhost:8080", "file://localhost", false)]
    public void CallerUnderAnotherName_IsTurnedAway(string host, string? origin, bool isWelcome)
    {
        HttpRequest request = new DefaultHttpContext().Request;
        request.Headers.Host = host;
        if (origin is not null)
            request.Headers.Origin = origin;

        Assert.Equal(isWelcome, Door.TurnsAway(request) is null);
    }
}
