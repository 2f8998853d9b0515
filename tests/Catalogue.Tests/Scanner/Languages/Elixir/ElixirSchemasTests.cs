namespace Catalogue.Tests.Scanner.Languages.Elixir;

public sealed class ElixirSchemasTests
{
    [Theory]
    [InlineData("""field :a, :string, description: "What.", min_length: 2""", """{"type":"string","description":"What.","minLength":2}""")]
    [InlineData("field :a, {:list, :integer}", """{"type":"array","items":{"type":"integer"}}""")]
    [InlineData("""field :a, {:enum, ["x", "y"]}""", """{"type":"string","enum":["x","y"]}""")]
    [InlineData("field :a, :float, gte: 0, lte: 1", """{"type":"number","minimum":0,"maximum":1}""")]
    [InlineData("field :a, {:required, :boolean}", """{"type":"boolean"}""")]
    [InlineData("field :a, :unknown_thing", "{}")]
    public void Field_IsItsTypeAndBounds(string field, string schema) =>
        Assert.Equal(schema, Scanned.Parameter("a", ("a.ex", "defmodule Dig do\n  @moduledoc \"Digs.\"\n  use X.Component, type: :tool\n  schema do\n    " + field + "\n  end\nend\n")));

    [Fact]
    public void NestedBlock_IsAnObject_AndManyAreAList() => Assert.Equal(
        """{"type":"array","items":{"type":"object","properties":{"x":{"type":"integer"}},"required":["x"]}}""",
        Scanned.Parameter("holes", ("a.ex", "defmodule Dig do\n  @moduledoc \"Digs.\"\n  use X.Component, type: :tool\n  schema do\n    embeds_many :holes do\n      field :x, :integer, required: true\n    end\n  end\nend\n")));

    [Fact]
    public void MapInPlaceOfABlock_SaysRequiredAndDefault() => Assert.Equal(
        """{"type":"object","properties":{"a":{"type":"string"},"b":{"type":"integer","default":3}},"required":["a"]}""",
        Scanned.Input(("a.ex", "defmodule Dig do\n  @moduledoc \"Digs.\"\n  use X.Component, type: :tool\n  schema %{a: {:required, :string}, b: {:integer, {:default, 3}}}\nend\n")));
}
