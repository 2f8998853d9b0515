using System.Text;
using Catalogue.Scanner.Engine.Lexing;
using Catalogue.Scanner.Engine.Syntax;

namespace Catalogue.Scanner.Languages.Ruby;

/// <summary>Comments, names and literals of Ruby. Texts that stand below their line (<c>&lt;&lt;~TEXT</c>) are put where they are used.</summary>
internal sealed class RubyLexis : LexicalRules
{
    // Fences around a text that was moved: as it stands, and with expressions in it.
    private const char Plain = '\u0001';
    private const char Woven = '\u0002';

    private const int MostTexts = 10_000;

    public override bool HasPatterns => true;

    public override bool MayOpenLiteral(char c) => c is '"' or '\'' or '`' or '%' or Plain or Woven;

    public override int CommentEnd(string text, int at, bool startsLine)
    {
        if (text[at] == '#')
            return LineEnd(text, at);
        if (!startsLine || (at > 0 && text[at - 1] != '\n'))
            return 0;
        if (Follows(text, at, "__END__"))
            return text.Length;
        if (!Follows(text, at, "=begin"))
            return 0;
        int end = text.IndexOf("\n=end", at, StringComparison.Ordinal);
        return end < 0 ? text.Length : LineEnd(text, end + 1);
    }

    public override int NameEnd(string text, int at)
    {
        int start = at;
        while (start < text.Length && text[start] == '@' && start < at + 2)
            start++;
        if (start >= text.Length || !IsNameStart(text[start]))
            return 0;
        int end = start + 1;
        while (end < text.Length && (char.IsLetterOrDigit(text[end]) || text[end] == '_'))
            end++;
        // filled? and save! are names; a != b and a ? b : c are not.
        bool isMarked = end < text.Length && text[end] is '?' or '!' && !(end + 1 < text.Length && text[end + 1] is '=' or '?') && (end + 1 >= text.Length || text[end + 1] is ':' or '(' or ')' or '\n' or ',' or '.' || (text[end + 1] == ' ' && text[end] == '!'));
        return isMarked ? end + 1 : end;
    }

    public override Literal? LiteralAt(string text, int at) => text[at] switch
    {
        '"' or '`' => Quotes.Plain(at, text[at], "#{", lines: true),
        '\'' => new(at + 1, "'", Escape.QuoteOnly, Lines: true),
        Plain => new(at + 1, Plain.ToString(), Escape.None, Lines: true),
        Woven => new(at + 1, Woven.ToString(), Escape.Backslash, "#{", Lines: true),
        '%' => Sigil(text, at),
        _ => null,
    };

    public override string Prepare(string text)
    {
        if (!text.Contains("<<", StringComparison.Ordinal))
            return text;
        string[] lines = text.Split('\n');
        var moved = new StringBuilder(text.Length + 16);
        for (int i = 0, count = 0; i < lines.Length; i++)
        {
            string line = lines[i];
            int from = 0;
            int extra = 0;
            while (count++ < MostTexts && RubyHeredoc.In(line, from) is { } heredoc && heredoc.End(lines, i + 1 + extra) is > 0 and var end)
            {
                string body = heredoc.Body(lines[(i + 1 + extra)..end]).Replace(Plain, ' ').Replace(Woven, ' ');
                char fence = heredoc.IsPlain ? Plain : Woven;
                string literal = $"{fence}{body}{fence}";
                line = line[..heredoc.Start] + literal + line[heredoc.Behind..];
                from = heredoc.Start + literal.Length;
                extra = end - i;
            }
            // As many lines as before: the text's own stand in it, the one that closes it is left empty.
            moved.Append(line);
            int kept = line.AsSpan().Count('\n');
            for (int rest = kept; rest < extra; rest++)
                moved.Append('\n');
            i += extra;
            if (i < lines.Length - 1)
                moved.Append('\n');
        }
        return moved.ToString();
    }

    // %w[…], %q(…), %(…) where a value may stand.
    private static Literal? Sigil(string text, int at)
    {
        bool mayStand = at == 0 || text[at - 1] is ' ' or '\n' or '(' or '[' or '{' or ',' or '=' or '\t';
        if (!mayStand || at + 1 >= text.Length)
            return null;
        char kind = text[at + 1];
        if (kind is 'w' or 'W' or 'i' or 'I' or 'q')
            return Quotes.Sigil(text, at + 2, Escape.Backslash, "");
        return kind == 'Q' ? Quotes.Sigil(text, at + 2, Escape.Backslash, "#{") : kind is '(' or '{' ? Quotes.Sigil(text, at + 1, Escape.Backslash, "#{") : null;
    }
}

/// <summary>The place in a line where a text that stands below it belongs.</summary>
/// <param name="Start">Offset of the mark.</param>
/// <param name="Behind">Offset behind it.</param>
/// <param name="Tag">What closes the text.</param>
/// <param name="IsPlain">Whether nothing in the text is an expression.</param>
/// <param name="Kind"><c>~</c> takes off indentation, <c>-</c> lets the closing tag be indented.</param>
internal sealed record RubyHeredoc(int Start, int Behind, string Tag, bool IsPlain, char Kind)
{
    public static RubyHeredoc? In(string line, int from)
    {
        for (int at = line.IndexOf("<<", from, StringComparison.Ordinal); at >= 0; at = line.IndexOf("<<", at + 2, StringComparison.Ordinal))
        {
            char kind = at + 2 < line.Length && line[at + 2] is '~' or '-' ? line[at + 2] : ' ';
            int name = kind == ' ' ? at + 2 : at + 3;
            char quote = name < line.Length && line[name] is '\'' or '"' ? line[name] : '\0';
            int start = quote == '\0' ? name : name + 1;
            int end = start;
            while (end < line.Length && (char.IsAsciiLetterOrDigit(line[end]) || line[end] == '_'))
                end++;
            bool isTag = end > start && (char.IsUpper(line[start]) || (kind != ' ' && char.IsLetter(line[start])));
            bool mayStand = at == 0 || line[at - 1] is ' ' or '(' or ',' or '=' or '[' or '{';
            if (isTag && mayStand && !line.AsSpan(0, at).TrimStart().StartsWith("#"))
                return new RubyHeredoc(at, quote == '\0' ? end : end + 1, line[start..end], quote == '\'', kind);
        }
        return null;
    }

    /// <summary>The line that closes the text, or -1.</summary>
    public int End(string[] lines, int from)
    {
        for (int i = from; i < lines.Length; i++)
        {
            if ((Kind == ' ' ? lines[i].TrimEnd('\r') : lines[i].Trim()) == Tag)
                return i;
        }
        return -1;
    }

    public string Body(string[] lines)
    {
        string text = string.Concat(lines.Select(l => l + "\n"));
        return Kind == '~' ? Indentation.Dedent(text) : text;
    }
}
