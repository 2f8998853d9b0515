using Catalogue.Scanner.Engine.Lexing;

namespace Catalogue.Scanner.Engine.Syntax;

/// <summary>Collects what a file names: <c>name = value</c>, functions and types by their words.</summary>
internal sealed class SymbolReader(SourceFile file)
{
    // Words between a name and its equals sign that may be its type.
    private const int LongestType = 60;

    // Words between a function's name and its parameters.
    private const int LongestHead = 60;

    private readonly TypeNames types = new(file);

    public IEnumerable<Symbol> Read()
    {
        for (int i = 0; i < file.Count; i++)
        {
            types.Pass(i);
            if (file.IsKind(i, TokenKind.Mark) && IsAssignment(i))
            {
                foreach (Symbol value in Values(i))
                    yield return value;
            }
            else if (file.IsName(i) && Declared(i) is { } declared)
            {
                yield return declared;
            }
        }
    }

    private bool IsAssignment(int i) => file.Is(i, "=") || file.Is(i, ":=") || (file.Is(i, "=>") && file.Language.HasArrowMembers);

    private Symbol? Declared(int i)
    {
        ReadOnlySpan<char> word = file.Span(i);
        SourceLanguage language = file.Language;
        if (language.FunctionWords.Has(word))
            return Function(i);
        bool isType = language.TypeWords.Has(word) && file.IsName(i + 1) && !language.IsDot(file, i - 1);
        return isType ? new Symbol(file, file.Word(i + 1), types.Owner(i), i + 1, file.Parent(i), i + 2, SymbolKind.Type) : null;
    }

    private IEnumerable<Symbol> Values(int equals)
    {
        int scope = file.Parent(equals);
        int group = file.Language.AssignedName(file, equals);
        if (scope >= 0 && !file.Is(scope, "{") && group < 0)
            yield break;
        if (equals + 1 >= file.Count)
            yield break;
        if (file.Is(equals - 1, "}") && file.Partner(equals - 1) is > 0 and var open && (file.Is(open - 1, "const") || file.Is(open - 1, "let") || file.Is(open - 1, "var")))
        {
            foreach (Symbol part in Parts(open, equals))
                yield return part;
            yield break;
        }
        int name = group >= 0 ? group : NameBefore(equals);
        if (name < 0 || IsMemberOfOther(name) || file.Is(name - 1, "type"))
            yield break;
        bool isGrouped = scope >= 0 && file.Is(scope, "(");
        yield return new Symbol(file, file.Word(name), types.Owner(equals), name, isGrouped ? file.Parent(scope) : scope, equals + 1, SymbolKind.Value);
    }

    private bool IsMemberOfOther(int name) =>
        file.Language.IsDot(file, name - 1) && !file.Is(name - 2, "this") && !file.Is(name - 2, "$this") && !file.Is(name - 2, "self") && !file.Is(name - 2, "exports");

    // const { a, b: c } = value
    private IEnumerable<Symbol> Parts(int open, int equals)
    {
        if (!file.Language.HasShorthand)
            yield break;
        foreach (Field part in Ranges.Fields(file, open))
        {
            if (part.Key.Length > 0 && part.Key != "..." && Chain.PathOf(part.Value) is { } local && !local.Contains('.', StringComparison.Ordinal))
                yield return new Symbol(file, local, null, part.Value.Start, file.Parent(open), equals + 1, SymbolKind.Value) { Member = part.Key };
        }
    }

    // X = …, X: Some<Type> = …
    private int NameBefore(int equals)
    {
        for (int i = equals - 1; i > 0 && i > equals - LongestType && (!IsEnd(i) || (i == equals - 1 && file.Is(i, "}"))); i--)
        {
            if (file.Is(i, ":") && file.IsName(i - 1))
                return i - 1;
            if ((file.Is(i, "]") || (file.Is(i, "}") && i == equals - 1)) && file.Partner(i) > 0)
                i = file.Partner(i);
            else if (file.Is(i, ">") && Angles.Start(file, i) is > 0 and var angle)
                i = angle;
            else if (file[i].StartsLine)
                break;
        }
        return file.IsName(equals - 1) ? equals - 1 : -1;
    }

    private bool IsEnd(int i) => file.Is(i, ";") || file.Is(i, "{") || file.Is(i, "}") || file.Is(i, "(") || file.Is(i, ")") || file.Is(i, "=");

    private Symbol? Function(int word)
    {
        int name = word + 1;
        // A Go method names its receiver first.
        if (file.Is(name, "(") && file.Language.HasNamedResults && file.Partner(name) > 0)
            name = file.Partner(name) + 1;
        if (!file.IsName(name))
            return null;
        int open = name + 1;
        if ((file.Is(open, "<") || file.Is(open, "[")) && Angles.End(file, open) is > 0 and var end)
            open = end;
        // An extension's function names the type first.
        for (int i = open; file.Language.HasExtensions && i < name + LongestHead && file.Language.IsDot(file, i) && file.IsName(i + 1); i += 2)
            (name, open) = (i + 1, i + 2);
        return file.Is(open, "(") && file.Partner(open) > 0
            ? new Symbol(file, file.Word(name), types.Owner(word), name, file.Parent(word), open, SymbolKind.Function)
            : null;
    }
}
