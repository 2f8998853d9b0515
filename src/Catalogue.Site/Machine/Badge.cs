using System.Globalization;
using System.Text;
using Catalogue.Model.Verdicts;

namespace Catalogue.Site.Machine;

/// <summary>The SVG that a server's README can show: its highest level and how many tools have it. <c>/badges/&lt;slug&gt;.svg</c>.</summary>
internal static class Badge
{
    private const string Label = "MCP tool risk";

    // Width of a character of 11 px sans, taken wide so that nothing is cut in any font.
    private const double CharacterWidth = 6.8;

    /// <param name="serverName">As published; it stands in the title that screen readers read.</param>
    public static byte[] Of(string serverName, IEnumerable<RiskLevel> levels)
    {
        RiskLevel[] all = [.. levels];
        string message = all.Length == 0 ? "no tools known" : string.Create(CultureInfo.InvariantCulture, $"{all.Max()} · {all.Count(l => l == all.Max())} of {all.Length}");
        string colour = all.Length == 0 ? "#5d5a53" : Colour(all.Max());
        string title = XmlText.Escape($"{serverName}: {Label}: {message}");
        (int left, int right) = (Width(Label), Width(message));
        return Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"""
            <svg xmlns="http://www.w3.org/2000/svg" width="{left + right}" height="20" role="img" aria-label="{title}">
            <title>{title}</title>
            <rect width="{left + right}" height="20" rx="3" fill="#1c1b19"/>
            <path d="M{left} 0h{right - 3}a3 3 0 0 1 3 3v14a3 3 0 0 1-3 3h-{right - 3}z" fill="{colour}"/>
            <g fill="#fff" font-family="Verdana,DejaVu Sans,Geneva,sans-serif" font-size="11" text-anchor="middle">
            <text x="{left / 2}" y="14">{Label}</text>
            <text x="{left + (right / 2)}" y="14">{XmlText.Escape(message)}</text>
            </g>
            </svg>

            """).ReplaceLineEndings("\n"));
    }

    // The stylesheet's colours of the light theme: white on them has a contrast of 5.9 at least.
    public static string Colour(RiskLevel level) => level switch
    {
        RiskLevel.Low => "#2f6b3a",
        RiskLevel.Medium => "#7a5a00",
        RiskLevel.High => "#a5430b",
        _ => "#9b1c31",
    };

    private static int Width(string text) => (int)Math.Ceiling(text.Length * CharacterWidth) + 12;
}
