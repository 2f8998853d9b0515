using Catalogue.Classifier.Words;

namespace Catalogue.Classifier.Facts;

/// <summary>Programs and functions that run whatever text they are given: shells, language interpreters, <c>eval</c>.</summary>
internal static class Interpreters
{
    private const int Gap = 4;

    private static readonly HashSet<string> Names = ["bash", "sh", "zsh", "ksh", "fish", "powershell", "pwsh", "shell", "subshell", "terminal", "eval", "exec", "execfile", "subprocess", "popen", "repl", "irb", "node", "deno", "bun", "python", "python3", "ipython", "pypy", "ruby", "perl", "php", "lua", "rscript", "osascript", "psql", "interpreter", "vm2", "ghci", "jshell"];

    private static readonly HashSet<string> Handing = ["hand", "pass", "pipe", "feed", "give", "type", "send", "forward", "submit", "start", "launch", "load", "import", "call", "run", "execute", "evaluate", "put", "enter", "spawn", "invoke", "exec", "eval", "interpret", "parse", "compile", "process", "deliver", "throw", "push", "inject", "source"];

    public static bool Is(Word word) => Names.Contains(word.Text) || (word.IsForeign && word.Lemma is "terminal" or "shell" or "interpreter");

    /// <summary>Whether a verb brings what it is said of to where it runs.</summary>
    public static bool Hands(Word verb) => Handing.Contains(verb.Lemma);

    /// <summary>Forms of handing over that are no verbs of what a tool does: "handing it to", "gets passed to".</summary>
    public static bool HandsOver(Word word) => word.Text is "hand" or "hands" or "handed" or "handing" or "pass" or "passes" or "passed" or "passing" or "feed" or "feeds" or "fed" or "feeding" or "pipe" or "pipes" or "piped" or "piping" or "gives" or "giving" or "goes" or "lands" or "throws" or "thrown" or "forwarded" or "dropped";

    /// <summary>The interpreter to which an act hands something, "into the shell", "with node", "to eval()": its number, or null.</summary>
    public static int? Behind(Token[] words, int act, int reach)
    {
        for (int i = act + 1; i < Math.Min(words.Length, act + 1 + reach); i++)
        {
            if (Is(words[i].Word) && IsReached(words, act, i))
                return i;
        }
        return null;
    }

    /// <summary><c>sh -c</c>, <c>cmd /c</c>: the text behind it is the command.</summary>
    public static bool IsInline(Token[] words, int at) =>
        at + 1 < words.Length && words[at + 1].Word.Text is "c" or "lc" or "e" && (Is(words[at].Word) || words[at].Word.Text == "cmd") && words[at].End + 3 >= words[at + 1].Start;

    // The nearest preposition before it: "into the running shell", not "of the node".
    private static bool IsReached(Token[] words, int act, int at)
    {
        if (words[at].Word.Text is "node" or "fish" or "shell" or "source" && words[at - 1].Word.Text is "the" or "a" or "an" or "this" or "each" or "every" or "root" && words[at].Word.Text != "shell")
            return false;
        for (int i = at - 1; i > act && i >= at - Gap; i--)
        {
            if (words[i].Word.Text is "of" or "from" or "for" or "about" or "and" or "or")
                return false;
            if (words[i].Word.Text is "to" or "into" or "in" or "with" or "by" or "under" or "through" or "via" or "using" or "inside" or "on" or "mit" or "im" or "an" or "dans" or "avec" or "à" or "con" or "en" or "al" or "com" or "no" or "nel")
                return true;
        }
        return false;
    }
}
