using System.Text;

namespace Catalogue.Site.Markup;

/// <summary>A text with quoted spans highlighted where they stand.</summary>
internal static class EvidenceMarks
{
    /// <param name="text">The field's whole text.</param>
    /// <param name="spans">Spans within it; they may overlap.</param>
    public static Html In(string text, IReadOnlyList<MarkedSpan> spans)
    {
        var html = new StringBuilder(text.Length + (spans.Count * 40) + 16);
        int at = 0;
        foreach ((int start, int end, string label) in Joined(text, spans))
        {
            HtmlEscaper.AppendShown(html, text.AsSpan(at, start - at));
            html.Append("<mark title=\"").Append(HtmlEscaper.Escape(label)).Append("\">");
            HtmlEscaper.AppendShown(html, text.AsSpan(start, end - start));
            html.Append("</mark>");
            at = end;
        }
        HtmlEscaper.AppendShown(html, text.AsSpan(at));
        return new Html(html.ToString());
    }

    /// <summary>The same for a text that may be too long: then what stands around the first span.</summary>
    public static Html Around(string text, IReadOnlyList<MarkedSpan> spans, int longest)
    {
        if (text.Length <= longest)
            return In(text, spans);
        int first = spans.Min(s => s.Start);
        (int start, int end) = Whole(text, Math.Max(0, first - (longest / 4)), Math.Min(text.Length, first + longest));
        Html part = In(text[start..end], [.. spans.Select(s => s with { Start = s.Start - start })]);
        return new Html((start > 0 ? "…" : "") + part.Markup + (end < text.Length ? "…" : ""));
    }

    // Spans that overlap or touch become one mark that names all its reasons.
    private static List<(int Start, int End, string Label)> Joined(string text, IReadOnlyList<MarkedSpan> spans)
    {
        var joined = new List<(int Start, int End, string Label)>();
        foreach (MarkedSpan span in spans.OrderBy(s => s.Start).ThenByDescending(s => s.Length).ThenBy(s => s.Label, StringComparer.Ordinal))
        {
            (int start, int end) = Whole(text, span.Start, span.Start + span.Length);
            if (joined.Count > 0 && joined[^1] is var last && start < last.End)
                joined[^1] = (last.Start, Math.Max(last.End, end), last.Label.Split(", ").Contains(span.Label) ? last.Label : last.Label + ", " + span.Label);
            else if (end > start)
                joined.Add((start, end, span.Label));
        }
        return joined;
    }

    // Never cuts a character in two.
    private static (int Start, int End) Whole(string text, int start, int end)
    {
        start = Math.Clamp(start, 0, text.Length);
        end = Math.Clamp(end, start, text.Length);
        if (start > 0 && start < text.Length && char.IsLowSurrogate(text[start]) && char.IsHighSurrogate(text[start - 1]))
            start--;
        if (end < text.Length && end > 0 && char.IsLowSurrogate(text[end]) && char.IsHighSurrogate(text[end - 1]))
            end++;
        return (start, end);
    }
}

/// <summary>A span in UTF-16 code units and what it is evidence of.</summary>
internal readonly record struct MarkedSpan(int Start, int Length, string Label);
