using System.Globalization;

namespace Catalogue.Tests.Sources.Places.GitHub;

/// <summary>Search as GitHub does it, as far as the crawler asks: <c>topic:</c>, <c>-topic:</c>, <c>created:</c> and words of the name; never a fork.</summary>
internal static class FakeSearch
{
    public static IReadOnlyList<FakeRepository> Find(FakeGitHub gitHub, string query)
    {
        Func<FakeRepository, bool>[] terms = [.. query.Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(t => !t.StartsWith("in:", StringComparison.Ordinal)).Select(Term)];
        return [.. gitHub.Repositories.Values.Where(r => r is { IsFork: false, IsGone: false } && terms.All(t => t(r))).OrderBy(r => r.Created).ThenBy(r => r.FullName, StringComparer.Ordinal)];
    }

    private static Func<FakeRepository, bool> Term(string term)
    {
        if (term.StartsWith("topic:", StringComparison.Ordinal))
            return r => r.Topics.Contains(term[6..]);
        if (term.StartsWith("-topic:", StringComparison.Ordinal))
            return r => !r.Topics.Contains(term[7..]);
        if (!term.StartsWith("created:", StringComparison.Ordinal))
            return r => r.FullName.Contains(term.Trim('"'), StringComparison.OrdinalIgnoreCase);
        DateTimeOffset[] ends = [.. term[8..].Split("..").Select(t => DateTimeOffset.Parse(t, CultureInfo.InvariantCulture))];
        return r => r.Created >= ends[0] && r.Created <= ends[1];
    }
}
