using System.Globalization;
using System.Text;

namespace Catalogue.Benchmarks.Guard;

/// <summary>The median of each way as a bar, for the README; readable on light and dark ground.</summary>
internal static class GuardChart
{
    private const int Row = 30, Left = 330, Longest = 330;

    public static string Svg(List<(string Way, Lane[] Lanes)> rows)
    {
        var svg = new StringBuilder();
        int y = 10;
        foreach ((string way, Lane[] lanes) in rows)
        {
            double most = lanes.Max(l => l.P50);
            foreach (Lane lane in lanes)
            {
                double width = Math.Max(2, lane.P50 / most * Longest);
                string colour = lane.Name == "guard" ? "#2f7d6d" : "#8a8f98";
                svg.Append(CultureInfo.InvariantCulture, $"<text x=\"{Left - 10}\" y=\"{y + 17}\" text-anchor=\"end\" fill=\"#6b7280\">{way}, {lane.Name}</text>");
                svg.Append(CultureInfo.InvariantCulture, $"<rect x=\"{Left}\" y=\"{y + 3}\" width=\"{width:0}\" height=\"18\" rx=\"3\" fill=\"{colour}\"/>");
                svg.Append(CultureInfo.InvariantCulture, $"<text x=\"{Left + width + 8:0}\" y=\"{y + 17}\" fill=\"#6b7280\">{lane.P50:0} µs</text>\n");
                y += Row;
            }
            y += 12;
        }
        return string.Create(CultureInfo.InvariantCulture, $"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {Left + Longest + 90} {y}\" font-family=\"system-ui, sans-serif\" font-size=\"14\">\n{svg}</svg>\n");
    }
}
