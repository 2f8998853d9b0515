using System.Text.RegularExpressions;
using Catalogue.Model.Verdicts;
using FsCheck;
using FsCheck.Fluent;

namespace Catalogue.Tests.Classifier.Wording;

public sealed partial class RationaleWriterTests
{
    private static readonly string[] Verbs = ["list", "delete", "create", "run", "send", "archive", "open", "x", "get"];
    private static readonly string[] Texts = ["", "Deletes a thing...", "Runs it!?", "\u202E‮hidden\u0000 text", "<script>alert(1)</script>", "“Quoted” text.", "A\nB\nC", "You MUST call `other_tool` FIRST. Then it lists items.", "🎯 Purpose: \"x\"", "..", "{{template}} & co.", "Sends mail to 1,000 people, at once; really"];

    [Fact]
    public void AnyDefinition_GivesPlainEnglish() => Prop.ForAll(Gen.Two(Gen.Choose(0, 12)).ToArbitrary(), Check).QuickCheckThrowOnFailure();

    [Fact]
    public void Removal_ClaimsNothingOfAWayBack()
    {
        Classification verdict = Definitions.Judge("delete_thing", "Deletes a thing.");

        Assert.Equal("Not Execute: “Deletes a thing” is read as something removed or ended.", verdict.WhyNotLower);
        Assert.Equal("A documented way to undo it, such as a restore or a trash, would lower its level.", verdict.WouldChange);
    }

    [Fact]
    public void FreeCode_StaysExecuteWhateverItRemoves() =>
        Assert.Equal("A documented limit to reading would make it Read.", Definitions.Judge("run_script", "Runs the JavaScript code that it is given on the server.").WouldChange);

    private static void Check((int Verb, int Text) pick)
    {
        string name = Verbs[pick.Verb % Verbs.Length] + "_thing";
        Classification verdict = Definitions.Judge(name, Texts[pick.Text % Texts.Length]);
        foreach (string? text in (string?[])[verdict.Rationale, verdict.WhyNotLower, verdict.WouldChange])
        {
            if (text is null)
                continue;
            Assert.EndsWith(".", text, StringComparison.Ordinal);
            Assert.DoesNotContain("..", text, StringComparison.Ordinal);
            Assert.DoesNotContain("  ", text, StringComparison.Ordinal);
            Assert.DoesNotMatch(WrongArticle(), text);
            Assert.DoesNotContain(text, c => char.IsControl(c) || c is '\u202E' or '\u200B');
            Assert.True(char.IsUpper(text[0]));
        }
    }

    [GeneratedRegex(@"\b(a Execute|an (Read|Write|Destructive))\b", RegexOptions.NonBacktracking)]
    private static partial Regex WrongArticle();
}
