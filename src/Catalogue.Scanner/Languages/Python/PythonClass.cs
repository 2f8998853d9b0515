using Catalogue.Scanner.Engine.Syntax;

namespace Catalogue.Scanner.Languages.Python;

/// <summary>A Python class by its head.</summary>
internal sealed record PythonClass(SourceFile File, int At, IReadOnlyList<string> Bases)
{
    private const int LongestBody = 20_000;

    public bool IsEnum => Bases.Any(b => b.EndsWith("Enum", StringComparison.Ordinal) || b.EndsWith("Flag", StringComparison.Ordinal));

    /// <summary>The class that a symbol names, or null where it is none.</summary>
    public static PythonClass? Of(Symbol symbol)
    {
        SourceFile file = symbol.File;
        return !file.Is(symbol.At - 1, "class") ? null
            : new PythonClass(file, symbol.At - 1, file.Is(symbol.At + 1, "(") && file.Partner(symbol.At + 1) > 0 ? [.. Ranges.Items(file, symbol.At + 1).Select(Chain.PathOf).OfType<string>()] : []);
    }

    public string Name => File.Word(At + 1);

    /// <summary>Behind the last word of the body.</summary>
    public int End => Functions.BlockEnd(File, At, At + 1);

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
}
