using Catalogue.Model.Verdicts;

namespace Catalogue.Classifier.Readers;

/// <summary>What readers settled about one definition, word for word.</summary>
/// <param name="Unsure">Whether the text left them room for another class.</param>
/// <param name="OnlyRecords">Whether money is only asked for or recorded.</param>
/// <param name="Signals">Ids, sorted. Readers saw neither hints nor hidden characters, so the signals of these are never among them.</param>
internal sealed record ReadVerdict(ToolClass Class, bool Unsure, bool OnlyRecords, IReadOnlyList<string> Signals)
{
    /// <summary>The signals that the readers named, with the evidence that was found for them, and those that they could not see.</summary>
    /// <param name="found">What the classifier found.</param>
    /// <param name="name">The tool's name, which is quoted where the classifier found no evidence.</param>
    public IReadOnlyList<Signal> Among(IReadOnlyList<Signal> found, Evidence name) =>
    [
        .. Signals.Select(id => found.FirstOrDefault(s => s.Id == id) ?? new Signal { Id = id, Evidence = [name], Note = "Named by readers of this definition." })
            .Concat(found.Where(s => s.Id is SignalIds.HiddenText or SignalIds.AnnotationMismatch)).OrderBy(s => s.Id, StringComparer.Ordinal),
    ];
}
