using Catalogue.Policies.Text;

namespace Catalogue.Tests.Policies.Text;

public sealed class TomlTextTests
{
    [Fact]
    public void KeyOfOtherCharacters_IsQuoted() => Assert.Equal("[mcp_servers.\"a.b\".\"\"]\n", TomlText.Table("mcp_servers", "a.b", ""));

    [Fact]
    public void List_StandsOneALine_AndAnEmptyOneOnOne()
    {
        Assert.Equal("a = [\n  \"x\",\n  \"y\",\n]\n", TomlText.Pair("a", ["x", "y"]));
        Assert.Equal("a = []\n", TomlText.Pair("a", []));
    }

    [Fact]
    public void TextThatIsNoToml_IsAFormatError() => Assert.Throws<FormatException>(() => TomlText.Parse("a = "));

    [Fact]
    public void ListThatIsNotThere_HasNoTexts() => Assert.Empty(TomlText.Texts(TomlText.Parse("b = 1\n"), "a"));
}
