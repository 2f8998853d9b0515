using System.Text.RegularExpressions;

namespace Catalogue.Guard.Pinning;

/// <summary>Two texts, word by word.</summary>
public static partial class WordDifference
{
    // The table grows with the product of both.
    private const int MostWords = 4_000;

    /// <summary>The new text with <c>[-gone-]</c> and <c>{+come+}</c>; long stretches that stayed are cut.</summary>
    public static string Of(string before, string after)
    {
        string[] a = [.. Word().Matches(before).Select(m => m.Value)], b = [.. Word().Matches(after).Select(m => m.Value)];
        if (a.Length > MostWords || b.Length > MostWords)
            return $"[-{before}-]{{+{after}+}}";
        int[,] common = Common(a, b);
        var pieces = new List<(char Kind, string Text)>();
        for ((int i, int j) = (0, 0); i < a.Length || j < b.Length;)
        {
            if (i < a.Length && j < b.Length && a[i] == b[j])
                (i, j, _) = (i + 1, j + 1, Add(pieces, ' ', a[i]));
            else if (j == b.Length || (i < a.Length && common[i + 1, j] >= common[i, j + 1]))
                (i, _) = (i + 1, Add(pieces, '-', a[i]));
            else
                (j, _) = (j + 1, Add(pieces, '+', b[j]));
        }
        return string.Concat(pieces.Select(p => p.Kind switch { '-' => $"[-{p.Text}-]", '+' => $"{{+{p.Text}+}}", _ => Cut(p.Text) }));
    }

    private static int[,] Common(string[] a, string[] b)
    {
        int[,] common = new int[a.Length + 1, b.Length + 1];
        for (int i = a.Length - 1; i >= 0; i--)
        {
            for (int j = b.Length - 1; j >= 0; j--)
                common[i, j] = a[i] == b[j] ? common[i + 1, j + 1] + 1 : Math.Max(common[i + 1, j], common[i, j + 1]);
        }
        return common;
    }

    private static bool Add(List<(char Kind, string Text)> pieces, char kind, string word)
    {
        if (pieces.Count > 0 && pieces[^1].Kind == kind)
            pieces[^1] = (kind, pieces[^1].Text + word);
        else
            pieces.Add((kind, word));
        return true;
    }

    private static string Cut(string same) => same.Length <= 160 ? same : same[..70] + " … " + same[^70..];

    [GeneratedRegex(@"\s+|\w+|[^\w\s]", RegexOptions.NonBacktracking)]
    private static partial Regex Word();
}
