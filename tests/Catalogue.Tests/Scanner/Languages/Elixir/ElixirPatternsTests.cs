namespace Catalogue.Tests.Scanner.Languages.Elixir;

public sealed class ElixirPatternsTests
{
    [Theory]
    [InlineData("""t = %{name: "dig", description: "Digs.", inputSchema: %{}}""", "dig")]
    [InlineData("""t = %Tool{name: "dig", description: "Digs."}""", "dig")]
    [InlineData("defmodule Garden.DigHole do\n  @moduledoc \"Digs.\"\n  use X.Component, type: :tool\nend\n", "dig_hole")]
    [InlineData("defmodule Garden.HTTPDig do\n  @moduledoc \"Digs.\"\n  use X.Component, type: :tool\nend\n", "http_dig")]
    [InlineData("defmodule Dig do\n  use X.Component, type: :tool, name: \"dig\"\n  def description, do: \"Digs.\"\nend\n", "dig")]
    [InlineData("defmodule Dig do\n  @behaviour Garden.Tool\n  def name, do: \"dig\"\n  def description do\n    \"Digs.\"\n  end\nend\n", "dig")]
    [InlineData("defmodule S do\n  deftool \"dig\" do\n    meta do\n      description \"Digs.\"\n    end\n  end\nend\n", "dig")]
    public void Definition_IsFoundUnderItsName(string elixir, string name) =>
        Assert.Equal([name], Scanned.Names(("a.ex", elixir)));

    [Theory]
    [InlineData("""t = %{name: "dig", description: "Digs."}""")]
    [InlineData("defmodule Dig do\n  @moduledoc \"Digs.\"\n  use X.Component, type: :prompt\nend\n")]
    [InlineData("defmodule Dig do\n  def name, do: \"dig\"\n  def description, do: \"Digs.\"\nend\n")]
    public void WhatDoesNotSayEnough_IsNone(string elixir) =>
        Assert.Empty(Scanned.Names(("a.ex", elixir)));

    [Fact]
    public void NameThatTheServerGivesAComponent_GoesBeforeTheModules() => Assert.Equal(["till"], Scanned.Names(
        ("lib/dig.ex", "defmodule Garden.Dig do\n  @moduledoc \"Digs.\"\n  use X.Component, type: :tool\nend\n"),
        ("lib/server.ex", "defmodule Garden.Server do\n  component Garden.Dig, name: \"till\"\nend\n")));
}
