using Catalogue.Model.Policies;
using Catalogue.Policies.Advice;
using Catalogue.Policies.Evaluation;
using Catalogue.Site.Markup;
using Catalogue.Site.Words;

namespace Catalogue.Site.Pages.Tools;

/// <summary>One call that a reader may wonder about, and what the recommended policy does with it.</summary>
/// <param name="Title">Which call it is.</param>
/// <param name="Call">The tool's name, and its arguments where they matter.</param>
/// <param name="Verdict">One word.</param>
/// <param name="Why">The rest of the sentence that the word begins.</param>
internal sealed record ProbeRow(string Title, string Call, string Verdict, string Why)
{
    private const int LongestCall = 120;

    /// <summary>This tool, a sibling, an unknown tool, and the argument that the offered conditions forbid.</summary>
    public static IReadOnlyList<ProbeRow> Of(PolicyRequest request, string tool)
    {
        IEnumerable<PolicyProbe> probes = PolicyProbe.For(request, tool);
        if (request.Recommendations.Any(r => r.Tool == tool && r.Conditions.Count > 0))
            probes = probes.Concat(PolicyProbe.For(request with { ApplyConditions = true }, tool).Where(p => p.Kind == "forbidden"));
        return [.. probes.Select(Of)];
    }

    private static ProbeRow Of(PolicyProbe probe)
    {
        string word = WordOf(probe.Verdict.Action), reason = HiddenCharacters.Shown(probe.Verdict.Reason);
        string rest = reason.StartsWith(word, StringComparison.OrdinalIgnoreCase) ? reason[word.Length..] : $": {char.ToLowerInvariant(reason[0])}{reason[1..]}";
        return new ProbeRow(probe.Title, HiddenCharacters.Shown(English.Shortened(CallOf(probe.Call), LongestCall)), word, rest);
    }

    private static string CallOf(ToolCall call)
    {
        string arguments = call.Arguments.ValueKind == System.Text.Json.JsonValueKind.Object && call.Arguments.GetPropertyCount() > 0 ? call.Arguments.GetRawText() : "";
        return call.Tool + arguments;
    }

    private static string WordOf(PolicyAction action) => action switch
    {
        PolicyAction.Allow => "allowed",
        PolicyAction.Ask => "asked",
        _ => "denied",
    };
}
