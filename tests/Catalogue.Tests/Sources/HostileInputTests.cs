using System.Text;
using Catalogue.Model;
using Catalogue.Model.Servers;
using Catalogue.Model.Store;
using Catalogue.Sources.Formats;
using Catalogue.Sources.Manifests;
using Catalogue.Tests.Sources.Formats;
using FsCheck;
using FsCheck.Fluent;

namespace Catalogue.Tests.Sources;

public class HostileInputTests
{
    // A path that each reader wants.
    private static readonly Dictionary<string, string> Paths = ManifestReaders.All.ToDictionary(r => r.Name, r => ManifestCase.File(ManifestCase.All().First(c => c.StartsWith(r.Name + "/", StringComparison.Ordinal))).Path);

    private static readonly string[] Shards =
    [
        "{", "}", "[", "]", "\"", ":", ",", "\n", "\r\n", " ", "- ", "# ", "## Tools\n", "`a_b`", "**", "|", "<details>", "<summary>", "</details>", "\"tools\":", "\"name\"", "\"inputSchema\"", "null", "\\ud800", "&a", "*a",
        "name: ", "tools:\n", "  ", "\t", "|\n", ">", "'''", "\"\"\"", "[project]\n", "=", "\u202e", "\0", "é", "---\n", "![", "](", "1. ", "> ", "\\", "<", "(", ")", "~", "_",
    ];

    public static TheoryData<string> Readers => [.. Paths.Keys];

    [Theory]
    [MemberData(nameof(Readers))]
    public void AnyBytes_ThrowNothing(string name) =>
        Prop.ForAll(ArbMap.Default.ArbFor<byte[]>(), bytes => Reads(name, bytes)).Check(Config.QuickThrowOnFailure.WithMaxTest(200));

    [Theory]
    [MemberData(nameof(Readers))]
    public void AnyShardsOfTheFormats_ThrowNothing(string name) =>
        Prop.ForAll(Gen.Elements(Shards).ListOf().Select(s => string.Concat(s)).ToArbitrary(), text => Reads(name, Encoding.UTF8.GetBytes(text))).Check(Config.QuickThrowOnFailure.WithMaxTest(300).WithEndSize(200));

    [Theory]
    [MemberData(nameof(Readers))]
    public void ManglingACase_ThrowsNothing(string name)
    {
        byte[] whole = [.. ManifestCase.All().Where(c => c.StartsWith(name + "/", StringComparison.Ordinal)).SelectMany(c => ManifestCase.File(c).Bytes.ToArray())];

        Prop.ForAll(Gen.Choose(0, whole.Length - 1).Two().ToArbitrary(), cut =>
        {
            byte[] mangled = [.. whole.AsSpan(0, cut.Item1), .. whole.AsSpan(cut.Item2)];
            return Reads(name, mangled);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(200));
    }

    [Theory]
    [InlineData("[", "]")]
    [InlineData("{\"tools\":", "}")]
    [InlineData("- ", "")]
    [InlineData("> ", "")]
    [InlineData("<details><summary>", "")]
    [InlineData("*", "")]
    [InlineData("![", "](x)")]
    [InlineData("a: {", "}")]
    [InlineData("`", "")]
    [InlineData("|a", "")]
    public void TenThousandDeep_ThrowsNothing(string open, string close)
    {
        byte[] bytes = Encoding.UTF8.GetBytes("## Tools\n\n" + string.Concat(Enumerable.Repeat(open, 10_000)) + "1" + string.Concat(Enumerable.Repeat(close, 10_000)));

        Assert.All(Paths.Keys, name => Assert.True(Reads(name, bytes) && Reads(name, bytes.AsSpan(10).ToArray())));
    }

    [Fact]
    public void FiftyMegabytes_AreRefused() => Assert.All(Paths, p =>
    {
        ManifestReading reading = ManifestReaders.For(p.Value)!.Read(ManifestCase.OfBytes(p.Value, new byte[50_000_000]));

        Assert.Empty(reading.Facts);
        Assert.Equal(ProblemSeverity.Error, Assert.Single(reading.Problems).Severity);
    });

    [Fact]
    public void OneToolTooDeep_CostsItself()
    {
        string deep = string.Concat(Enumerable.Repeat("{\"properties\":", 10_000)) + "{}" + new string('}', 10_000);
        string text = $$"""{"tools":[{"name":"deep","inputSchema":{{deep}}},{"name":"ok","description":"x"}]}""";

        ManifestReading reading = ManifestReaders.For("tools.json")!.Read(ManifestCase.OfBytes("tools.json", Encoding.UTF8.GetBytes(text)));

        Assert.Equal(["ok"], Assert.Single(reading.Facts).Tools.Select(t => t.Name));
        Assert.Contains("nested deeper", Assert.Single(reading.Problems).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void WhateverIsRead_CanBeSavedAndFingerprinted()
    {
        foreach (string name in ManifestCase.All())
        {
            ManifestFile file = ManifestCase.File(name);
            foreach (ToolDefinition tool in ManifestReaders.For(file.Path)!.Read(file).Facts.SelectMany(f => f.Tools))
            {
                Assert.Equal(64, Fingerprint.Of(tool).Length);
                Assert.NotEmpty(CatalogueJson.ToBytes(new Server { Id = "a/b", Name = "x", Tools = [tool] }, CatalogueJson.Server));
            }
        }
    }

    private static bool Reads(string name, byte[] bytes)
    {
        ManifestReading reading = ManifestReaders.All.Single(r => r.Name == name).Read(ManifestCase.OfBytes(Paths[name], bytes));
        return reading.Facts.SelectMany(f => f.Tools).All(t => t.Name.Length > 0 && Fingerprint.Of(t).Length == 64);
    }
}
