using Catalogue.Scanner.Engine.Definitions;
using Catalogue.Scanner.Engine.Names;
using Catalogue.Scanner.Engine.Syntax;

namespace Catalogue.Scanner.Languages.Python;

/// <summary>Reads what a Python file imports: <c>import a.b as c</c>, <c>from .a import b as c</c>.</summary>
internal sealed class PythonImports(SourceFile file)
{
    private readonly FileNames names = new();

    public FileNames Read()
    {
        for (int i = 0; i < file.Count; i++)
        {
            if (!file[i].StartsLine || file.Parent(i) >= 0)
                continue;
            if (file.Is(i, "from"))
                From(i);
            else if (file.Is(i, "import"))
                Import(i);
        }
        return names;
    }

    /// <summary>Which names a file takes from packages whose tools are no MCP tools.</summary>
    public static HashSet<string> Foreign(FileNames names) =>
        [.. names.Imports.Where(i => i.Value is { Module: { } module, Member: not null } && PatternTables.Shared.ForeignToolModules.Contains(module.Split('.')[0])).SelectMany(i => new[] { i.Key, i.Value.Member! })];

    private void From(int word)
    {
        int at = word + 1;
        while (at < file.Count && !file[at].StartsLine && !file.Is(at, "import"))
            at++;
        if (!file.Is(at, "import") || at == word + 1)
            return;
        string module = string.Concat(Enumerable.Range(word + 1, at - word - 1).Select(file.Word));
        bool isWrapped = file.Is(at + 1, "(") && file.IsOpen(at + 1);
        int start = isWrapped ? at + 2 : at + 1;
        int end = isWrapped ? file.Partner(at + 1) : LineEnd(at + 1);
        names.Statements.Add((word, end - 1));
        if (file.Is(start, "*"))
            names.Wholes.Add(module);
        foreach (Expr item in Ranges.Split(new Expr(file, start, end), ","))
        {
            if (file.IsName(item.Start))
                names.Imports[file.Word(item.End - 1)] = new NameOrigin(module, file.Word(item.Start));
        }
    }

    private void Import(int word)
    {
        int end = LineEnd(word + 1);
        names.Statements.Add((word, end - 1));
        foreach (Expr item in Ranges.Split(new Expr(file, word + 1, end), ","))
        {
            int alias = item.Find("as");
            if (alias > 0 && file.IsName(alias + 1))
                names.Imports[file.Word(alias + 1)] = new NameOrigin(string.Concat(Enumerable.Range(item.Start, alias - item.Start).Select(file.Word)), null);
            else if (file.IsName(item.Start))
                names.Imports[file.Word(item.Start)] = new NameOrigin(file.Word(item.Start), null);
        }
    }

    private int LineEnd(int at)
    {
        while (at < file.Count && !file[at].StartsLine && !file.Is(at, ";"))
            at++;
        return at;
    }
}
