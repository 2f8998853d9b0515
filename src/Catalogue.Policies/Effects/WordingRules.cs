using System.Text.RegularExpressions;
using Catalogue.Model.Policies;

namespace Catalogue.Policies.Effects;

/// <summary>What <c>wording/policies.yaml</c> must hold, so that no page is left without a sentence or shows a brace.</summary>
internal static partial class WordingRules
{
    private static readonly string[] Named = ["allow", "allow-limit", "allow-conditions", "allow-limit-conditions", "ask", "ask-conditions", "deny", "hide"];

    private static readonly string[] Unnamed = ["ask", "deny", "hide"];

    public static IEnumerable<string> FaultsOf(WordingFile file) =>
    [
        .. Lacks(file.Named.Keys, Named, "named"),
        .. Lacks(file.Unnamed.Keys, Unnamed, "unnamed"),
        .. Lacks(file.Reasons.Keys, Enum.GetValues<PolicyRow>().Select(EffectWording.NameOf), "reasons"),
        .. Lacks(file.Causes.Keys, ["class"], "causes"),
        .. Templates(file).SelectMany(Faults),
        .. file.Reasons.SelectMany(r => Unknown(r.Value, ["level", "causes"], $"reasons.{r.Key}")),
    ];

    private static IEnumerable<string> Lacks(IEnumerable<string> there, IEnumerable<string> needed, string where) =>
        needed.Except(there, StringComparer.Ordinal).Select(key => $"{where} lacks '{key}'");

    private static IEnumerable<(string Where, string Kind, EffectTemplate Template)> Templates(WordingFile file) =>
        Of("named", file.Named).Concat(Of("unnamed", file.Unnamed))
            .Concat(file.Formats.SelectMany(f => Of($"formats.{f.Key}.named", f.Value.Named).Concat(Of($"formats.{f.Key}.unnamed", f.Value.Unnamed))));

    private static IEnumerable<(string Where, string Kind, EffectTemplate Template)> Of(string where, Dictionary<string, EffectTemplate> templates) =>
        templates.Select(t => ($"{where}.{t.Key}", t.Key, t.Value));

    // A sentence about a limit must name it, and one about anything else cannot.
    private static IEnumerable<string> Faults((string Where, string Kind, EffectTemplate Template) one)
    {
        if (!Named.Contains(one.Kind))
            return [$"{one.Where} is no kind of effect (known: {string.Join(", ", Named)})"];
        string[] needed = [.. one.Kind.Contains("limit", StringComparison.Ordinal) ? ["calls", "window"] : (IEnumerable<string>)[], .. one.Kind.Contains("conditions", StringComparison.Ordinal) ? ["conditions"] : (IEnumerable<string>)[]];
        return
        [
            .. Unknown(one.Template.Headline, needed, one.Where + ".headline"),
            .. Unknown(one.Template.Sentence, needed, one.Where + ".sentence"),
            .. needed.Where(n => !one.Template.Sentence.Contains($"{{{n}}}", StringComparison.Ordinal)).Select(n => $"{one.Where}.sentence does not say {{{n}}}"),
        ];
    }

    private static IEnumerable<string> Unknown(string text, string[] known, string where) =>
        Place().Matches(text).Select(m => m.Groups[1].Value).Where(p => !known.Contains(p)).Select(p => $"{where} has the place {{{p}}}, which nothing fills{(known.Length > 0 ? $" (known: {string.Join(", ", known)})" : "")}");

    [GeneratedRegex(@"\{([^{}]*)\}", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Place();
}
