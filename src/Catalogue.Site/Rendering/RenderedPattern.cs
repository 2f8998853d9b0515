using System.Text;
using Catalogue.Site.Markup;

namespace Catalogue.Site.Rendering;

/// <summary>What a partial made of a pattern, cut where words go in. Safe for several threads.</summary>
internal sealed class RenderedPattern
{
    private readonly List<(byte[] Text, int Word)> pieces = [];
    private readonly byte[] end;

    /// <param name="rendered">The whole, with its marks.</param>
    public RenderedPattern(ReadOnlySpan<byte> rendered, IReadOnlyList<(string Mark, Html Word)> words)
    {
        byte[][] marks = [.. words.Select(w => Encoding.UTF8.GetBytes(w.Mark))];
        for ((int at, int word) = Next(rendered, marks); at >= 0; (at, word) = Next(rendered, marks))
        {
            pieces.Add((rendered[..at].ToArray(), word));
            rendered = rendered[(at + marks[word].Length)..];
        }
        end = rendered.ToArray();
    }

    public void Write(IReadOnlyList<(string Mark, Html Word)> words, Utf8Page page)
    {
        foreach ((byte[] text, int word) in pieces)
        {
            page.Write(text);
            page.Write(words[word].Word.Markup);
        }
        page.Write(end);
    }

    private static (int At, int Word) Next(ReadOnlySpan<byte> text, byte[][] marks)
    {
        (int first, int word) = (-1, -1);
        for (int i = 0; i < marks.Length; i++)
        {
            int at = text.IndexOf(marks[i]);
            if (at >= 0 && (first < 0 || at < first))
                (first, word) = (at, i);
        }
        return (first, word);
    }
}
