using Catalogue.Classifier.Words;
using static Catalogue.Classifier.Addressing.PlainOrders;

namespace Catalogue.Classifier.Addressing;

/// <summary>Calls that are ordered once for all: in every session, or whenever the user says anything. Nobody asked for them when they come.</summary>
internal static class StandingCalls
{
    private const int Near = 4, Apart = 12;

    public static bool AreOrdered(Token[] words) => Array.Exists(words, IsCall) && (InEverySession(words) || WheneverTheUserSpeaks(words));

    // "Always call this at the start of every session", "Call it as the first thing in each new chat".
    private static bool InEverySession(Token[] words)
    {
        int at = Array.FindIndex(words, w => Is(w, OrderRole.Session));
        if (at < 0 || !(Array.Exists(words, IsBinding) || (IsImperative(words[0]) && Array.Exists(words, IsBound))) || CallsAnother(words))
            return false;
        bool unspaced = Script.IsIdeographic(words[at].Word.Text[0]);
        Token[] around = words[Math.Max(0, at - (unspaced ? Apart : Near))..(unspaced ? Math.Min(words.Length, at + Apart) : at)];
        return Array.Exists(around, w => Is(w, OrderRole.All) && w.Word.Text is not ("all" or "any" or "tous" or "toutes" or "tout" or "alle" or "todas" or "todos" or "todo" or "tutti" or "tutte" or "все" or "wszystkie"));
    }

    // "MUST be used whenever the user asks for code": a plain "use this when the user asks for code" is advice.
    private static bool WheneverTheUserSpeaks(Token[] words)
    {
        int at = Array.FindIndex(words, IsWhenever);
        return at >= 0 && Array.Exists(words, IsBinding) && !CallsAnother(words)
            && Array.Exists(words[at..Math.Min(words.Length, at + Near + 1)], w => w.Word.Group is "user" or "you");
    }

    private static bool IsWhenever(Token word) => word.Word.Text is "whenever" or "everytime" or "anytime" or "每当" or "每當";

    private static bool IsCall(Token word) => Is(word, OrderRole.Use) || word.Word.Text is "called" or "invoked" or "consulted";

    private static bool IsBinding(Token word) => word.Word.Group == "must" && word.Word.Text is not ("should" or "important" or "critical");

    private static bool IsImperative(Token word) => word.Word.Text is "call" or "use" or "run" or "invoke" or "consult";

    // "at the start of": without it, "Use to sum up each conversation" says what the call is for.
    private static bool IsBound(Token word) => word.Word.Text is "start" or "beginning" or "end" or "first" or "before" or "after";

    // "Always call close_port for every session": which of the server's own tools goes with which.
    private static bool CallsAnother(Token[] words)
    {
        int call = Array.FindIndex(words, IsCall);
        return call + 1 < words.Length && words[call + 1].Word.Text.Contains('_', StringComparison.Ordinal) && !Array.Exists(words, IsBound);
    }
}
