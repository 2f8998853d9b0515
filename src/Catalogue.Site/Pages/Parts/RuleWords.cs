using Catalogue.Model.Policies;
using Catalogue.Policies.Effects;
using Catalogue.Site.Words;

namespace Catalogue.Site.Pages.Parts;

/// <summary>A recommendation in words, before any format: what it wants, and why.</summary>
/// <param name="Effect">One sentence.</param>
/// <param name="Reason">One sentence.</param>
internal sealed record RuleWords(string Effect, string Reason)
{
    public static RuleWords Of(Recommendation rule, EffectWording wording) =>
        new("Recommended: " + LowerFirst(English.Sentence(wording.Of("", ToolEffect.Of(rule with { Conditions = [] })).Headline)), wording.Reason(rule));

    private static string LowerFirst(string text) => text.Length == 0 ? text : char.ToLowerInvariant(text[0]) + text[1..];
}
