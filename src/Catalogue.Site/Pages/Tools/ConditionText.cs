using Catalogue.Model.Policies;
using Catalogue.Policies.Conditions;
using Catalogue.Site.Markup;
using Catalogue.Site.Words;

namespace Catalogue.Site.Pages.Tools;

/// <summary>An offered argument condition in words, with how it can be got round.</summary>
internal static class ConditionText
{
    public static string Of(ArgumentCondition condition) =>
        $"Only where {HiddenCharacters.Shown(ConditionOperators.Describe(condition))}. {English.Sentence(condition.Caveat)}";
}
