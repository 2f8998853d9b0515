using Catalogue.Classifier.Readers;
using Catalogue.Model.Verdicts;
using Catalogue.Training.Labels;

namespace Catalogue.Tests.Training.Labels;

public sealed class ReadVerdictFileTests
{
    private static readonly string Read = new('a', 64), NotKept = new('b', 64);

    [Fact]
    public void LabelOfAToolThatNeverTrains_IsKnownByItsFingerprint()
    {
        using var folder = new TempFolder();

        ReadVerdictFile.Save(TrainingSet.Of([]), [Labelled(Read, ["bulk", "hidden-text"]), Labelled(null, ["bulk"]), Labelled(NotKept, null)], folder.Path);
        var table = ReadVerdictTable.Parse(File.ReadAllBytes(folder.File(ReadVerdictTable.FileName)));

        Assert.Equal((ToolClass.Write, "bulk"), table.Of(Read) is { } verdict ? (verdict.Class, string.Join(' ', verdict.Signals)) : default);
        Assert.Null(table.Of(NotKept));
    }

    private static Label Labelled(string? fingerprint, string[]? signals) => new() { Id = "a/b/c", Class = ToolClass.Write, Risk = RiskLevel.High, Signals = signals, Fingerprint = fingerprint };
}
