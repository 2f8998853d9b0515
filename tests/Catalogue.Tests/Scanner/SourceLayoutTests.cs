using Catalogue.Scanner;

namespace Catalogue.Tests.Scanner;

public sealed class SourceLayoutTests
{
    [Theory]
    [InlineData("src/a.ts dist/a.js", "src/a.ts")]
    [InlineData("dist/a.js", "dist/a.js")]
    [InlineData("src/a.ts lib/a.js", "src/a.ts")]
    [InlineData("lib/a.js", "lib/a.js")]
    [InlineData("src/a.ts build/package.json build/a.js", "src/a.ts build/package.json build/a.js")]
    [InlineData("scripts/a.ts dist/a.js", "scripts/a.ts dist/a.js")]
    public void BuiltFiles_AreLeftOutWhereTheirSourceIs(string all, string selected) => Assert.Equal(selected.Split(' ').Order(StringComparer.Ordinal), SourcePaths.Select(all.Split(' ')).Order(StringComparer.Ordinal));

    [Theory]
    [InlineData("src/a.ts templates/basic/package.json templates/basic/b.ts", "src/a.ts templates/basic/package.json", "src/a.ts")]
    [InlineData("templates/basic/package.json templates/basic/b.ts", "templates/basic/b.ts templates/basic/package.json", null)]
    [InlineData("src/a.ts src/templates/index.ts", "src/a.ts src/templates/index.ts", null)]
    public void ProgramToBeCopied_IsLeftOutUnlessItIsAll(string all, string selected, string? source)
    {
        string[] found = [.. SourcePaths.Select(all.Split(' ')).Order(StringComparer.Ordinal)];

        Assert.Equal(source is null ? selected.Split(' ') : [source], found.Where(p => source is null || SourcePaths.IsSource(p)));
    }
}
