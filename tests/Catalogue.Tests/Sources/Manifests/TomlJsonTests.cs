using System.Text.Json;
using Catalogue.Sources.Manifests;

namespace Catalogue.Tests.Sources.Manifests;

public class TomlJsonTests
{
    [Fact]
    public void TablesArraysAndInlineTables_BecomeObjects()
    {
        JsonElement root = TomlJson.Parse(""""
            # a comment = "no key"
            name = "outer"
            [project]
            name = 'pots' # of clay
            dependencies = [
              "mcp[cli]>=1.0", # the bracket closes nothing
              "httpx",
            ]
            license = { text = "MIT" }
            readme = """
            name = "in a text"
            """
            released = 2026-01-02
            [[bin]]
            name = "pot"
            """");

        Assert.Equal("outer", root.GetProperty("name").GetString());
        JsonElement project = root.GetProperty("project");
        Assert.Equal("pots", project.GetProperty("name").GetString());
        Assert.Equal(["mcp[cli]>=1.0", "httpx"], project.GetProperty("dependencies").EnumerateArray().Select(d => d.GetString()));
        Assert.Equal("MIT", project.GetProperty("license").GetProperty("text").GetString());
        Assert.StartsWith("2026-01-02", project.GetProperty("released").GetString(), StringComparison.Ordinal);
        Assert.Equal("pot", root.GetProperty("bin")[0].GetProperty("name").GetString());
    }

    [Theory]
    [InlineData("a = ")]
    [InlineData("[a")]
    [InlineData("a = \"\\q\"")]
    [InlineData("a = \"\\\ud800\"")]
    public void WhatIsNoToml_IsAFormatException(string text) => Assert.Throws<FormatException>(() => TomlJson.Parse(text));

    [Fact]
    public void DeepNesting_IsRefused()
    {
        const int Deep = 100_000;
        string dotted = string.Join('.', Enumerable.Repeat("a", Deep));

        foreach (string text in new[] { "a = " + new string('[', Deep), string.Concat(Enumerable.Repeat("a = {", Deep)), $"{dotted} = 1", $"[{dotted}]\nb = 1" })
            Assert.Throws<FormatException>(() => TomlJson.Parse(text));
    }
}
