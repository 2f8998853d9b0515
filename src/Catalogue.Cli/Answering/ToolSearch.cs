using Catalogue.Model.Store;
using Catalogue.Model.Verdicts;

namespace Catalogue.Cli.Answering;

/// <summary>Finds tools by words of their names, summaries and servers; the catalogue is read once, at the first question.</summary>
internal sealed class ToolSearch(CatalogueStore store)
{
    private readonly Lazy<FoundTool[]> tools = new(() => [.. store.ServerIds().AsParallel().AsOrdered().SelectMany(id => ToolsOf(store, id))]);

    /// <summary>Tools that hold every word, those with more of them in their name first.</summary>
    public IReadOnlyList<FoundTool> Find(string query, RiskLevel? risk)
    {
        string[] words = [.. query.Split((char[])[' ', '_', '-', '/', ',', '.'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Take(12)];
        if (words.Length == 0)
            return [];
        return
        [
            .. tools.Value.Where(t => (risk is null || t.Risk == risk) && words.All(w => Holds(t.Name, w) || Holds(t.Summary, w) || Holds(t.Server, w)))
                .OrderByDescending(t => words.Count(w => Holds(t.Name, w))).ThenBy(t => t.Name.Length).ThenBy(t => t.Server, StringComparer.Ordinal).ThenBy(t => t.Name, StringComparer.Ordinal),
        ];
    }

    private static bool Holds(string text, string word) => text.Contains(word, StringComparison.OrdinalIgnoreCase);

    private static FoundTool[] ToolsOf(CatalogueStore store, string id)
    {
        if (store.LoadServer(id, []) is not { } server || store.LoadClassifications(id, []) is not { } judged)
            return [];
        var summaries = server.Tools.DistinctBy(t => t.Name, StringComparer.Ordinal).ToDictionary(t => t.Name, t => t.Summary ?? "", StringComparer.Ordinal);
        return [.. judged.Tools.Where(v => summaries.ContainsKey(v.Tool)).Select(v => new FoundTool(id, v.Tool, v.Class, v.Risk, summaries[v.Tool]))];
    }
}

/// <summary>A tool in an answer.</summary>
/// <param name="Summary">Written for the catalogue; empty where there is none.</param>
internal sealed record FoundTool(string Server, string Name, ToolClass Class, RiskLevel Risk, string Summary);
