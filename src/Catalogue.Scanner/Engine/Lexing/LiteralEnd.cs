namespace Catalogue.Scanner.Engine.Lexing;

/// <summary>Finds where string literals end, expressions and further literals inside them included, in time linear in the file.</summary>
internal sealed class LiteralEnd(LexicalRules rules, string text)
{
    // Up to where an ending was looked for in vain: whoever asks again inside is answered without looking.
    private readonly Dictionary<string, int> vain = new(StringComparer.Ordinal);

    /// <summary>Offset behind the closing quote, or -1 where the literal never ends.</summary>
    public int Of(Literal literal)
    {
        if (literal.End > 0)
            return literal.End;
        if (vain.TryGetValue(literal.Close, out int until) && literal.Body <= until)
            return -1;
        int end = literal.Hole.Length == 0 ? Plain(literal, out int stopped) : Nested(literal, out stopped);
        if (end < 0)
            vain[literal.Close] = stopped;
        return end;
    }

    private int Plain(Literal literal, out int at)
    {
        for (at = literal.Body; at < text.Length;)
        {
            int step = Step(literal, at);
            if (step == 0)
                return at + CloseLength(literal, at);
            if (step < 0)
                return -1;
            at += step;
        }
        return -1;
    }

    // Characters to go on by; 0 at the end of the literal, -1 where it must have ended before.
    private int Step(Literal literal, int at)
    {
        char c = text[at];
        if (c == '\\' && literal.Escape is Escape.Backslash or Escape.Raw or Escape.QuoteOnly)
            return 2;
        if (c == '\n' && !literal.Lines)
            return -1;
        if (c != literal.Close[0] || string.CompareOrdinal(text, at, literal.Close, 0, literal.Close.Length) != 0)
            return 1;
        return literal.Escape == Escape.Doubled && at + 1 < text.Length && text[at + 1] == c ? 2 : 0;
    }

    // """a"" " ends with the last three of a run of quotes, and so does a raw literal in C# and Kotlin.
    private int CloseLength(Literal literal, int at)
    {
        int length = literal.Close.Length;
        while (literal.Close.Length >= 3 && literal.Close[^1] == '"' && at + length < text.Length && text[at + length] == '"' && length < 6)
            length++;
        return length;
    }

    private int Nested(Literal outermost, out int at)
    {
        var open = new Stack<Literal>([outermost]);
        // For each open literal the braces open in the expression that is being read, or -1 in its text.
        var braces = new Stack<int>([-1]);
        for (at = outermost.Body; at < text.Length;)
        {
            int step = braces.Peek() < 0 ? InText(open, braces, at) : InHole(open, braces, at);
            if (step < 0)
                return -1;
            at += step;
            if (open.Count == 0)
                return at;
        }
        return -1;
    }

    private int InText(Stack<Literal> open, Stack<int> braces, int at)
    {
        Literal literal = open.Peek();
        if (text[at] == literal.Hole[0] && string.CompareOrdinal(text, at, literal.Hole, 0, literal.Hole.Length) == 0)
        {
            // {{ is one brace where one brace opens a hole.
            if (literal.Hole == "{" && at + 1 < text.Length && text[at + 1] == '{')
                return 2;
            braces.Pop();
            braces.Push(0);
            return literal.Hole.Length;
        }
        int step = Step(literal, at);
        if (step != 0)
            return step;
        open.Pop();
        braces.Pop();
        return CloseLength(literal, at);
    }

    private int InHole(Stack<Literal> open, Stack<int> braces, int at)
    {
        char c = text[at];
        (char opens, char closes) = open.Peek().HoleBrackets;
        if (c == opens || c == closes)
        {
            int depth = braces.Pop() + (c == opens ? 1 : -1);
            braces.Push(depth);
            return 1;
        }
        if (!rules.MayOpenLiteral(c) || (char.IsLetter(c) && at > 0 && char.IsLetterOrDigit(text[at - 1])) || rules.LiteralAt(text, at) is not { } inner)
            return 1;
        if (inner.Hole.Length == 0)
            return Of(inner) is > 0 and var end ? end - at : 1;
        open.Push(inner);
        braces.Push(-1);
        return inner.Body - at;
    }
}
