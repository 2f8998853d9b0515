using Catalogue.Classifier.Cues;
using Catalogue.Classifier.Text;
using Catalogue.Model.Verdicts;

namespace Catalogue.Classifier.Signals.Detection;

/// <summary>Quotes cues.</summary>
internal static class Spans
{
    public static IReadOnlyList<Evidence> Of(ToolText text, IEnumerable<Cue> cues, int atMost)
    {
        var quotes = new List<Evidence>();
        foreach (Cue cue in cues)
        {
            if (quotes.Count == atMost)
                break;
            if (quotes.Exists(q => q.Field == cue.Field && q.Start < cue.Start + cue.Length && cue.Start < q.Start + q.Length))
                continue;
            if (Quotes.Of(text, cue.Field!, cue.Start, cue.Length) is { } quote)
                quotes.Add(quote);
        }
        return quotes;
    }
}
