namespace Catalogue.Scanner.Engine.Lexing;

/// <summary>How a language's text is cut into words. What is not overridden is as in the languages with braces and <c>//</c> comments.</summary>
internal abstract class LexicalRules
{
    /// <summary>Whether block comments stand inside block comments.</summary>
    public virtual bool NestsComments => false;

    /// <summary>Whether documentation comments are words, because a tool's description is taken from them.</summary>
    public virtual bool KeepsDocs => false;

    /// <summary>Whether a slash where a value may stand begins a regular expression.</summary>
    public virtual bool HasPatterns => false;

    /// <summary>Whether a backslash before a letter that it does not change stays in the text.</summary>
    public virtual bool KeepsUnknownEscapes => false;

    /// <summary>Whether a line continued inside a literal loses its indentation.</summary>
    public virtual bool TrimsContinuedLines => false;

    /// <summary>Marks of several characters that only this language has.</summary>
    public virtual IReadOnlyList<string> MoreMarks => [];

    /// <summary>Whether a character can open a literal, alone or as a prefix; a quick refusal for all others.</summary>
    public virtual bool MayOpenLiteral(char c) => c is '"' or '\'';

    /// <summary>The literal that opens at an offset, or null.</summary>
    public abstract Literal? LiteralAt(string text, int at);

    /// <summary>Offset behind the comment that begins at an offset, or 0.</summary>
    /// <param name="startsLine">Whether no other word stands before it on its line.</param>
    public virtual int CommentEnd(string text, int at, bool startsLine)
    {
        if (text[at] == '#')
            return at == 0 && Follows(text, at, "#!") ? LineEnd(text, at) : 0;
        if (text[at] != '/' || at + 1 >= text.Length)
            return 0;
        return text[at + 1] switch { '/' => LineEnd(text, at), '*' => BlockEnd(text, at), _ => 0 };
    }

    /// <summary>Offset behind the name that begins at an offset, or 0.</summary>
    public virtual int NameEnd(string text, int at)
    {
        if (!IsNameStart(text[at]))
            return 0;
        int end = at + 1;
        while (end < text.Length && (char.IsLetterOrDigit(text[end]) || text[end] is '_' or '$'))
            end++;
        return end;
    }

    /// <summary>The text with what stands out of order put in order: as many lines as before. Most languages need nothing.</summary>
    public virtual string Prepare(string text) => text;

    protected static bool IsNameStart(char c) => char.IsLetter(c) || c is '_' or '$';

    protected static bool Follows(string text, int at, string mark) => string.CompareOrdinal(text, at, mark, 0, mark.Length) == 0;

    protected static int LineEnd(string text, int from) => text.IndexOf('\n', from) is >= 0 and var end ? end : text.Length;

    private int BlockEnd(string text, int at)
    {
        int depth = 1;
        int i = at + 2;
        while (depth > 0 && i + 1 < text.Length)
        {
            if (text[i] == '*' && text[i + 1] == '/')
                (depth, i) = (depth - 1, i + 2);
            else if (NestsComments && text[i] == '/' && text[i + 1] == '*')
                (depth, i) = (depth + 1, i + 2);
            else
                i++;
        }
        return depth > 0 ? text.Length : i;
    }
}
