using System.IO.Compression;
using System.Text.Json;
using Catalogue.Classifier.Lines;
using Catalogue.Model;
using Catalogue.Model.Json;

namespace Catalogue.Training.Labels;

/// <summary>Definitions to learn from, gathered by server, each under the id that labels name.</summary>
internal sealed class TrainingTools
{
    private readonly Dictionary<string, ToolLine> lines = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<ToolLine>> byServer = new(StringComparer.Ordinal);

    private readonly ServerGroups groups = new();

    public IReadOnlyDictionary<string, ToolLine> Lines => lines;

    /// <summary>Server keys, sorted.</summary>
    public IEnumerable<string> ServerKeys => byServer.Keys.Order(StringComparer.Ordinal);

    /// <summary>Adds the tools of a JSON-lines file, packed where its name ends in <c>.gz</c>.</summary>
    public async Task AddAsync(string file, ICollection<Problem> problems, CancellationToken cancel)
    {
        await using FileStream raw = File.OpenRead(file);
        await using Stream stream = file.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(raw, CompressionMode.Decompress) : raw;
        using var reader = new StreamReader(stream);
        for (int number = 1; await reader.ReadLineAsync(cancel) is { } text; number++)
        {
            if (string.IsNullOrWhiteSpace(text))
                continue;
            try
            {
                using JsonDocument document = JsonDocument.Parse(text, BoundedJson.Options);
                Add(ToolLine.From(document.RootElement.Clone()));
            }
            catch (Exception e) when (e is JsonException or FormatException)
            {
                problems.Add(Problem.Error($"{Path.GetFileName(file)}:{number}", e.Message));
            }
        }
    }

    public void Add(ToolLine line)
    {
        if (!lines.TryAdd(line.Id, line))
            return;
        if (!byServer.TryGetValue(line.ServerKey, out List<ToolLine>? tools))
            byServer[line.ServerKey] = tools = [];
        tools.Add(line);
        groups.Join(line.ServerKey, line.Repository);
    }

    /// <summary>The tools of one server.</summary>
    public IReadOnlyList<ToolLine> LinesOf(string serverKey) => byServer[serverKey];

    /// <summary>Servers that must stay on one side of a split share a group.</summary>
    public string GroupOf(string serverKey) => groups.Of(serverKey);
}
