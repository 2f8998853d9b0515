using Catalogue.Sources.Readme;

namespace Catalogue.Tests.Sources.Readme;

public sealed class ToolNameFormTests
{
    [Theory]
    [InlineData("read_file", "Code", false, "read_file")]
    [InlineData("readFile(path)", "Code", false, "readFile")]
    [InlineData("read-file", "Plain", false, "read-file")]
    [InlineData("Read-File", "Plain", false, null)]
    [InlineData("search", "Code", true, "search")]
    [InlineData("search", "Code", false, null)]
    [InlineData("API_KEY", "Code", true, null)]
    [InlineData("GitHub", "Code", false, null)]
    [InlineData("config.json", "Code", true, null)]
    [InlineData("string", "Code", true, null)]
    [InlineData("https://x/y", "Code", true, null)]
    [InlineData("a", "Code", true, null)]
    [InlineData("read_file:", "Strong", false, "read_file")]
    public void Word_IsANameByItsForm(string text, string markup, bool bare, string? name) =>
        Assert.Equal(name, ToolNameForm.Of(text, Enum.Parse<Markup>(markup), bare));
}
