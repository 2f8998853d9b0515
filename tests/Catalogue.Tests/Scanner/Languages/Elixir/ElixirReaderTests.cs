namespace Catalogue.Tests.Scanner.Languages.Elixir;

public sealed class ElixirReaderTests
{
    [Theory]
    [InlineData("@t ~S\"\"\"\n{0}\n\"\"\"\n", "%{name: \"x\", description: \"y\", inputSchema: %{}}")]
    public void ToolLikeText_IsNoTool(string around, string inside) =>
        Assert.Empty(Scanned.Of(("a.ex", "// mcp\n" + around.Replace("{0}", inside, StringComparison.Ordinal))).Tools);

    [Fact]
    public void Component_IsAToolWithTextAndSchema()
    {
        (string, string) file = ("lib/dig.ex", "defmodule Garden.Dig do\n  @moduledoc \"Digs a hole.\"\n  use X.Component, type: :tool\n  schema do\n    field :depth, :integer, required: true\n  end\nend\n");

        Assert.Equal(("dig", "Digs a hole."), (Scanned.One(file).Tool.Name, Scanned.One(file).Tool.Description));
        Assert.Equal("""{"type":"object","properties":{"depth":{"type":"integer"}},"required":["depth"]}""", Scanned.Input(file));
    }
}
