namespace Catalogue.Tests.Scanner.Languages.Ruby;

public sealed class RubyReaderTests
{
    [Theory]
    [InlineData("T = <<~T\n{0}\nT\n", "{ name: 'x', description: 'y', inputSchema: {} }")]
    [InlineData("=begin\n{0}\n=end\n", "define_tool(name: 'x', description: 'y')")]
    public void ToolLikeText_IsNoTool(string around, string inside) =>
        Assert.Empty(Scanned.Of(("a.rb", "// mcp\n" + around.Replace("{0}", inside, StringComparison.Ordinal))).Tools);

    [Fact]
    public void ConstantOfAnotherFile_IsRead() => Assert.Equal(["dig"], Scanned.Names(
        ("lib/names.rb", "DIG_NAME = \"dig\"\n"), ("lib/server.rb", "require_relative \"names\"\nserver.define_tool(name: DIG_NAME, description: \"Digs.\") { }\n")));
}
