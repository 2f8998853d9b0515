using System.Globalization;
using System.Text;

namespace Catalogue.Benchmarks;

/// <summary>The whole-program steps as bars of processor seconds, for the README; readable on light and dark ground.</summary>
internal static class BarChart
{
    private const int Row = 34, Left = 300, Longest = 380;

    public static string Svg(IReadOnlyList<Measurement> all)
    {
        Measurement[] bars = [.. all.Where(m => m.PeakMegabytes is not null)];
        double most = bars.Max(b => b.Cpu);
        var svg = new StringBuilder(Text($"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {Left + Longest + 170} {(bars.Length * Row) + 20}\" font-family=\"system-ui, sans-serif\" font-size=\"14\">\n"));
        for (int i = 0; i < bars.Length; i++)
        {
            (Measurement bar, int y) = (bars[i], 10 + (i * Row));
            string colour = bar.Step.StartsWith("hugo", StringComparison.Ordinal) ? "#8a8f98" : "#2f7d6d";
            svg.Append(Text($"<text x=\"{Left - 10}\" y=\"{y + 19}\" text-anchor=\"end\" fill=\"#6b7280\">{bar.Step}, {bar.Tools} tools</text>"));
            svg.Append(Text($"<rect x=\"{Left}\" y=\"{y + 4}\" width=\"{Math.Max(2, bar.Cpu / most * Longest):0}\" height=\"20\" rx=\"3\" fill=\"{colour}\"/>"));
            svg.Append(Text($"<text x=\"{Left + Math.Max(2, bar.Cpu / most * Longest) + 8:0}\" y=\"{y + 19}\" fill=\"#6b7280\">{bar.Cpu:0.0} CPU s, {bar.PeakMegabytes:0} MB</text>\n"));
        }
        return svg.Append("</svg>\n").ToString();
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
