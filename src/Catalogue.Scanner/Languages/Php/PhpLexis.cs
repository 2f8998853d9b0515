using Catalogue.Scanner.Engine.Lexing;

namespace Catalogue.Scanner.Languages.Php;

/// <summary>Comments, names and literals of PHP; what stands outside its tags is a comment.</summary>
internal sealed class PhpLexis : LexicalRules
{
    private const int LongestTag = 100;

    public override bool KeepsUnknownEscapes => true;

    public override IReadOnlyList<string> MoreMarks { get; } = ["?->"];

    public override bool MayOpenLiteral(char c) => c is '"' or '\'' or '<';

    public override int CommentEnd(string text, int at, bool startsLine)
    {
        char c = text[at];
        if (at == 0 && !Follows(text, 0, "<?"))
            return Opening(text, 0);
        if (c == '<' && Follows(text, at, "<?"))
            return Opening(text, at);
        if (c == '?' && Follows(text, at, "?>"))
            return Opening(text, at + 2);
        if (c == '#')
            return Follows(text, at, "#[") ? 0 : LineEnd(text, at);
        return base.CommentEnd(text, at, startsLine);
    }

    // Qualified names are one word: \A\B.
    public override int NameEnd(string text, int at)
    {
        int end = at;
        while (end < text.Length)
        {
            bool isSlash = text[end] == '\\' && end + 1 < text.Length && IsNameStart(text[end + 1]);
            if (!isSlash && !(end == at ? IsNameStart(text[end]) : IsNameStart(text[end]) || char.IsDigit(text[end])))
                break;
            end += isSlash ? 2 : 1;
        }
        return end > at ? end : 0;
    }

    public override Literal? LiteralAt(string text, int at) => text[at] switch
    {
        '\'' => new(at + 1, "'", Escape.QuoteOnly, Lines: true),
        '"' => new(at + 1, "\"", Escape.Backslash, "{$", Lines: true) { NamedHoles = true },
        '<' => Follows(text, at, "<<<") ? Heredoc(text, at) : null,
        _ => null,
    };

    // Behind the next opening tag; to the end where there is none.
    private static int Opening(string text, int from)
    {
        int open = text.IndexOf("<?", from, StringComparison.Ordinal);
        if (open < 0)
            return text.Length;
        return Follows(text, open, "<?php") ? open + 5 : open + (Follows(text, open, "<?=") ? 3 : 2);
    }

    // <<<TAG … TAG and <<<'TAG' … TAG, whose closing line's indentation is taken off every line.
    private static Literal? Heredoc(string text, int at)
    {
        int start = at + 3;
        while (start < text.Length && text[start] == ' ')
            start++;
        bool isRaw = start < text.Length && text[start] == '\'';
        int name = isRaw || (start < text.Length && text[start] == '"') ? start + 1 : start;
        int end = name;
        while (end < text.Length && end - name < LongestTag && (char.IsLetterOrDigit(text[end]) || text[end] == '_'))
            end++;
        int body = LineEnd(text, end) + 1;
        if (end == name || body > text.Length)
            return null;
        string tag = text[name..end];
        for (int line = body; line < text.Length; line = LineEnd(text, line) + 1)
        {
            int word = line;
            while (word < text.Length && text[word] is ' ' or '\t')
                word++;
            if (!Follows(text, word, tag) || (word + tag.Length < text.Length && (char.IsLetterOrDigit(text[word + tag.Length]) || text[word + tag.Length] == '_')))
                continue;
            // From the line break before the closing tag on nothing belongs to the text.
            int close = Math.Max(body, line - 1);
            return new(body - 1, text[close..(word + tag.Length)], isRaw ? Escape.None : Escape.Backslash, isRaw ? "" : "{$", Lines: true) { End = word + tag.Length, NamedHoles = !isRaw, Margin = Margin.Shared };
        }
        return null;
    }
}
