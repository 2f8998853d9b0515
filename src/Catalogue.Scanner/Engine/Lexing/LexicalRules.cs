namespace Catalogue.Scanner.Engine.Lexing;

/// <summary>How a language cuts its text into words: what its comments and literals look like. The defaults are those of most languages with braces.</summary>
internal abstract class LexicalRules
{
    /// <summary>Whether a number sign, and nothing else, begins a comment.</summary>
    public virtual bool CommentsWithHash => false;

    /// <summary>Whether a line that begins with a number sign speaks to the compiler.</summary>
    public virtual bool HasDirectives => false;

    /// <summary>Whether a comment may hold another.</summary>
    public virtual bool NestsComments => false;

    /// <summary>Whether a slash can begin a regular expression.</summary>
    public virtual bool HasPatterns => false;

    /// <summary>Whether a name may stand between backticks.</summary>
    public virtual bool QuotesNames => false;

    /// <summary>The string literal that opens at an offset, or null.</summary>
    public abstract Literal? LiteralAt(string text, int at);

    /// <summary>Whether a character can open a literal, alone or as a prefix; a quick refusal for all others.</summary>
    public virtual bool MayOpenLiteral(char c) => c is '"' or '\'' or '`';

    /// <summary>Whether a tool's description may stand in the comment that begins here, so that it is kept.</summary>
    public virtual bool IsDocComment(string text, int at) => false;
}
