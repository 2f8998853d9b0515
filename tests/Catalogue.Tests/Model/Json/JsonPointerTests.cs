using System.Text.Json;
using Catalogue.Model.Json;
using FsCheck;
using FsCheck.Fluent;

namespace Catalogue.Tests.Model.Json;

public sealed class JsonPointerTests
{
    [Theory]
    [InlineData("", """{"a":[1,{"b/c":2,"~":3}]}""")]
    [InlineData("/a/0", "1")]
    [InlineData("/a/1/b~1c", "2")]
    [InlineData("/a/1/~0", "3")]
    [InlineData("/a/2", null)]
    [InlineData("/a/-1", null)]
    [InlineData("/a/01x", null)]
    [InlineData("/x", null)]
    [InlineData("a", null)]
    [InlineData("/a/0/x", null)]
    public void Pointer_LeadsToItsValue(string pointer, string? value) =>
        Assert.Equal(value, JsonPointer.Resolve(JsonElement.Parse("""{"a":[1,{"b/c":2,"~":3}]}"""), pointer)?.GetRawText());

    [Fact]
    public void AnySegment_IsUnescapedToWhatItWas() => Check.QuickThrowOnFailure(Prop.ForAll(Gen.Elements("~", "/", "0", "1", "a").ArrayOf().ToArbitrary(), parts =>
        JsonPointer.Unescape(JsonPointer.Escape(string.Concat(parts))) == string.Concat(parts)));
}
