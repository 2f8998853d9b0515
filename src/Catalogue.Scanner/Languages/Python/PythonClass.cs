using Catalogue.Scanner.Engine.Syntax;

namespace Catalogue.Scanner.Languages.Python;

/// <summary>A Python class by its head.</summary>
internal sealed record PythonClass(SourceFile File, int At, IReadOnlyList<string> Bases)
{
    private const int LongestBody = 20_000;

    public bool IsEnum => Bases.Any(b => b.EndsWith("Enum", StringComparison.Ordinal));

    /// <summary>The first class of this name in the repository, or null.</summary>
    public static PythonClass? Elsewhere(SourceTree tree, string name)
    {
        foreach (string path in tree.Paths)
        {
            if (tree.LanguageOf(path) is PythonLanguage && tree.TextOf(path).Contains("class " + name, StringComparison.Ordinal) && In(tree.File(path), name) is { } found)
                return found;
        }
        return null;
    }

    /// <summary>The statements of the body that set or annotate a name, docstrings and methods left out.</summary>
    public IEnumerable<Expr> Members()
    {
        int body = -1;
        for (int i = At + 2; i < File.Count && i < At + LongestBody; i++)
        {
            if (File.IsOpen(i))
                i = File.Partner(i);
            if (!File[i].StartsLine || File.Parent(i) >= 0)
                continue;
            int column = File.Column(i);
            if (column <= File.Column(At))
                yield break;
            body = body < 0 ? column : body;
            if (column == body && File.IsName(i) && (File.Is(i + 1, ":") || File.Is(i + 1, "=")))
                yield return new Expr(File, i, Ranges.StatementEnd(File, i + 2));
        }
    }

    /// <summary>The class of this name in a file, or null.</summary>
    public static PythonClass? In(SourceFile file, string name)
    {
        for (int i = 0; i + 1 < file.Count; i++)
        {
            if (file.Is(i, "class") && file[i].StartsLine && file.Is(i + 1, name))
                return new PythonClass(file, i, file.Is(i + 2, "(") && file.Partner(i + 2) > 0 ? [.. Ranges.Items(file, i + 2).Select(b => file.Word(b.End - 1))] : []);
        }
        return null;
    }
}
