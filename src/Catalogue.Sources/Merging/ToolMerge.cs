using Catalogue.Model.Json;
using Catalogue.Model.Servers;
using Catalogue.Sources.Readings;

namespace Catalogue.Sources.Merging;

/// <summary>One definition of a tool and how much it is worth.</summary>
internal sealed record ToolCandidate(ToolDefinition Tool, Authority Authority, bool IsOwn, int Rank);

/// <summary>Joins the definitions that several files give of one server's tools.</summary>
internal static class ToolMerge
{
    /// <summary>
    /// By name; the richest definition wins and the poorer ones only fill what it leaves out: a running server's answer first, then with a schema before
    /// without, the server's own repository before an index, what the server itself wrote before what is kept by hand, a README last.
    /// </summary>
    public static IReadOnlyList<ToolDefinition> Merge(IEnumerable<ToolCandidate> candidates) =>
        [.. candidates.GroupBy(c => c.Tool.Name, StringComparer.Ordinal).Select(g => One([.. Richest(g)])).OrderBy(t => t.Name, StringComparer.Ordinal)];

    private static IEnumerable<ToolCandidate> Richest(IEnumerable<ToolCandidate> same) => same
        .OrderByDescending(c => c.Authority == Authority.Live)
        .ThenBy(c => c.Authority == Authority.Readme)
        .ThenBy(c => c.Tool.InputSchema is null)
        .ThenByDescending(c => c.IsOwn)
        .ThenByDescending(c => c.Authority)
        .ThenBy(c => c.Tool.Description is null)
        .ThenBy(c => c.Rank)
        .ThenBy(c => First(c)?.Repository, StringComparer.Ordinal)
        .ThenBy(c => First(c)?.File, StringComparer.Ordinal);

    private static Provenance? First(ToolCandidate candidate) => candidate.Tool.Provenance is [var first, ..] ? first : null;

    private static ToolDefinition One(ToolCandidate[] richest)
    {
        ToolDefinition tool = richest[0].Tool;
        var provenance = new List<Provenance>(tool.Provenance);
        foreach (ToolDefinition next in richest.Skip(1).Select(c => Beside(richest[0], c)))
        {
            string fills = string.Join(", ", Missing(tool, next));
            provenance.AddRange(next.Provenance.Select((p, i) => p with { Fills = i == 0 && fills.Length > 0 ? fills : p.Fills }));
            tool = tool with
            {
                Title = tool.Title ?? next.Title,
                Description = tool.Description ?? next.Description,
                InputSchema = tool.InputSchema ?? next.InputSchema,
                OutputSchema = tool.OutputSchema ?? next.OutputSchema,
                Annotations = tool.Annotations ?? next.Annotations,
            };
        }
        return tool with
        {
            Notes = [.. richest.SelectMany(c => c.Tool.Notes).Concat(Disagreements(richest)).Distinct(StringComparer.Ordinal)],
            Provenance = [.. provenance.Distinct()],
        };
    }

    // Where the source makes a description at run time, the README's sentence is not that description.
    private static ToolDefinition Beside(ToolCandidate first, ToolCandidate next) =>
        first.Authority == Authority.Source && next.Authority == Authority.Readme ? next.Tool with { Description = null } : next.Tool;

    private static IEnumerable<string> Missing(ToolDefinition tool, ToolDefinition next)
    {
        if (tool.Annotations is null && next.Annotations is not null)
            yield return "annotations";
        if (tool.Description is null && next.Description is not null)
            yield return "description";
        if (tool.InputSchema is null && next.InputSchema is not null)
            yield return "inputSchema";
        if (tool.OutputSchema is null && next.OutputSchema is not null)
            yield return "outputSchema";
        if (tool.Title is null && next.Title is not null)
            yield return "title";
    }

    // A second reader that names other parameters is told of, whichever is right; prose leaves parameters out as it likes.
    private static IEnumerable<string> Disagreements(ToolCandidate[] richest)
    {
        if (Parameters(richest[0]) is not { } given)
            yield break;
        foreach (ToolCandidate other in richest.Skip(1).Where(c => c.Authority != Authority.Readme && First(c) is not null))
        {
            if (Parameters(other) is { } others && !given.SequenceEqual(others, StringComparer.Ordinal))
                yield return $"{First(other)!.Reader} ({First(other)!.File}) has other parameters: {string.Join(", ", others.Take(20))}";
        }
    }

    private static string[]? Parameters(ToolCandidate candidate) =>
        candidate.Tool.InputSchema is { } schema && schema.Object("properties") is { } properties ? [.. properties.EnumerateObject().Select(p => p.Name).Order(StringComparer.Ordinal)] : null;
}
