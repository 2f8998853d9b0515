using System.Globalization;
using Catalogue.Model.Verdicts;
using Catalogue.Site.Pages.Changes;
using Catalogue.Site.Survey;
using Catalogue.Site.Words;

namespace Catalogue.Site.Pages.Servers;

/// <summary>A server's tools by level over time, as a picture of steps and in numbers. The levels of before are what the change logs tell; what they leave out counts as not judged.</summary>
internal sealed record Trend
{
    private const int PictureWidth = 1000, PictureHeight = 100;

    // The last state lasts to this day or later, so that it is seen: one part in so many of the picture.
    private const int LastShare = 8;

    public int Width { get; } = PictureWidth;

    public int Height { get; } = PictureHeight;

    /// <summary>The picture in words.</summary>
    public required string Label { get; init; }

    public required string From { get; init; }

    public required string To { get; init; }

    public required string FirstCount { get; init; }

    public required string LastCount { get; init; }

    public required IReadOnlyList<TrendPart> Parts { get; init; }

    /// <summary>The newest first.</summary>
    public required IReadOnlyList<TrendRow> Rows { get; init; }

    /// <summary>Null where nothing is known but today's state.</summary>
    public static Trend? Of(ServerDossier server, IReadOnlyList<ChangeEvent> events)
    {
        TrendState[] states = [.. TrendState.Back(server, events).Reverse()];
        if (states.Length < 2)
            return null;
        (TrendState first, TrendState last) = (states[0], states[^1]);
        return new Trend
        {
            Label = $"{English.Count(first.Total, "tool")} on {ChangeRow.Day(first.Since)}, {English.Number(first.HighOrAbove)} of them High or Critical; "
                + $"{English.Count(last.Total, "tool")} since {ChangeRow.Day(last.Since)}, {English.Number(last.HighOrAbove)} of them High or Critical",
            From = ChangeRow.Day(first.Since),
            To = ChangeRow.Day(last.Since),
            FirstCount = English.Count(first.Total, "tool"),
            LastCount = English.Count(last.Total, "tool"),
            Parts = [.. PartsOf(states)],
            Rows = [.. states.Reverse().Select(RowOf)],
        };
    }

    private static IEnumerable<TrendPart> PartsOf(TrendState[] states)
    {
        int start = states[0].Since.DayNumber, days = Math.Max(1, states[^1].Since.DayNumber - start), most = Math.Max(1, states.Max(s => s.Total));
        int span = PictureWidth - (PictureWidth / LastShare);
        for (int i = 0; i < states.Length; i++)
        {
            int x = (states[i].Since.DayNumber - start) * span / days;
            int end = i + 1 < states.Length ? (states[i + 1].Since.DayNumber - start) * span / days : PictureWidth;
            double y = PictureHeight;
            foreach (RiskLevel? level in (IEnumerable<RiskLevel?>)[null, .. Enum.GetValues<RiskLevel>().Select(l => (RiskLevel?)l)])
            {
                double height = states[i].Count(level) * (double)PictureHeight / most;
                y -= height;
                if (height > 0)
                    yield return new TrendPart(level is { } known ? LevelView.Of(known).Key : "unjudged", x, Text(y), Math.Max(1, end - x), Text(height));
            }
        }
    }

    private static string Text(double number) => Math.Max(0, number).ToString("0.##", CultureInfo.InvariantCulture);

    private static TrendRow RowOf(TrendState state) => new(
        ChangeRow.Day(state.Since), English.Number(state.Total), English.Number(state.HighOrAbove), English.Number(state.Added), English.Number(state.Removed), English.Number(state.Redefined));
}

/// <summary>One level during one state.</summary>
internal sealed record TrendPart(string Key, int X, string Y, int Width, string Height);

/// <summary>One state in numbers, and what led to it.</summary>
internal sealed record TrendRow(string Since, string Tools, string HighOrAbove, string Added, string Removed, string Redefined);
