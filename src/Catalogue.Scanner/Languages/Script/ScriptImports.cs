using Catalogue.Scanner.Engine.Lexing;
using Catalogue.Scanner.Engine.Names;
using Catalogue.Scanner.Engine.Syntax;

namespace Catalogue.Scanner.Languages.Script;

/// <summary>Reads what a script imports and exports: <c>import</c>, <c>export … from</c>, <c>require</c>, <c>module.exports</c>.</summary>
internal sealed class ScriptImports(SourceFile file)
{
    private const int LongestClause = 2_000;

    private readonly FileNames names = new();

    public FileNames Read()
    {
        for (int i = 0; i < file.Count; i++)
        {
            if (file[i].Kind != TokenKind.Name)
                continue;
            if (file.Is(i, "import") && !file.Is(i - 1, ".") && !file.Is(i + 1, "(") && !file.Is(i + 1, "."))
                Import(i);
            else if (file.Is(i, "export") && file.Parent(i) < 0)
                Export(i);
            else if ((file.Is(i, "require") || file.Is(i, "import")) && file.Is(i + 1, "(") && file.IsKind(i + 2, TokenKind.Text) && file.Is(i + 3, ")"))
                Required(i);
            else if (file.Is(i, "module") && file.Is(i + 1, ".") && file.Is(i + 2, "exports") && file.Is(i + 3, "="))
                Whole(i + 4);
        }
        return names;
    }

    private void Import(int word)
    {
        int from = From(word);
        if (from < 0 || TextParts.Plain(file, from) is not { } module)
            return;
        names.Statements.Add((word, from));
        int at = file.Is(word + 1, "type") && !file.Is(word + 2, "from") && !file.Is(word + 2, ",") ? word + 2 : word + 1;
        if (file.IsName(at) && (file.Is(at + 1, "from") || file.Is(at + 1, ",")))
        {
            names.Imports[file.Word(at)] = new NameOrigin(module, "default");
            at += file.Is(at + 1, ",") ? 2 : 1;
        }
        if (file.Is(at, "*") && file.Is(at + 1, "as") && file.IsName(at + 2))
            names.Imports[file.Word(at + 2)] = new NameOrigin(module, null);
        else if (file.Is(at, "{") && file.IsOpen(at))
            Each(at, (there, here) => names.Imports[here] = new NameOrigin(module, there));
    }

    // The text that names the module, in the same statement.
    private int From(int word)
    {
        for (int i = word + 1; i < file.Count && i < word + LongestClause; i++)
        {
            if (file.IsKind(i, TokenKind.Text))
                return file.Is(i - 1, "from") || i == word + 1 ? i : -1;
            if (file.Is(i, ";") || file.Is(i, "=") || file.Is(i, "("))
                return -1;
        }
        return -1;
    }

    private void Export(int word)
    {
        int at = file.Is(word + 1, "type") && (file.Is(word + 2, "{") || file.Is(word + 2, "*")) ? word + 2 : word + 1;
        if (file.Is(at, "default"))
            Whole(at + 1);
        else if (file.Is(at, "*"))
            Star(word, at);
        else if (file.Is(at, "{") && file.IsOpen(at))
            Listed(word, at);
    }

    private void Star(int word, int at)
    {
        int from = From(word);
        if (from < 0 || TextParts.Plain(file, from) is not { } module)
            return;
        names.Statements.Add((word, from));
        if (file.Is(at + 1, "as") && file.IsName(at + 2))
            names.Exports[file.Word(at + 2)] = new NameOrigin(module, null);
        else
            names.HandedOn.Add(module);
    }

    private void Listed(int word, int open)
    {
        int close = file.Partner(open);
        string? module = file.Is(close + 1, "from") && file.IsKind(close + 2, TokenKind.Text) ? TextParts.Plain(file, close + 2) : null;
        names.Statements.Add((word, module is null ? close : close + 2));
        Each(open, (there, here) => names.Exports[here] = new NameOrigin(module, there));
    }

    // { a, type b, c as d }: the name there and the name here.
    private void Each(int open, Action<string, string> take)
    {
        foreach (Expr item in Ranges.Items(file, open))
        {
            int at = file.Is(item.Start, "type") && item.Count > 1 && !file.Is(item.Start + 1, "as") ? item.Start + 1 : item.Start;
            if (file.IsName(at))
                take(file.Word(at), item.End - at >= 3 && file.Is(at + 1, "as") ? file.Word(at + 2) : file.Word(at));
        }
    }

    // export default X, module.exports = { a, b: c }: a name stands for itself, a list of names for its members.
    private void Whole(int at)
    {
        if (file.Is(at, "async") || file.Is(at, "function") || file.Is(at, "class") || file.Is(at, "abstract"))
        {
            while (file.IsName(at) && file.Span(at) is "async" or "function" or "class" or "abstract")
                at++;
            if (file.IsName(at))
                names.Exports["default"] = new NameOrigin(null, file.Word(at));
            return;
        }
        var value = new Expr(file, at, Ranges.StatementEnd(file, at));
        names.Statements.Add((at, at));
        if (value.Count == 1 && file.IsName(at))
            names.Exports["default"] = new NameOrigin(null, file.Word(at));
        else if (!value.IsEmpty)
            names.Default = new Symbol(file, "default", null, at, -1, at, SymbolKind.Value);
        if (!file.Is(at, "{") || !file.IsOpen(at))
            return;
        names.Statements.Add((at, file.Partner(at)));
        foreach (Field member in Ranges.Fields(file, at))
        {
            if (Chain.PathOf(member.Value) is { } local && !local.Contains('.', StringComparison.Ordinal))
                names.Exports.TryAdd(member.Key, new NameOrigin(null, local));
        }
    }

    // const x = require("m"), const { a, b: c } = await import("m"), require("m").a
    private void Required(int word)
    {
        int equals = file.Is(word - 1, "await") ? word - 2 : word - 1;
        if (!file.Is(equals, "=") || TextParts.Plain(file, word + 2) is not { } module)
            return;
        string? member = file.Is(word + 4, ".") && file.IsName(word + 5) ? file.Word(word + 5) : null;
        if (file.IsName(equals - 1))
        {
            names.Imports.TryAdd(file.Word(equals - 1), new NameOrigin(module, member));
        }
        else if (file.Is(equals - 1, "}") && file.Partner(equals - 1) is >= 0 and var open)
        {
            foreach (Field part in Ranges.Fields(file, open))
            {
                if (Chain.PathOf(part.Value) is { } here && part.Key.Length > 0)
                    names.Imports.TryAdd(here, new NameOrigin(module, part.Key));
            }
        }
        names.Statements.Add((equals - 1, word + 3));
    }
}
