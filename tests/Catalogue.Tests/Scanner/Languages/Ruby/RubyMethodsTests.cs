namespace Catalogue.Tests.Scanner.Languages.Ruby;

public sealed class RubyMethodsTests
{
    [Theory]
    [InlineData("def self.tool_name = \"dig\"")]
    [InlineData("def self.tool_name\n    \"dig\"\n  end")]
    [InlineData("def self.tool_name()\n    \"dig\"\n  end")]
    public void ClassMethodThatReturnsAText_IsTheName(string method) =>
        Assert.Equal(["dig"], Scanned.Names(("a.rb", "class Spade < MCP::Tool\n  description \"Digs.\"\n  " + method + "\nend\n")));

    [Fact]
    public void MethodOfAnInstance_IsNot() =>
        Assert.Equal(["spade"], Scanned.Names(("a.rb", "class Spade < MCP::Tool\n  description \"Digs.\"\n  def tool_name\n    \"dig\"\n  end\nend\n")));
}
