using System.Text;
using Catalogue.Classifier;
using Catalogue.Classifier.Inference;
using Catalogue.Classifier.Readers;
using Catalogue.Model.Servers;
using Catalogue.Model.Verdicts;

namespace Catalogue.Tests.Classifier.Readers;

public class ReadVerdictTableTests
{
    private static readonly ToolDefinition Listing = Definitions.Tool("list_boats", "Lists the boats in the harbour.");

    private static readonly ReadVerdict Paid = new(ToolClass.Write, Unsure: false, OnlyRecords: true, [SignalIds.Financial]);

    [Fact]
    public void DefinitionThatWasRead_GetsTheReadersVerdict()
    {
        Classification verdict = Judge(Listing, (Fingerprint.Of(Listing), Paid));

        Assert.Equal(("read", ToolClass.Write, RiskLevel.High), (verdict.DecidedBy, verdict.Class, verdict.Risk));
        Assert.Equal([SignalIds.Financial], verdict.Signals.Select(s => s.Id));
        Assert.Contains("readers of this very definition", verdict.Rationale, StringComparison.Ordinal);
        Assert.False(verdict.NeedsReview);
    }

    [Fact]
    public void DefinitionThatDiffersInOneWord_IsJudgedByTheModel()
    {
        Classification verdict = Judge(Listing with { Description = "Lists the boats in a harbour." }, (Fingerprint.Of(Listing), Paid));

        Assert.NotEqual("read", verdict.DecidedBy);
        Assert.Equal(ToolClass.Read, verdict.Class);
    }

    [Fact]
    public void ReaderWhoWasUnsure_LeavesTheVerdictForReview() =>
        Assert.True(Judge(Listing, (Fingerprint.Of(Listing), Paid with { Unsure = true })).NeedsReview);

    [Fact]
    public void HiddenCharacters_WhichReadersDoNotSee_AreNamedAllTheSame()
    {
        ToolDefinition hidden = Listing with { Description = "Lists the boats\u200B\u200B\u200B in the harbour." };

        Assert.Contains(Judge(hidden, (Fingerprint.Of(hidden), Paid)).Signals, s => s.Id == SignalIds.HiddenText);
    }

    [Fact]
    public void ReadersWhoDifferOnOneDefinition_AreBothLeftOut()
    {
        Classification verdict = Judge(Listing, (Fingerprint.Of(Listing), Paid), (Fingerprint.Of(Listing), Paid with { Class = ToolClass.Destructive }));

        Assert.NotEqual("read", verdict.DecidedBy);
    }

    [Theory]
    [InlineData("read-verdicts 9\n", 1)]
    [InlineData("read-verdicts 1\nzz\tRead\t\t\n", 2)]
    [InlineData("read-verdicts 1\n00000000000000000000000000000001\tRead\t\n", 2)]
    [InlineData("read-verdicts 1\n00000000000000000000000000000001\tRead\t\t\n00000000000000000000000000000001\tWrite\t\t\n", 3)]
    public void TextOfAnotherForm_IsRefusedWithItsLine(string text, int line) =>
        Assert.Contains($"read.txt:{line} ", Assert.Throws<FormatException>(() => ReadVerdictTable.Parse(Encoding.UTF8.GetBytes(text))).Message, StringComparison.Ordinal);

    private static Classification Judge(ToolDefinition tool, params (string Fingerprint, ReadVerdict Verdict)[] read)
    {
        using var folder = new TempFolder();
        File.Copy(Path.Combine(TestPaths.Catalogue, "model", ModelFile.Name), Path.Combine(folder.Path, ModelFile.Name));
        folder.Write(ReadVerdictTable.FileName, ReadVerdictTable.ToText(read));
        return ToolClassifier.Load(folder.Path).Classify(Definitions.Server(tool), []).Tools[0];
    }
}
