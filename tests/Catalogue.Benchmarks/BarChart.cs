using System.Globalization;
using System.Text;

namespace Catalogue.Benchmarks;

/// <summary>The whole-program steps as bars of processor seconds. The picture brings its own ground, so that it reads alike on a light and on a dark page.</summary>
internal static class BarChart
{
    private const int Row = 34, Left = 330, Longest = 360, Right = 180;

    private const string Style = """
        <style>.ground{fill:#f2f0ea}text{fill:#1c1b19}.ours{fill:#0b4f8a}.other{fill:#8a857a}
        @media (prefers-color-scheme:dark){.ground{fill:#1e1e1c}text{fill:#ecebe6}.ours{fill:#8ab8ea}.other{fill:#a8a59c}}</style>

        """;

    public static string Svg(IReadOnlyList<Measurement> all)
    {
        Measurement[] bars = [.. all.Where(m => m.PeakMegabytes is not null)];
        double most = bars.Max(b => b.Cpu);
        (int width, int height) = (Left + Longest + Right, (bars.Length * Row) + 20);
        var svg = new StringBuilder(Text($"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {width} {height}\" font-family=\"system-ui, sans-serif\" font-size=\"14\">\n"));
        svg.Append(Style.ReplaceLineEndings("\n")).Append(Text($"<rect class=\"ground\" width=\"{width}\" height=\"{height}\" rx=\"4\"/>\n"));
        for (int i = 0; i < bars.Length; i++)
        {
            (Measurement bar, int y) = (bars[i], 10 + (i * Row));
            double length = Math.Max(2, bar.Cpu / most * Longest);
            svg.Append(Text($"<text x=\"{Left - 10}\" y=\"{y + 19}\" text-anchor=\"end\">{bar.Step}, {bar.Tools:N0} tools</text>"));
            svg.Append(Text($"<rect class=\"{(bar.Step is Step.Hugo or Step.HugoBodies ? "other" : "ours")}\" x=\"{Left}\" y=\"{y + 4}\" width=\"{length:0}\" height=\"20\" rx=\"3\"/>"));
            svg.Append(Text($"<text x=\"{Left + length + 8:0}\" y=\"{y + 19}\">{bar.Cpu:0.0} CPU s, {bar.PeakMegabytes:0} MB</text>\n"));
        }
        return svg.Append("</svg>\n").ToString();
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
