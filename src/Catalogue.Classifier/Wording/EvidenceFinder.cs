using Catalogue.Classifier.Features;
using Catalogue.Classifier.Judging;
using Catalogue.Classifier.Text;
using Catalogue.Model.Verdicts;

namespace Catalogue.Classifier.Wording;

/// <summary>Finds the words that decided a class, as exact spans.</summary>
internal static class EvidenceFinder
{
    private const int Most = 3;
    private const int LongestQuote = 100;
    private const int LongestClauseHead = 60;
    private const double Least = 0.05;

    public static IReadOnlyList<Evidence> Of(Verdict verdict, ModelJudge judge)
    {
        var quotes = new List<Evidence>();
        if (verdict.Rule?.Evidence is { } settled)
            quotes.Add(settled);
        foreach (Feature feature in Speaking(verdict, judge))
        {
            if (quotes.Count == Most)
                break;
            Add(verdict.Text, feature, quotes);
        }
        if (quotes.Count == 0 && verdict.Text.Tool.Name.Length > 0)
            quotes.Add(new Evidence(EvidenceField.Tool, 0, verdict.Text.Tool.Name.Length, verdict.Text.Tool.Name));
        return quotes;
    }

    // What speaks for the class, loudest first; the tool's own words before its arguments' and its server's.
    private static IEnumerable<Feature> Speaking(Verdict verdict, ModelJudge judge) =>
        verdict.Features
            .Where(f => f.Field is not null && f.Length > 0)
            .Select(f => (Feature: f, Weight: judge.WeightOf(f, verdict) * Nearness(f.Field!) * Purpose(verdict.Text, f)))
            .Where(p => p.Weight >= Least)
            .OrderByDescending(p => p.Weight).ThenBy(p => p.Feature.Id)
            .Take(24).Select(p => p.Feature);

    private static double Nearness(string field) => field switch
    {
        EvidenceField.Description or EvidenceField.Summary => 1.5,
        EvidenceField.Tool or EvidenceField.Title => 1,
        EvidenceField.Server or EvidenceField.ServerDescription => 0.2,
        _ => 0.4,
    };

    // Where a text first orders the model about, the sentence that says what the tool does is the one to quote.
    private static double Purpose(ToolText text, Feature feature)
    {
        if (feature.Field is not (EvidenceField.Description or EvidenceField.Summary) || text.MainSentence is not { } main)
            return 1;
        return feature.Start >= main.Start && feature.Start < main.End ? 2 : 1;
    }

    private static void Add(ToolText text, Feature feature, List<Evidence> quotes)
    {
        (int start, int length) = feature.Field == EvidenceField.Tool ? (0, text.Tool.Name.Length) : Clause(text, feature);
        if (quotes.Exists(q => q.Field == feature.Field && q.Start < start + length && start < q.Start + q.Length))
            return;
        if (Quotes.Of(text, feature.Field!, start, length) is { } quote)
            quotes.Add(quote);
    }

    // From the deciding word to the end of its clause, so that the quote can be read.
    private static (int Start, int Length) Clause(ToolText text, Feature feature)
    {
        if (feature.Field is not (EvidenceField.Description or EvidenceField.Summary) || text.Text is not { } whole)
            return (feature.Start, feature.Length);
        int start = StartOf(text, feature), least = feature.Start + feature.Length, end = least;
        while (end < whole.Length && end - start < LongestQuote && whole[end] is not ('.' or ',' or ';' or ':' or '(' or '\n' or '\r' or '。' or '，' or '（'))
            end++;
        if (end - start >= LongestQuote && end < whole.Length && whole.LastIndexOf(' ', end - 1, end - least) is > 0 and var space)
            end = space;
        while (end > least && char.IsWhiteSpace(whole[end - 1]))
            end--;
        // Half a surrogate pair is no text.
        return (start, end - start - (end < whole.Length && char.IsLowSurrogate(whole[end]) ? 1 : 0));
    }

    private static int StartOf(ToolText text, Feature feature)
    {
        Sentence? sentence = text.Sentences.Find(s => s.Start <= feature.Start && feature.Start < s.End);
        bool near = sentence is { Words.Length: > 0 } && feature.Start - sentence.Words[0].Start < 40;
        return near ? sentence!.Words[0].Start : sentence is null ? feature.Start : ClauseStart(text.Text!, sentence.Words[0].Start, feature.Start);
    }

    // "request" alone says nothing: back to where the clause begins, if that is not far.
    private static int ClauseStart(string whole, int from, int at)
    {
        int start = at;
        while (start > from && whole[start - 1] is not (',' or ';' or ':' or '(' or '\n'))
            start--;
        while (start < at && !char.IsLetterOrDigit(whole[start]))
            start++;
        return at - start <= LongestClauseHead ? start : at;
    }
}
