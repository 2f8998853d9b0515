using Catalogue.Scanner.Engine.Lexing;

namespace Catalogue.Scanner.Engine.Syntax;

/// <summary>One source file as words with their brackets. Lines end in LF, whatever the file says.</summary>
internal sealed class SourceFile
{
    private readonly Token[] tokens;
    private readonly Brackets brackets;
    private Symbols? symbols;
    private int[]? lines;

    public SourceFile(string path, SourceLanguage language, string text)
    {
        Path = path;
        Language = language;
        Text = language.Lexical.Prepare(text.Contains('\r', StringComparison.Ordinal) ? text.Replace("\r\n", "\n", StringComparison.Ordinal) : text);
        tokens = new Lexer(language.Lexical, Text).Run();
        brackets = new Brackets(tokens, Text);
    }

    /// <summary>A piece of code out of another file, such as a quoted type: names in it mean what they mean there.</summary>
    public SourceFile(SourceFile origin, string text)
        : this(origin.Path, origin.Language, text) => Home = origin.Home;

    /// <summary>The file whose names are meant: itself, unless it is a piece of another one.</summary>
    public SourceFile Home { get => field ?? this; private init; }

    /// <summary>Path inside the repository, with forward slashes.</summary>
    public string Path { get; }

    public SourceLanguage Language { get; }

    public string Text { get; }

    public string Folder => Path[..Math.Max(0, Path.LastIndexOf('/'))];

    public int Count => tokens.Length;

    public Symbols Symbols => symbols ??= Symbols.Of(this);

    public ref readonly Token this[int token] => ref tokens[token];

    /// <summary>What stands between a word and the one before it: comments and white space.</summary>
    public string Before(int token)
    {
        int start = token > 0 ? tokens[token - 1].End : 0;
        return Text[start..tokens[token].Start];
    }

    public ReadOnlySpan<char> Span(int token) => Text.AsSpan(tokens[token].Start, tokens[token].Length);

    public string Word(int token) => Text.Substring(tokens[token].Start, tokens[token].Length);

    /// <summary>Whether a word is there and reads so.</summary>
    public bool Is(int token, string word)
    {
        // Asked more often than anything else: most words differ in their length already.
        if ((uint)token >= (uint)tokens.Length)
            return false;
        ref readonly Token t = ref tokens[token];
        return t.Length == word.Length && t.Kind != TokenKind.Text && Text.AsSpan(t.Start, t.Length).SequenceEqual(word);
    }

    public bool IsKind(int token, TokenKind kind) => (uint)token < (uint)tokens.Length && tokens[token].Kind == kind;

    public bool IsName(int token) => IsKind(token, TokenKind.Name);

    /// <summary>Whether a bracket opens here that is closed somewhere.</summary>
    public bool IsOpen(int token) => (uint)token < (uint)tokens.Length && brackets.Partner(token) > token;

    /// <summary>The other bracket of a pair, or -1.</summary>
    public int Partner(int token) => (uint)token < (uint)tokens.Length ? brackets.Partner(token) : -1;

    /// <summary>The opening bracket around a word, or -1.</summary>
    public int Parent(int token) => (uint)token < (uint)tokens.Length ? brackets.Parent(token) : -1;

    /// <summary>Line of a word's last character.</summary>
    public int LastLine(int token) => tokens[token].Line + (tokens[token].Kind == TokenKind.Text ? Span(token).Count('\n') : 0);

    /// <summary>White space before the first word of the line that a word stands on.</summary>
    public int Indent(int token)
    {
        int start = tokens[token].Start - Column(token);
        int end = start;
        while (end < Text.Length && (Text[end] == ' ' || Text[end] == '\t'))
            end++;
        return end - start;
    }

    /// <summary>Characters between the start of the line and the word.</summary>
    public int Column(int token) => tokens[token].Start - (lines ??= Lines())[tokens[token].Line - 1];

    // Where each line begins.
    private int[] Lines()
    {
        var starts = new List<int> { 0 };
        for (int at = Text.IndexOf('\n'); at >= 0; at = Text.IndexOf('\n', at + 1))
            starts.Add(at + 1);
        return [.. starts];
    }
}
