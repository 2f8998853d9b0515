using Catalogue.Model.Policies;
using Catalogue.Model.Servers;
using Catalogue.Policies.Conditions;

namespace Catalogue.Policies.Advice;

/// <summary>What a format is asked to write: the recommendations of one tool or of a whole server, under the user's own key.</summary>
/// <param name="ServerKey">The name under which the user configured the server, see <see cref="ServerKeys"/>.</param>
public sealed record PolicyRequest(Server Server, string ServerKey, IReadOnlyList<Recommendation> Recommendations, PolicyScope Scope)
{
    /// <summary>Whether the conditions are written too. They hold example values, so the default is to offer them only.</summary>
    public bool ApplyConditions { get; init; }

    /// <summary>The rules in force, one for each tool, sorted by name; conditions are kept only where they apply.</summary>
    public IReadOnlyList<Recommendation> Rules
    {
        get
        {
            IReadOnlyList<Recommendation> sorted = IsSorted ? Recommendations : [.. Recommendations.DistinctBy(r => r.Tool, StringComparer.Ordinal).OrderBy(r => r.Tool, StringComparer.Ordinal)];
            if (ApplyConditions)
                return [.. sorted.Select(ConditionAdvisor.Apply)];
            return sorted.All(r => r.Conditions.Count == 0) ? sorted : [.. sorted.Select(r => r with { Conditions = [] })];
        }
    }

    // The usual case. Each of the formats asks anew.
    private bool IsSorted
    {
        get
        {
            for (int i = 1; i < Recommendations.Count; i++)
            {
                if (string.CompareOrdinal(Recommendations[i - 1].Tool, Recommendations[i].Tool) >= 0)
                    return false;
            }
            return true;
        }
    }
}
