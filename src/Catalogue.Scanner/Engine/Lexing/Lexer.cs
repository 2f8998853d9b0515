using System.Buffers;

namespace Catalogue.Scanner.Engine.Lexing;

/// <summary>Cuts a source file into words. Never fails: what fits no rule is a mark of one character. Time linear in the text.</summary>
internal sealed class Lexer(LexicalRules rules, string text)
{
    private static readonly string[] LongMarks =
        ["...", "===", "!==", "=>", "->", "::", ":=", "==", "!=", "<=", ">=", "&&", "||", "??", "?.", "**", "+=", "-=", "*=", "/=", "|=", "&="];

    // After these a slash begins a regular expression, although they look like values.
    private static readonly HashSet<string> BeforePattern = new(StringComparer.Ordinal) { "return", "typeof", "case", "in", "of", "do", "else", "void", "delete", "throw", "new", "await", "yield" };

    private Token[] tokens = ArrayPool<Token>.Shared.Rent(Math.Max(16, text.Length / 4));
    private int count;
    private readonly LiteralEnd ends = new(rules, text);
    private readonly string[] marks = [.. rules.MoreMarks, .. LongMarks];
    private int at;
    private int line = 1;
    private bool startsLine = true;

    public Token[] Run()
    {
        while (at < text.Length)
        {
            if (!Blank() && !Comment() && !Text() && !Pattern())
                Word();
        }
        Token[] all = tokens.AsSpan(0, count).ToArray();
        ArrayPool<Token>.Shared.Return(tokens);
        return all;
    }

    private bool Blank()
    {
        char c = text[at];
        if (c == '\n')
        {
            line++;
            startsLine = true;
        }
        else if (c == '\\' && at + 1 < text.Length && text[at + 1] == '\n')
        {
            // A continued line is one line.
            line++;
            at++;
        }
        else if (!char.IsWhiteSpace(c) && c != '\uFEFF')
        {
            return false;
        }
        at++;
        return true;
    }

    private bool Comment()
    {
        int end = rules.CommentEnd(text, at, startsLine);
        if (end <= at)
            return false;
        return IsDoc() ? Add(TokenKind.DocComment, end) : SkipTo(end);
    }

    private bool IsDoc() => rules.KeepsDocs && ((Follows("///") && !Follows("////")) || (Follows("/**") && !Follows("/**/")));

    private bool Follows(string mark) => string.CompareOrdinal(text, at, mark, 0, mark.Length) == 0;

    private bool Text() =>
        rules.MayOpenLiteral(text[at]) && rules.LiteralAt(text, at) is { } literal && ends.Of(literal) is > 0 and var end && Add(TokenKind.Text, end);

    private bool Pattern()
    {
        if (!rules.HasPatterns || text[at] != '/' || !PatternMayFollow())
            return false;
        bool inClass = false;
        for (int i = at + 1; i < text.Length && text[i] != '\n'; i++)
        {
            if (text[i] == '\\')
                i++;
            else if (text[i] is '[' or ']')
                inClass = text[i] == '[';
            else if (text[i] == '/' && !inClass)
                return Add(TokenKind.Number, i + 1);
        }
        return false;
    }

    private bool PatternMayFollow()
    {
        if (count == 0)
            return true;
        Token last = tokens[count - 1];
        return last.Kind switch
        {
            TokenKind.Name => last.Length <= 6 && BeforePattern.Contains(text.Substring(last.Start, last.Length)),
            TokenKind.Mark => text[last.Start] is not (')' or ']' or '}' or '<' or '/'),
            _ => false,
        };
    }

    private void Word()
    {
        if (rules.NameEnd(text, at) is > 0 and var end)
            Add(TokenKind.Name, end);
        else if (char.IsAsciiDigit(text[at]))
            Add(TokenKind.Number, NumberEnd());
        else
            Add(TokenKind.Mark, at + MarkLength());
    }

    private int NumberEnd()
    {
        int end = at + 1;
        while (end < text.Length && (char.IsAsciiLetterOrDigit(text[end]) || text[end] == '_' || (text[end] == '.' && end + 1 < text.Length && char.IsAsciiDigit(text[end + 1]))))
            end++;
        return end;
    }

    private int MarkLength()
    {
        if (at + 1 < text.Length && !char.IsLetterOrDigit(text[at + 1]) && text[at + 1] is not (' ' or '\n' or '(' or ')'))
        {
            foreach (string mark in marks)
            {
                if (Follows(mark))
                    return mark.Length;
            }
        }
        return 1;
    }

    private void Grow()
    {
        Token[] larger = ArrayPool<Token>.Shared.Rent(tokens.Length * 2);
        tokens.AsSpan(0, count).CopyTo(larger);
        ArrayPool<Token>.Shared.Return(tokens);
        tokens = larger;
    }

    private bool SkipTo(int end)
    {
        line += text.AsSpan(at, end - at).Count('\n');
        at = end;
        return true;
    }

    private bool Add(TokenKind kind, int end)
    {
        if (count == tokens.Length)
            Grow();
        tokens[count++] = new Token(kind, startsLine, at, end - at, line);
        startsLine = false;
        return SkipTo(end);
    }
}
