using Catalogue.Model;
using Catalogue.Model.Changes;
using Catalogue.Model.Language;
using Catalogue.Model.Servers;
using Catalogue.Model.Store;
using Catalogue.Model.Verdicts;
using Catalogue.Sources.Changes;

namespace Catalogue.Cli.Comparing;

/// <summary>What became of the tools of an author's servers between two states, each crawled and judged into a catalogue of its own.</summary>
internal static class CatalogueComparison
{
    /// <summary>Ids of the kinds of change, with title and reason.</summary>
    public static IReadOnlyList<(string Id, string Title, string Why)> Rules { get; } =
    [
        ("riskier", "A tool became riskier", "Who allowed the tool allowed something less."),
        ("speaks-to-model", "A definition began to address the model, or to hide text", "Such words reach the model as if a person had written them."),
        ("hint-contradicts", "A hint contradicts the text", "Clients that trust the hint will not ask before the call."),
        ("new-tool", "A new tool", "Nobody has decided yet who may call it."),
        ("redefined", "A definition changed", "Clients with pins stop the tool until somebody looks."),
        ("removed", "A tool is gone", "Policies that name it name nothing."),
    ];

    /// <summary>The worst first; several for one tool where several things changed.</summary>
    /// <param name="problems">Takes what could not be read, whose tools are compared with nothing.</param>
    public static IReadOnlyList<ToolChange> Between(CatalogueStore before, CatalogueStore after, ICollection<Problem> problems)
    {
        var ids = before.ServerIds().Union(after.ServerIds(), StringComparer.Ordinal);
        return [.. ids.SelectMany(id => OfServer(id, Judged(before, id, problems), Judged(after, id, problems))).OrderByDescending(c => c.Level).ThenBy(c => Rules.Select(r => r.Id).ToList().IndexOf(c.Rule)).ThenBy(c => c.Server, StringComparer.Ordinal).ThenBy(c => c.Tool, StringComparer.Ordinal)];
    }

    private static Dictionary<string, (ToolDefinition Tool, Classification Verdict)> Judged(CatalogueStore store, string id, ICollection<Problem> problems)
    {
        if (store.LoadServer(id, problems) is not { } server || store.LoadClassifications(id, problems) is not { } judged)
            return [];
        var verdicts = judged.Tools.DistinctBy(v => v.Tool, StringComparer.Ordinal).ToDictionary(v => v.Tool, StringComparer.Ordinal);
        return server.Tools.DistinctBy(t => t.Name, StringComparer.Ordinal).Where(t => verdicts.ContainsKey(t.Name)).ToDictionary(t => t.Name, t => (t, verdicts[t.Name]), StringComparer.Ordinal);
    }

    private static IEnumerable<ToolChange> OfServer(string id, Dictionary<string, (ToolDefinition Tool, Classification Verdict)> before, Dictionary<string, (ToolDefinition Tool, Classification Verdict)> after)
    {
        foreach ((string name, (ToolDefinition tool, Classification verdict)) in after)
        {
            IEnumerable<(string Rule, RiskLevel Level, string Text)> found = before.TryGetValue(name, out var was) ? Changed(was.Tool, was.Verdict, tool, verdict) : Added(verdict);
            foreach ((string rule, RiskLevel level, string text) in found)
                yield return new ToolChange(rule, level, id, name, text, tool.Provenance.Count > 0 ? tool.Provenance[0] : null);
        }
        foreach ((string name, (_, Classification verdict)) in before.Where(t => !after.ContainsKey(t.Key)))
            yield return new ToolChange("removed", RiskLevel.Low, id, name, $"was {Said(verdict)}", null);
    }

    private static IEnumerable<(string Rule, RiskLevel Level, string Text)> Added(Classification verdict)
    {
        yield return ("new-tool", verdict.Risk, $"new, judged {Said(verdict)}");
        foreach (var flag in Flags([], Ids(verdict)))
            yield return flag;
    }

    private static IEnumerable<(string Rule, RiskLevel Level, string Text)> Changed(ToolDefinition oldTool, Classification was, ToolDefinition newTool, Classification now)
    {
        if (was.Fingerprint == now.Fingerprint)
            yield break;
        bool isWorse = now.Risk > was.Risk || (now.Risk == was.Risk && now.Class > was.Class);
        if (isWorse)
            yield return ("riskier", now.Risk, $"was {Said(was)}, is {Said(now)}");
        else
            yield return ("redefined", RiskLevel.Low, $"{Parts(DefinitionDiff.Of("", oldTool, newTool))}; {(Said(was) == Said(now) ? $"still {Said(now)}" : $"was {Said(was)}, is {Said(now)}")}");
        foreach (var flag in Flags(Ids(was), Ids(now)))
            yield return flag;
    }

    private static IEnumerable<(string Rule, RiskLevel Level, string Text)> Flags(HashSet<string> before, HashSet<string> after)
    {
        if (after.Contains(SignalIds.ModelInstructions) && !before.Contains(SignalIds.ModelInstructions))
            yield return ("speaks-to-model", RiskLevel.High, "its text addresses the model");
        if (after.Contains(SignalIds.HiddenText) && !before.Contains(SignalIds.HiddenText))
            yield return ("speaks-to-model", RiskLevel.High, "its text holds characters that nobody sees");
        if (after.Contains(SignalIds.AnnotationMismatch) && !before.Contains(SignalIds.AnnotationMismatch))
            yield return ("hint-contradicts", RiskLevel.High, "a hint contradicts what its text says");
    }

    private static HashSet<string> Ids(Classification verdict) => [.. verdict.Signals.Select(s => s.Id)];

    private static string Said(Classification verdict) => $"{verdict.Class}, {verdict.Risk}";

    private static string Parts(Redefinition change)
    {
        string[] parts = [.. change.Description.Count > 0 ? ["description"] : (string[])[], .. change.Parts.Select(p => p.Name is { } name ? $"{Words(p.Kind)} {InvisibleText.EscapedOnOneLine(name.Length > 40 ? name[..40] + "…" : name)}" : Words(p.Kind)).Distinct(StringComparer.Ordinal)];
        return parts.Length == 0 ? "its definition changed" : $"changed: {string.Join(", ", parts.Take(4))}{(parts.Length > 4 ? $" and {parts.Length - 4} more" : "")}";
    }

    private static string Words(PartKind kind) => kind switch
    {
        PartKind.Title => "title",
        PartKind.Hint => "hint",
        PartKind.InputSchema => "input schema",
        PartKind.OutputSchema => "output schema",
        _ => "parameter",
    };
}

/// <summary>One change of one tool.</summary>
/// <param name="Rule">One of <see cref="CatalogueComparison.Rules"/>.</param>
/// <param name="Text">What changed, without the tool's name.</param>
/// <param name="From">Where the new definition stands; null where it is gone.</param>
internal sealed record ToolChange(string Rule, RiskLevel Level, string Server, string Tool, string Text, Provenance? From);
