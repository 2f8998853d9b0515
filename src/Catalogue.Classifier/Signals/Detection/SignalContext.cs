using Catalogue.Classifier.Cues;
using Catalogue.Classifier.Text;
using Catalogue.Model.Verdicts;

namespace Catalogue.Classifier.Signals.Detection;

/// <summary>One tool with its class, as detectors see it.</summary>
/// <param name="Text">The definition.</param>
/// <param name="Class">The class that was decided.</param>
/// <param name="Decided">Signals that the learned models hold for likely enough.</param>
/// <param name="Sure">Whether the class is certain enough to hold it against the author.</param>
internal sealed record SignalContext(ToolText Text, ToolClass Class, IReadOnlySet<string> Decided, bool Sure)
{
    private const int MaxEvidence = 3;

    /// <summary>The signal where it was held for likely enough.</summary>
    public Signal? Learned(ISignalDetector detector)
    {
        string id = detector.Id;
        return Decided.Contains(id) ? new Signal { Id = id, Evidence = EvidenceOf(detector), Note = NoteOf(id) } : null;
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
        var standing = SignalStanding.Excluded;
        if (!detector.CanHold(toolClass))
            return standing;
        bool denied = false;
        foreach (Cue cue in text.Cues)
        {
            if (!cue.IsOf(detector.Id) || cue.Hints || !detector.Carries(cue))
                continue;
            if (cue.Denies)
                denied = true;
            else if (cue.Settles)
                standing = SignalStanding.Settled;
            else if (standing != SignalStanding.Settled && (cue.Scope != CueScope.Server || detector.ServerSpeaksForAll))
                standing = SignalStanding.Open;
        }
        return denied && standing != SignalStanding.Excluded ? SignalStanding.Denied : standing;
    }

    /// <summary>Quotes of the signal's cues, the tool's own text before the server's; where only an argument shows it, its name, or the tool's.</summary>
    private IReadOnlyList<Evidence> EvidenceOf(ISignalDetector detector)
    {
        string id = detector.Id;
        IReadOnlyList<Evidence> quotes = Spans.Quotes(Text, Text.Cues.Where(c => c.IsOf(id) && c.Shows && c.Field is not null).OrderBy(c => c.Scope == CueScope.Server).ThenBy(c => !detector.Carries(c)), MaxEvidence);
        if (quotes.Count > 0)
            return quotes;
        return [Text.Cues.Where(c => c.IsOf(id) && c.Shows).Select(c => Spans.Required(Text, c.Argument)).FirstOrDefault(e => e is not null) ?? Spans.Name(Text)];
    }

    private string? NoteOf(string id)
    {
        if (Text.Cues.Exists(c => c.IsOf(id) && c.Shows && c.Field is not null))
            return null;
        string? argument = Text.Cues.Where(c => c.IsOf(id) && c.Shows).Select(c => c.Argument).FirstOrDefault(a => a is not null);
        return argument is not null && Readable.Quote(argument) is { } quoted ? $"Seen in the name of the argument {quoted}." : "Seen in the names of the arguments.";
    }
}

/// <summary>What the cues alone say of a signal.</summary>
internal enum SignalStanding
{
    /// <summary>Nothing can be shown for it, or the class rules it out.</summary>
    Excluded,

    /// <summary>Something speaks for it and a wording against it.</summary>
    Denied,

    /// <summary>Something speaks for it; the learned model decides.</summary>
    Open,

    /// <summary>A cue speaks so clearly for it that only much else can speak against.</summary>
    Settled,
}
