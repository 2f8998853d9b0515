using System.Text;
using Catalogue.Classifier.Readers;
using Catalogue.Model.Servers;
using Catalogue.Model.Store;
using Catalogue.Model.Verdicts;

namespace Catalogue.Training.Labels;

/// <summary>Carries labels of real tools over to the classifier, as verdicts on the definitions that were read.</summary>
internal static class ReadVerdictFile
{
    /// <summary>Writes <c>read.txt</c> into a model folder.</summary>
    /// <param name="outside">Labels that measure and never train: what was read is known all the same.</param>
    public static void Save(TrainingSet set, IEnumerable<Label> outside, string folder)
    {
        string text = ReadVerdictTable.ToText(
        [
            .. set.Tools.Where(IsReal).Select(t => (Fingerprint.Of(t.Definition.Text.Tool), Of(t.Label))),
            .. outside.Where(l => l is { Signals: not null, Fingerprint.Length: >= ReadVerdictTable.KeyDigits }).Select(l => (l.Fingerprint!, Of(l))),
        ]);
        AtomicFile.Write(Path.Combine(folder, ReadVerdictTable.FileName), Encoding.UTF8.GetBytes(text));
    }

    // A definition without a text was judged by what stands around it, which is another thing elsewhere.
    private static bool IsReal(LabelledTool tool) =>
        tool.Use is LabelUse.Scores or LabelUse.Trains or LabelUse.Apart && tool.Label is { Signals: not null, Fingerprint: not null } && tool.Definition.Text.HasText;

    private static ReadVerdict Of(Label label) => new(
        label.Class, label.Sure == 1, label.Risk != RiskLevel.Critical && label.Signals!.Contains(SignalIds.Financial),
        [.. label.Signals!.Where(s => s is not (SignalIds.AnnotationMismatch or SignalIds.HiddenText)).Order(StringComparer.Ordinal)]);
}
