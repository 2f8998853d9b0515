using System.Text.Json;
using Catalogue.Model.Servers;
using Catalogue.Sources.Merging;
using Catalogue.Sources.Readings;
using Catalogue.Sources.Repositories;

namespace Catalogue.Tests.Scanner;

/// <summary>A real server at a commit and the tools that an independent record lists.</summary>
internal sealed record TruthServer(string Repository, string Commit, string Language, string Directory, IReadOnlyList<string> Tools)
{
    public static IReadOnlyList<TruthServer> Load(string file) => [.. File.ReadLines(file).Where(l => l.Length > 0).Select(Parse)];

    private static TruthServer Parse(string line)
    {
        using var document = JsonDocument.Parse(line);
        JsonElement row = document.RootElement;
        string Text(string name) => row.GetProperty(name).GetString()!;
        return new TruthServer(Text("repo"), Text("commit"), Text("language"), Text("directory"), [.. row.GetProperty("tools").EnumerateArray().Select(t => t.GetString()!).Distinct(StringComparer.Ordinal)]);
    }
}

/// <summary>What a crawl says of one such server.</summary>
/// <param name="Truth">The server.</param>
/// <param name="Tools">Those that the crawl gives it.</param>
/// <param name="Findings">Registrations that could not be read.</param>
/// <param name="Texts">The repository's files.</param>
internal sealed record TruthReading(TruthServer Truth, IReadOnlyList<ToolDefinition> Tools, int Findings, SourceTexts Texts)
{
    /// <summary>In the order of the table.</summary>
    public static readonly string[] Ways = ["manifest", "README", "source", "union"];

    /// <summary>Listed tools that one way finds.</summary>
    public int Found(string way) => Tools.Count(t => Truth.Tools.Contains(t.Name, StringComparer.Ordinal) && t.Provenance.Any(p => way == "union" || WayOf(p) == way));

    public double Recall(string way) => Truth.Tools.Count == 0 ? 1 : Found(way) / (double)Truth.Tools.Count;

    public IEnumerable<string> Missed => Truth.Tools.Except(Tools.Select(t => t.Name), StringComparer.Ordinal);

    public IEnumerable<ToolDefinition> Beyond => Tools.Where(t => !Truth.Tools.Contains(t.Name, StringComparer.Ordinal));

    /// <summary>Whether the names are made when the server runs: none is written anywhere, and the crawl says so.</summary>
    public bool IsComposed => Found("union") == 0 && Findings > 0;

    public IEnumerable<ToolDefinition> FromSource => Tools.Where(t => t.Provenance is [{ Reader: "source" }, ..]);

    /// <summary>Texts of tools read from source that do not stand in it.</summary>
    public IEnumerable<string> Invented => FromSource.SelectMany(SourceTexts.Of).Where(t => !Texts.Holds(t));

    public static async Task<TruthReading> ReadAsync(TruthServer truth, BareClone clone, CancellationToken cancel)
    {
        RepositorySnapshot snapshot = await clone.AtAsync(truth.Repository, truth.Commit, cancel);
        SourceReading reading = await RepositoryReader.ReadAsync(snapshot, cancel);
        Server[] servers = [.. reading.Servers.GroupBy(s => s.Id, StringComparer.Ordinal).Select(g => ServerMerge.Merge([.. g])).Where(s => LiesIn(s, truth.Directory))];
        // A repository of several servers: the one that the record speaks of.
        Server? server = servers.OrderByDescending(s => s.Tools.Count(t => truth.Tools.Contains(t.Name, StringComparer.Ordinal))).ThenBy(s => s.Tools.Count).FirstOrDefault();
        var texts = new List<string>();
        foreach (string path in snapshot.Paths.Where(RepositoryReader.Wants))
            texts.Add(System.Text.Encoding.UTF8.GetString((await snapshot.ReadFile(path, cancel)).Bytes.Span));
        return new TruthReading(truth, server?.Tools ?? [], reading.Servers.SelectMany(s => s.Facts).Sum(f => f.Findings.Count), new SourceTexts(texts));
    }

    private static bool LiesIn(Server server, string directory) =>
        directory.Length == 0 || server.Source?.Path == directory || server.Provenance.Any(p => p.File?.StartsWith(directory + "/", StringComparison.Ordinal) == true);

    private static string WayOf(Provenance provenance) => provenance.Reader switch { "source" => "source", "readme" => "README", _ => "manifest" };
}
