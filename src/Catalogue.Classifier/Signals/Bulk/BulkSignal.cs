using System.Globalization;
using Catalogue.Classifier.Cues;
using Catalogue.Classifier.Signals.Detection;
using Catalogue.Classifier.Text;
using Catalogue.Classifier.Words;
using Catalogue.Model.Servers;
using Catalogue.Model.Verdicts;

namespace Catalogue.Classifier.Signals.Bulk;

/// <summary>Acts on many targets in one call.</summary>
internal sealed class BulkSignal : ISignalDetector
{
    private static readonly Word PluralTarget = CueName.Of(SignalIds.Bulk + "/plural-target"), ManyRequired = CueName.Of(SignalIds.Bulk + "/list-argument"), PluralInText = CueName.Of(SignalIds.Bulk + "/plural-in-text"), Number = CueName.Of(SignalIds.Bulk + "/number!");

    public string Id => SignalIds.Bulk;

    public void Notice(ToolText text, List<Cue> into)
    {
        Token[] name = text.Name;
        for (int i = 1; i < name.Length; i++)
        {
            if (Changes(name[i - 1].Word) && IsPlural(name[^1].Word))
            {
                into.Add(new Cue(PluralTarget, EvidenceField.Tool, name[i - 1].Start, name[^1].End - name[i - 1].Start, CueScope.Name));
                break;
            }
        }
        foreach (ToolParameter parameter in text.Parameters)
        {
            if (parameter is { IsTopLevel: true, Required: true } && parameter.Type.StartsWith("array", StringComparison.Ordinal))
                into.Add(new Cue(ManyRequired, null, 0, 0, CueScope.Parameters, parameter.OwnName));
        }
        if (text.MainVerb is not { } verb || !Changes(verb.Word))
            return;
        NoticeObject(text.MainSentence!, verb, into);
        NoticeNumber(text.MainSentence!, into);
    }

    public Signal? Detect(SignalContext context) => context.Learned(this);

    private static void NoticeObject(Sentence sentence, Token verb, List<Cue> into)
    {
        int at = Array.FindIndex(sentence.Words, w => w.Start == verb.Start) + 1;
        for (int i = at; i < Math.Min(at + 3, sentence.Words.Length); i++)
        {
            if (sentence.Words[i].Word.Text is "a" or "an" or "the")
                return;
            if (IsPlural(sentence.Words[i].Word))
            {
                into.Add(new Cue(PluralInText, sentence.Field, verb.Start, sentence.Words[i].End - verb.Start, CueScope.First));
                return;
            }
        }
    }

    // "1-50 links", "up to ten rows": a number above one before things.
    private static void NoticeNumber(Sentence sentence, List<Cue> into)
    {
        for (int i = 0; i + 1 < sentence.Words.Length; i++)
        {
            if (!IsSeveral(sentence.Words[i].Word.Text))
                continue;
            Token? things = sentence.Words[(i + 1)..Math.Min(i + 3, sentence.Words.Length)].Where(w => AreThings(w.Word.Text)).Cast<Token?>().FirstOrDefault();
            if (things is { } found)
            {
                into.Add(new Cue(Number, sentence.Field, sentence.Words[i].Start, found.End - sentence.Words[i].Start, CueScope.First));
                return;
            }
        }
    }

    // Behind a number even "links" is no verb.
    private static bool AreThings(string word) => word.Length > 3 && word[^1] == 's' && !IsMeasure(word[..^1]);

    private static bool IsMeasure(string word) => word is "second" or "minute" or "hour" or "day" or "week" or "month" or "year" or "time" or "character" or "char" or "digit" or "bit" or "cent" or "word" or "byte" or "pixel" or "point" or "token" or "degree" or "line" or "column";

    private static bool IsSeveral(string word) => word is "ten" or "twenty" or "fifty" or "hundred" or "hundreds" || (int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out int number) && number > 1);

    private static bool Changes(Word word) => word.VerbKinds.Any(k => k.Text is "create" or "add" or "update" or "move" or "delete" or "detach" or "end" or "send" or "toggle" or "save");

    private static bool IsPlural(Word word) => word.Text.Length > 3 && word.Text[^1] == 's' && word.Lemma != word.Text && !word.IsVerb;
}
