using Catalogue.Classifier.Cues;
using Catalogue.Classifier.Signals.Detection;
using Catalogue.Classifier.Text;
using Catalogue.Classifier.Words;
using Catalogue.Model.Verdicts;

namespace Catalogue.Classifier.Signals.ModelInstructions;

/// <summary>The text addresses the model: orders about other tools, secrecy, overriding. "You MUST pass an ISO date" alone is honest forcefulness.</summary>
internal sealed class ModelInstructionsSignal : ISignalDetector
{
    private const string Cues = SignalIds.ModelInstructions + "/";

    private static readonly Word Shouts = CueName.Of(Cues + "shouts"), OtherTool = CueName.Of(Cues + "names-other-tool");

    // Forcefulness alone: it may well be about this tool's own arguments.
    private static readonly string[] Forceful = [Cues + "shouts", Cues + "forceful", Cues + "loud", Cues + "respond", Cues + "names-other-tool"];

    public string Id => SignalIds.ModelInstructions;

    public bool Carries(Cue cue) => !Forceful.Contains(cue.Name.Text);

    public void Notice(ToolText text, List<Cue> into)
    {
        foreach (Sentence sentence in text.Sentences)
        {
            foreach (Token word in sentence.Words)
            {
                if (word.Word.Text is "must" or "always" or "never" or "not" or "only" or "first" or "important" or "critical" or "before" && text.Text!.AsSpan(word.Start, word.Length) is var written && char.IsUpper(written[^1]))
                    into.Add(new Cue(Shouts, sentence.Field, word.Start, word.Length, CueScope.Rest));
                if (word.Word.Text.Contains('_', StringComparison.Ordinal) && text.Server.HasOtherTool(text.Tool.Name, word.Word.Text))
                    into.Add(new Cue(OtherTool, sentence.Field, word.Start, word.Length, CueScope.Rest));
            }
        }
    }

    public Signal? Detect(SignalContext context) => context.Learned(this);
}
