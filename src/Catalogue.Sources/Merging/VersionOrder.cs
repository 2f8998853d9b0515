using System.Globalization;
using System.Text.RegularExpressions;
using Catalogue.Model;

namespace Catalogue.Sources.Merging;

/// <summary>Orders versions as npm and PyPI do, as far as their numbers tell: <c>2.10.0</c> after <c>2.9.4</c>, <c>1.0.0-beta.2</c> before <c>1.0.0</c>.</summary>
internal sealed partial class VersionOrder : IComparer<string?>
{
    private const int Numbers = 3;

    public static VersionOrder Instance { get; } = new();

    public int Compare(string? x, string? y)
    {
        if (x is null || y is null)
            return (x is null ? 0 : 1) - (y is null ? 0 : 1);
        long[] first = Of(x), second = Of(y);
        for (int i = 0; i < Math.Max(first.Length, second.Length); i++)
        {
            long a = At(first, i), b = At(second, i);
            if (a != b)
                return a.CompareTo(b);
        }
        return string.CompareOrdinal(x, y);
    }

    // What has less behind its three numbers is the release, and comes after its previews.
    private static long At(long[] numbers, int place) => place < numbers.Length ? numbers[place] : place < Numbers ? 0 : long.MaxValue;

    private static long[] Of(string version) =>
        [.. Digits().Matches(version).Take(8).Select(m => long.TryParse(m.Value, NumberStyles.None, CultureInfo.InvariantCulture, out long number) ? number : long.MaxValue - 1)];

    [GeneratedRegex("[0-9]+", RegexOptions.None, DefinitionLimits.PatternMilliseconds)]
    private static partial Regex Digits();
}
