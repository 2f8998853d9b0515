using System.Text.RegularExpressions;
using Catalogue.Model;
using Catalogue.Model.Policies;
using Catalogue.Model.Verdicts;
using Catalogue.Site.Words;

namespace Catalogue.Site.Survey;

/// <summary>Finds what contradicts a verdict in what is said of it: its own stored sentences and steps, and what pages and documents say.</summary>
internal static partial class VerdictAgreement
{
    /// <summary>One sentence for each contradiction within a stored verdict.</summary>
    public static IEnumerable<string> FaultsOf(Classification verdict)
    {
        RiskLevel reached = verdict.Moves.Count == 0 ? LevelStart.Of(verdict.Class) : verdict.Moves[^1].To;
        if (reached != verdict.Risk)
            yield return $"its steps lead to {reached} and its level is {verdict.Risk}";
        foreach (string fault in FaultsIn("its rationale", verdict.Rationale, verdict))
            yield return fault;
        if (verdict.WhyNotLower is { } lower && NotLower().Match(lower) is { Success: true } below && below.Groups[1].Value != (verdict.Class - 1).ToString())
            yield return $"it is said why it is not {below.Groups[1].Value}, and its class is {verdict.Class}";
    }

    /// <summary>One sentence for each class, level or action that a text claims and the verdict does not have. What stands in quotation marks is somebody else's.</summary>
    /// <param name="where">How the text is called.</param>
    /// <param name="text">A text of ours.</param>
    /// <param name="verdict">What it speaks of.</param>
    public static IEnumerable<string> FaultsIn(string where, string text, Classification verdict)
    {
        string ours = Quoted().Replace(text, "");
        foreach (string said in Captured(ClassClaim(), ours).Where(c => c != verdict.Class.ToString()))
            yield return $"{where} says {English.A(said)} tool, and its class is {verdict.Class}";
        if (Captured(LevelClaim(), ours).LastOrDefault() is { } level && level != verdict.Risk.ToString())
            yield return $"{where} ends at {level}, and its level is {verdict.Risk}";
    }

    /// <summary>One sentence where a format's file does more than the recommendation allows.</summary>
    /// <param name="word">What the file does with a call.</param>
    public static string? FaultOf(string format, string word, Recommendation rule) => (rule.Action, word) switch
    {
        (PolicyAction.Deny or PolicyAction.Hide, "allowed") => $"the file for {format} allows what should be denied",
        (PolicyAction.Ask, "allowed") => $"the file for {format} allows what a person should approve",
        _ => null,
    };

    public static Problem Error(string file, string tool, string fault) => Problem.Error(file, $"'{Markup.HiddenCharacters.Shown(English.Shortened(tool, 60))}' contradicts itself: {fault}; run 'classify'");

    private static IEnumerable<string> Captured(Regex claim, string text) => claim.Matches(text).Select(m => m.Groups.Values.Skip(1).First(g => g.Success).Value);

    [GeneratedRegex("“[^”]*”", RegexOptions.None, DefinitionLimits.PatternMilliseconds)]
    private static partial Regex Quoted();

    [GeneratedRegex(@"\b(?:This is|it is|judged this) an? (Read|Write|Execute|Destructive) tool|\b(Read|Write|Execute|Destructive) tools? starts? at ", RegexOptions.None, DefinitionLimits.PatternMilliseconds)]
    private static partial Regex ClassClaim();

    [GeneratedRegex(@"[Tt]he level is (Low|Medium|High|Critical)\b|\bstarts? at (Low|Medium|High|Critical)\b|\b(?:raises|lowers) it to (Low|Medium|High|Critical)\b|\bleaves it at (Low|Medium|High|Critical)\b|\b(Low|Medium|High|Critical) risk\b", RegexOptions.None, DefinitionLimits.PatternMilliseconds)]
    private static partial Regex LevelClaim();

    [GeneratedRegex("^Not (Read|Write|Execute): ", RegexOptions.None, DefinitionLimits.PatternMilliseconds)]
    private static partial Regex NotLower();
}
