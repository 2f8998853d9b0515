using Catalogue.Classifier.Cues;
using Catalogue.Classifier.Facts;
using Catalogue.Classifier.Text;
using Catalogue.Model.Verdicts;

namespace Catalogue.Classifier.Signals.Detection;

/// <summary>One tool with its class, as detectors see it.</summary>
/// <param name="Text">The definition.</param>
/// <param name="Facts">What it states outright.</param>
/// <param name="Class">The class that was decided.</param>
/// <param name="Decided">Signals that hold, each with the words that spoke loudest for it.</param>
/// <param name="Sure">Whether the class is certain enough to hold it against the author.</param>
internal sealed record SignalContext(ToolText Text, IReadOnlyList<Fact> Facts, ToolClass Class, IReadOnlyDictionary<string, IReadOnlyList<Evidence>> Decided, bool Sure)
{
    private const int MaxEvidence = 3;

    /// <summary>The signal where it was held for likely enough, or a fact shows it.</summary>
    public Signal? Learned(ISignalDetector detector)
    {
        string id = detector.Id;
        return Decided.ContainsKey(id) ? new Signal { Id = id, Evidence = EvidenceOf(detector), Note = NoteOf(id) } : null;
    }

    /// <summary>The signal where one of its wordings stands in the definition and none speaks against it: for a signal without a model.</summary>
    public Signal? Worded(ISignalDetector detector)
    {
        IEnumerable<Cue> own = Text.Cues.Where(c => c.IsOf(detector.Id));
        return detector.CanHold(Class) && own.Any(c => c.Shows && c.Field is not null) && !own.Any(c => c.Denies) ? new Signal { Id = detector.Id, Evidence = EvidenceOf(detector) } : null;
    }

    /// <summary>What the cues alone say of a signal.</summary>
    public static SignalStanding Standing(ISignalDetector detector, ToolText text, ToolClass toolClass)
    {
        if (!detector.CanHold(toolClass))
            return SignalStanding.Excluded;
        bool denied = false, settled = false;
        foreach (Cue cue in text.Cues)
        {
            if (!cue.IsOf(detector.Id))
                continue;
            denied |= cue.Denies;
            settled |= cue.Settles;
        }
        return denied ? SignalStanding.Denied : settled ? SignalStanding.Settled : SignalStanding.Open;
    }

    /// <summary>What states the signal, then its cues, the tool's own text before the server's; then the words that spoke loudest; at last the tool's name.</summary>
    private IReadOnlyList<Evidence> EvidenceOf(ISignalDetector detector)
    {
        string id = detector.Id;
        var quotes = new List<Evidence>();
        foreach (Evidence? quote in Facts.Where(f => f.Signal == id).Select(f => f.Evidence)
            .Concat(Spans.Of(Text, Text.Cues.Where(c => c.IsOf(id) && c.Shows && c.Field is not null).OrderBy(c => c.Scope == CueScope.Server), MaxEvidence)))
        {
            if (quote is not null && quotes.Count < MaxEvidence && !quotes.Exists(q => Overlaps(q, quote)))
                quotes.Add(quote);
        }
        if (quotes.Count > 0)
            return quotes;
        if (Decided[id].Count > 0)
            return Decided[id];
        return [Text.Cues.Where(c => c.IsOf(id) && c.Shows).Select(c => Quotes.Required(Text, c.Argument)).FirstOrDefault(e => e is not null) ?? Quotes.Name(Text)];
    }

    private static bool Overlaps(Evidence a, Evidence b) => a.Field == b.Field && a.Start < b.Start + b.Length && b.Start < a.Start + a.Length;

    private string? NoteOf(string id)
    {
        if (Decided[id].Count > 0 || Facts.Any(f => f.Signal == id && f.Evidence is not null) || Text.Cues.Exists(c => c.IsOf(id) && c.Shows && c.Field is not null))
            return null;
        string? argument = Text.Cues.Where(c => c.IsOf(id) && c.Shows).Select(c => c.Argument).FirstOrDefault(a => a is not null);
        return argument is not null && Readable.Quote(argument) is { } quoted ? $"Seen in the name of the argument {quoted}." : "Seen in the names of the arguments.";
    }
}

/// <summary>What the cues alone say of a signal.</summary>
internal enum SignalStanding
{
    /// <summary>The class rules it out.</summary>
    Excluded,

    /// <summary>A wording speaks against it.</summary>
    Denied,

    /// <summary>The learned model decides.</summary>
    Open,

    /// <summary>A cue speaks so clearly for it that only much else can speak against.</summary>
    Settled,
}
