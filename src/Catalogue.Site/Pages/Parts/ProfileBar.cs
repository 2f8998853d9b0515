using Catalogue.Model.Verdicts;
using Catalogue.Site.Survey;
using Catalogue.Site.Words;

namespace Catalogue.Site.Pages.Parts;

/// <summary>A risk profile as one stacked bar, as wide as there are tools, with its parts as a list beside it.</summary>
internal sealed record ProfileBar
{
    /// <summary>A rare level still gets this share of the bar, one part in so many, so that it is seen.</summary>
    private const int Narrowest = 120;

    public required string Label { get; init; }

    /// <summary>Units across; never 0.</summary>
    public required int Width { get; init; }

    /// <summary>From Critical down to Low, levels without tools included.</summary>
    public required IReadOnlyList<ProfilePart> Parts { get; init; }

    public static ProfileBar Of(RiskProfile profile, Func<RiskLevel, string?> href)
    {
        var parts = new List<ProfilePart>(4);
        int narrowest = (profile.Total / Narrowest) + 1, x = 0;
        foreach (RiskLevel level in LevelView.FromCritical)
        {
            int count = profile[level], width = count == 0 ? 0 : Math.Max(count, narrowest);
            string share = English.Percent((double)count / Math.Max(1, profile.Total));
            parts.Add(new ProfilePart(LevelView.Of(level), English.Number(count), share, x, width, count == 0 ? null : href(level)));
            x += width;
        }
        return new ProfileBar { Width = Math.Max(1, x), Label = string.Join(", ", parts.Select(p => $"{p.Count} {p.Level.Name}")), Parts = parts };
    }
}

/// <summary>One level's part of a bar.</summary>
internal sealed record ProfilePart(LevelView Level, string Count, string Share, int X, int Width, string? Href)
{
    public bool Any => Width > 0;
}
