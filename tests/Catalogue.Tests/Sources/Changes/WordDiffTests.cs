using Catalogue.Model.Changes;
using Catalogue.Sources.Changes;
using FsCheck;
using FsCheck.Fluent;

namespace Catalogue.Tests.Sources.Changes;

public class WordDiffTests
{
    private static readonly string[] Pieces = ["read", "write", " ", "  ", "\n", ".", "the", "file", "\u200B", "😀", "é", "<b>", "'", "_"];

    private static readonly Gen<string> Texts = Gen.Elements(Pieces).ArrayOf().Select(string.Concat);

    [Fact]
    public void ReplacedWord_IsOneRemovalAndOneAddition() =>
        Assert.Equal(
            [new TextRun(TextRunKind.Kept, "Reads "), new TextRun(TextRunKind.Removed, "one"), new TextRun(TextRunKind.Added, "every"), new TextRun(TextRunKind.Kept, " file.")],
            WordDiff.Of("Reads one file.", "Reads every file."));

    [Fact]
    public void RewrittenSentence_IsNotCutUpAtItsBlanks() =>
        Assert.Equal(
            [new TextRun(TextRunKind.Removed, "Returns one"), new TextRun(TextRunKind.Added, "Deletes every"), new TextRun(TextRunKind.Kept, " note.")],
            WordDiff.Of("Returns one note.", "Deletes every note."));

    [Fact]
    public void SameText_HasNoRuns() => Assert.Empty(WordDiff.Of("Reads.", "Reads."));

    [Fact]
    public void TextThatCame_IsOneAddition() => Assert.Equal([new TextRun(TextRunKind.Added, "Reads.")], WordDiff.Of(null, "Reads."));

    [Fact]
    public void AnyTwoTexts_AreBothInTheRuns() => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(500).WithEndSize(60),
        Prop.ForAll(Texts.ToArbitrary(), Texts.ToArbitrary(), (before, after) =>
        {
            IReadOnlyList<TextRun> runs = WordDiff.Of(before, after);
            return (before == after && runs.Count == 0) || (Joined(runs, TextRunKind.Removed) == before && Joined(runs, TextRunKind.Added) == after);
        }));

    [Fact]
    public void LongTextWithNothingInCommon_IsRewrittenAsAWhole()
    {
        IReadOnlyList<TextRun> runs = WordDiff.Of(string.Join(' ', Enumerable.Range(0, 20_000)), string.Join('-', Enumerable.Range(30_000, 20_000)));

        Assert.Equal([TextRunKind.Removed, TextRunKind.Added], runs.Select(r => r.Kind));
        Assert.All(runs, r => Assert.True(r.Text.Length < 5_000 && r.Omitted > 90_000));
    }

    private static string Joined(IEnumerable<TextRun> runs, TextRunKind side) => string.Concat(runs.Where(r => r.Kind == TextRunKind.Kept || r.Kind == side).Select(r => r.Text));
}
