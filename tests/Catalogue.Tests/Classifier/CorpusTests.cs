using System.IO.Compression;
using System.Text.Json;
using Catalogue.Classifier.Lines;
using Catalogue.Model;
using Catalogue.Model.Servers;
using Catalogue.Model.Verdicts;

namespace Catalogue.Tests.Classifier;

/// <summary>Real definitions, where they are at hand.</summary>
public sealed class CorpusTests
{
    [Theory]
    [InlineData("tools.dev.jsonl")]
    [InlineData("tools.wide.jsonl.gz")]
    public void EveryQuote_StandsWhereItSays(string file)
    {
        foreach (Server server in Servers(Path.Combine(TestPaths.RequireCorpus(), file)))
        {
            ServerClassifications judged = Definitions.Shipped.Classify(server, []);
            foreach ((ToolDefinition tool, Classification verdict) in server.Tools.Zip(judged.Tools))
            {
                Assert.NotEmpty(verdict.Evidence);
                foreach (Evidence evidence in verdict.Evidence.Concat(verdict.Signals.SelectMany(s => s.Evidence)))
                    Assert.True(EvidenceField.Holds(server, tool, evidence), $"{server.Id}/{tool.Name}: {evidence}");
                Assert.All(verdict.Signals, s => Assert.NotEmpty(s.Evidence));
            }
        }
    }

    [Fact]
    public async Task ReferenceTools_ComeOutAsGiven()
    {
        string file = Path.Combine(TestPaths.RequireCorpus(), "..", "reference", "seed-tools.json");
        Assert.SkipWhen(!File.Exists(file), "The reference tools are not on this machine.");
        using JsonDocument reference = JsonDocument.Parse(await File.ReadAllBytesAsync(file, TestContext.Current.CancellationToken));
        using var input = new MemoryStream();
        using var output = new MemoryStream();
        foreach (JsonElement tool in reference.RootElement.EnumerateArray())
            input.Write([.. JsonSerializer.SerializeToUtf8Bytes(Line(tool)), (byte)'\n']);
        input.Position = 0;

        IReadOnlyList<Problem> problems = await JsonlClassification.RunAsync(Definitions.Shipped, input, output, "reference", TestContext.Current.CancellationToken);

        Assert.Empty(problems);
        string[] lines = System.Text.Encoding.UTF8.GetString(output.ToArray()).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        foreach ((JsonElement tool, string line) in reference.RootElement.EnumerateArray().Zip(lines))
        {
            using JsonDocument verdict = JsonDocument.Parse(line);
            JsonElement expected = tool.GetProperty("expect");
            Assert.Equal(expected.GetProperty("class").GetString(), verdict.RootElement.GetProperty("class").GetString());
            Assert.Equal(expected.GetProperty("risk").GetString(), verdict.RootElement.GetProperty("risk").GetString());
            if (expected.TryGetProperty("signals", out JsonElement signals))
                Assert.Equal(signals.EnumerateArray().Select(s => s.GetString()), verdict.RootElement.GetProperty("signals").EnumerateArray().Select(s => s.GetProperty("id").GetString()));
        }
    }

    private static Dictionary<string, string?> Line(JsonElement tool) => new()
    {
        ["id"] = tool.GetProperty("serverSlug").GetString() + "/" + tool.GetProperty("tool").GetString(),
        ["server"] = tool.GetProperty("server").GetString(),
        ["serverDescription"] = tool.TryGetProperty("serverDescription", out JsonElement text) ? text.GetString() : null,
        ["tool"] = tool.GetProperty("tool").GetString(),
        ["description"] = tool.GetProperty("description").GetString(),
    };

    private static IEnumerable<Server> Servers(string file)
    {
        using FileStream raw = File.OpenRead(file);
        using Stream stream = file.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(raw, CompressionMode.Decompress) : raw;
        using var reader = new StreamReader(stream);
        var lines = new List<ToolLine>();
        while (reader.ReadLine() is { } line)
        {
            using JsonDocument document = JsonDocument.Parse(line);
            lines.Add(ToolLine.From(document.RootElement.Clone()));
        }
        return lines.GroupBy(l => l.ServerKey, StringComparer.Ordinal).Select(g => LineServer.Of([.. g]));
    }
}
