using System.Globalization;
using Catalogue.Site.Pages.Parts;

namespace Catalogue.Site.Pages.Methodology;

/// <summary>Accuracy on the surest verdicts, for growing shares of all: a line in a drawing 200 units wide and high that shows the upper fifth, 0.8 to 1.</summary>
internal sealed record CoverageCurve(string Path, IReadOnlyList<CurvePoint> Points)
{
    private const double Size = 200;
    private const double Floor = 0.8;

    public static CoverageCurve Of(IReadOnlyList<CoverageFigures> figures)
    {
        CurvePoint[] points = [.. figures.Select(f => new CurvePoint(Unit(f.Share * Size), Unit(Height(f.Accuracy)), $"{MetricsView.Share(f.Accuracy)} right on the surest {MetricsView.Share(f.Share)}"))];
        return new CoverageCurve("M" + string.Join('L', points.Select(p => p.X + " " + p.Y)), points);
    }

    private static double Height(double accuracy) => Size * (1 - ((Math.Max(Floor, accuracy) - Floor) / (1 - Floor)));

    private static string Unit(double value) => value.ToString("0.#", CultureInfo.InvariantCulture);
}

internal sealed record CurvePoint(string X, string Y, string Label);
