using Catalogue.Model.Policies;
using Catalogue.Policies.Advice;

namespace Catalogue.Policies.Formats;

/// <summary>Recognises conditions in a document: an expression counts as the offered conditions only where it is, to the letter, what they are written as.</summary>
internal static class WrittenConditions
{
    /// <param name="expression">What stands in the document; null where the rule has no condition.</param>
    /// <param name="write">How the format writes conditions.</param>
    /// <exception cref="FormatException">The expression says something else.</exception>
    public static IReadOnlyList<ArgumentCondition> Of(PolicyRequest request, string tool, string? expression, Func<IReadOnlyList<ArgumentCondition>, string> write)
    {
        if (expression is null)
            return [];
        IReadOnlyList<ArgumentCondition> offered = request.Recommendations.FirstOrDefault(r => r.Tool == tool)?.Conditions ?? [];
        return offered.Count > 0 && write(offered) == expression ? offered : throw new FormatException($"the rule of '{tool}' holds a condition that was not offered: {expression}");
    }
}
