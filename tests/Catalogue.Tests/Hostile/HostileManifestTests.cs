using System.Text;
using System.Text.Json;
using Catalogue.Model;
using Catalogue.Model.Servers;
using Catalogue.Model.Store;
using Catalogue.Sources.Manifests;
using Catalogue.Sources.Merging;
using Catalogue.Sources.Readings;
using Catalogue.Sources.Repositories;
using Catalogue.Tests.Sources.Formats;
using YamlDotNet.Core;

namespace Catalogue.Tests.Hostile;

/// <summary>Five thousand damaged manifests, each in a repository with a sound one beside it.</summary>
public class HostileManifestTests
{
    private const int Inputs = 5_200;

    // The largest inputs are half a megabyte; a reader holds them a few times over, as bytes, text, document and definitions.
    private const long Memory = 96_000_000;

    private const string Sound = """{"tools":[{"name":"stays_here","description":"Returns what is kept.","inputSchema":{"type":"object"}}]}""";

    private static readonly string[] All = [.. ManifestCase.All()];

    private static readonly JsonDocumentOptions Lenient = new() { MaxDepth = 30_000, AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip };

    public static TheoryData<string> Cases => [.. All];

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task DamagedManifest_CostsItselfAloneAndIsNamed(string name)
    {
        ManifestFile valid = ManifestCase.File(name);
        // What lies in a folder of examples is left out without a word, as it should be.
        string path = valid.Path.Replace("/example/", "/flower/", StringComparison.Ordinal);
        int number = 0;
        foreach (byte[] bytes in Damage.Of(valid.Bytes.ToArray(), (ulong)Array.IndexOf(All, name) + 1, Inputs / All.Length + 1))
        {
            string input = $"{name} #{number++}";

            SourceReading reading = await Patience.For(input, Memory, () => Read(Repository(path, bytes)));

            ToolDefinition kept = Assert.Single(reading.Servers.SelectMany(s => s.Facts).Where(f => f.Provenance.File == "kept.tools.json").SelectMany(f => f.Tools));
            Assert.Equal("Returns what is kept.", kept.Description);
            IsNamed(input, path, bytes, reading);
            CanBeCatalogued(input, reading);
        }
    }

    [Theory]
    [InlineData("docker-registry/container", "servers", "servers/kept/server.yaml")]
    [InlineData("mcpm-registry/complete", "mcp-registry/servers", "mcp-registry/servers/kept.json")]
    [InlineData("metorial-server/complete", "catalog", "catalog/k/e/pt/server.yaml")]
    public async Task DamagedEntryOfAnIndex_CostsItselfAloneAndIsNamed(string name, string folder, string neighbour)
    {
        ManifestFile valid = ManifestCase.File(name);
        int number = 0;
        foreach (byte[] bytes in Damage.Of(valid.Bytes.ToArray(), 7, 200))
        {
            string input = $"{name} #{number++}";
            RepositorySnapshot index = Snapshot(new() { [valid.Path] = bytes, [neighbour] = valid.Bytes.ToArray() }) with { IndexFolder = folder };

            SourceReading reading = await Patience.For(input, Memory, () => Read(index));

            Assert.Contains(reading.Servers.SelectMany(s => s.Facts), f => f.Provenance.File == neighbour);
            IsNamed(input, valid.Path, bytes, reading);
            CanBeCatalogued(input, reading);
        }
    }

    [Fact]
    public async Task DamageInsideOneTool_LeavesTheOthersAsTheyAre()
    {
        string[] tools = [.. Enumerable.Range(0, 5).Select(i => $$$"""{"name":"tool_{{{i}}}","description":"Returns {{{i}}}.","inputSchema":{"type":"object"}}""")];
        int number = 0;
        foreach (byte[] bytes in Damage.Of(Encoding.UTF8.GetBytes(tools[2]), 11, 600).Where(b => Parses("tools.json", [(byte)'[', .. b, (byte)']'])))
        {
            string input = $"tool #{number++}";
            string[] list = [.. tools[..2], Encoding.UTF8.GetString(bytes), .. tools[3..]];

            SourceReading reading = await Patience.For(input, Memory, () => Read(Repository("tools.json", Encoding.UTF8.GetBytes($"[{string.Join(',', list)}]"))));

            string[] read = [.. reading.Servers.SelectMany(s => s.Facts).Where(f => f.Provenance.File == "tools.json").SelectMany(f => f.Tools).Select(t => t.Name)];
            Assert.True(read.Intersect(["tool_0", "tool_1", "tool_3", "tool_4"]).Count() == 4, $"{input} cost a neighbour: {Encoding.UTF8.GetString(bytes)} {string.Join("; ", reading.Problems)}");
        }
        Assert.True(number > 100, $"{number} inputs");
    }

    // Every read completes at once, so the work stays on the thread that is watched.
    private static SourceReading Read(RepositorySnapshot repository)
    {
        Task<SourceReading> reading = RepositoryReader.ReadAsync(repository, CancellationToken.None);
        Assert.True(reading.IsCompleted);
        return reading.GetAwaiter().GetResult();
    }

    private static RepositorySnapshot Repository(string path, byte[] bytes) => Snapshot(new() { [path] = bytes, ["kept.tools.json"] = Encoding.UTF8.GetBytes(Sound) });

    private static RepositorySnapshot Snapshot(Dictionary<string, byte[]> files) => new()
    {
        Repository = "Example/Garden",
        LocalName = "Garden",
        Commit = new string('a', 40),
        Paths = [.. files.Keys],
        ReadFile = (path, _) => Task.FromResult(new FileContent(files[path])),
    };

    private static void IsNamed(string input, string path, byte[] bytes, SourceReading reading)
    {
        Assert.All(reading.Problems, p => Assert.True(p.Place.Contains(path, StringComparison.Ordinal) && p.Message.Length is > 0 and < 2_000, $"{input}: {p}"));
        bool gave = reading.Servers.SelectMany(s => s.Facts).Any(f => f.Provenance.File == path);
        if (!gave && !reading.Problems.Any(p => p.Severity == ProblemSeverity.Error))
            Assert.True(Parses(path, bytes), $"{input} vanished without a word: {Encoding.UTF8.GetString(bytes.AsSpan(0, Math.Min(bytes.Length, 2_000)))}");
    }

    // Told by other means than the readers': what they give nothing for must be named unless it is a sound file about something else.
    private static bool Parses(string path, byte[] bytes)
    {
        try
        {
            if (path.EndsWith(".json", StringComparison.Ordinal))
            {
                using var document = JsonDocument.Parse(Text(bytes), Lenient);
            }
            else if (path.EndsWith(".yaml", StringComparison.Ordinal))
            {
                var parser = new Parser(new StringReader(BlockScalars.WithoutBlankStarts(Text(bytes))));
                while (parser.MoveNext())
                    continue;
            }
            return true;
        }
        catch (Exception e) when (e is JsonException or YamlException or DecoderFallbackException or InvalidOperationException)
        {
            return false;
        }
    }

    private static string Text(byte[] bytes) => bytes switch
    {
        [0xEF, 0xBB, 0xBF, .. var rest] => new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(rest),
        [0xFE, 0xFF, .. var rest] => new UnicodeEncoding(bigEndian: true, byteOrderMark: false, throwOnInvalidBytes: true).GetString(rest),
        [0xFF, 0xFE, .. var rest] => new UnicodeEncoding(bigEndian: false, byteOrderMark: false, throwOnInvalidBytes: true).GetString(rest),
        _ => new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(bytes),
    };

    private static void CanBeCatalogued(string input, SourceReading reading)
    {
        foreach (IGrouping<string, DescribedServer> same in reading.Servers.GroupBy(s => s.Id, StringComparer.Ordinal))
        {
            byte[] bytes = CatalogueJson.ToBytes(ServerMerge.Merge([.. same]), CatalogueJson.Server);
            var problems = new List<Problem>();
            Server server = JsonSerializer.Deserialize(bytes, CatalogueJson.Server)!;
            Assert.True(ServerId.IsValid(server.Id) && CatalogueRules.Accept(server, same.Key, "x", problems) && bytes.Length <= DefinitionLimits.FileBytes, $"{input}: {string.Join("; ", problems)}");
            Assert.All(server.Tools, t => Assert.Equal(64, Fingerprint.Of(t).Length));
        }
    }
}
