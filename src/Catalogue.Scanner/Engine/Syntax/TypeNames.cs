
namespace Catalogue.Scanner.Engine.Syntax;

/// <summary>Which type each place of a file belongs to: by braces, or by indentation where the language has it.</summary>
internal sealed class TypeNames(SourceFile file)
{
    // Words from a type's keyword to its brace.
    private const int LongestHead = 60;

    private const int MostCompanions = 4;

    private readonly Dictionary<int, string?> byBrace = [];
    private readonly Stack<(int Column, string Name)> classes = new();

    /// <summary>To be called for each word in turn.</summary>
    public void Pass(int token)
    {
        if (!file.Language.BlocksByIndent || !file[token].StartsLine || file.Parent(token) >= 0)
            return;
        int column = file.Column(token);
        while (classes.TryPeek(out (int Column, string Name) open) && open.Column >= column)
            classes.Pop();
        if (file.IsName(token) && file.Language.TypeWords.Has(file.Span(token)) && file.IsName(token + 1))
            classes.Push((column, file.Word(LastName(token + 1))));
    }

    /// <summary>The innermost type around the last word passed, or null.</summary>
    public string? Owner(int token)
    {
        if (file.Language.BlocksByIndent)
            return classes.TryPeek(out (int, string Name) open) ? open.Name : null;
        int brace = file.Parent(token);
        return brace >= 0 && file.Is(brace, "{") ? OfBrace(brace) : null;
    }

    // module A.B and class A::B are about B.
    private int LastName(int name)
    {
        while (file.Language.IsDot(file, name + 1) && file.IsName(name + 2))
            name += 2;
        return name;
    }

    private string? OfBrace(int brace, int depth = 0)
    {
        if (byBrace.TryGetValue(brace, out string? known))
            return known;
        return byBrace[brace] = TypeBefore(brace, depth);
    }

    private string? TypeBefore(int brace, int depth)
    {
        for (int i = brace - 1; i >= 0 && i > brace - LongestHead; i--)
        {
            if (file.Is(i, ")") && file.Partner(i) > 0)
                i = file.Partner(i);
            else if (file.Is(i, ";") || file.Is(i, "}") || file.Is(i, "{"))
                return null;
            else if (file.Is(i, "impl"))
                return Implemented(i, brace);
            else if (file.Is(i, "companion") && file.Parent(brace) is > 0 and var outer)
                return depth < MostCompanions ? OfBrace(outer, depth + 1) : null;
            else if (IsTypeWord(i) && file.IsName(i + 1))
                return file.Word(i + 1);
        }
        return null;
    }

    private bool IsTypeWord(int i) =>
        file.IsName(i) && file.Language.TypeWords.Has(file.Span(i)) && !(file.Is(i, "object") && file.Is(i - 1, "companion"));

    // impl A for B<C> { … } is about B.
    private string? Implemented(int word, int brace)
    {
        int at = word + 1;
        for (int i = word + 1; i < brace; i++)
        {
            if (file.Is(i, "for"))
                at = i + 1;
        }
        if (file.Is(at, "<"))
            at = Math.Max(at, Angles.End(file, at));
        while (file.Is(at + 1, "::") && at + 2 < brace)
            at += 2;
        return file.IsName(at) ? file.Word(at) : null;
    }
}
