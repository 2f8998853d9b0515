using Catalogue.Model.Servers;

namespace Catalogue.Tests.Scanner.Languages.Ruby;

public sealed class RubyHintsTests
{
    [Theory]
    [InlineData("annotations(read_only_hint: true, destructive_hint: false)", true, false)]
    [InlineData("annotations({ readOnlyHint: true })", true, null)]
    [InlineData("read_only", true, null)]
    [InlineData("destructive false", null, false)]
    public void Declaration_IsAHint(string line, bool? readOnly, bool? destructive) =>
        Assert.Equal(new ToolAnnotations { ReadOnlyHint = readOnly, DestructiveHint = destructive }, Scanned.One(("a.rb", $"class Dig < MCP::Tool\n  description \"Digs.\"\n  {line}\nend\n")).Tool.Annotations);

    [Fact]
    public void NothingSaid_IsNoHint() => Assert.Null(Scanned.One(("a.rb", "class Dig < MCP::Tool\n  description \"Digs.\"\nend\n")).Tool.Annotations);
}
