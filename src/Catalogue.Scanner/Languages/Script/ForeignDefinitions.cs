using Catalogue.Scanner.Engine.Lexing;
using Catalogue.Scanner.Engine.Syntax;

namespace Catalogue.Scanner.Languages.Script;

/// <summary>Packages that a server without tools of its own may take them from.</summary>
internal static class ForeignDefinitions
{
    private const int MostPackages = 5;

    // Frameworks: everyone imports them, and no one's tools come from there.
    private static readonly string[] Frameworks = ["@modelcontextprotocol/", "mcp", "mcp.", "fastmcp", "mcp-framework", "xmcp", "rmcp"];

    /// <summary>Modules that the files import whose name speaks of the protocol, sorted; none where the import is the project's own.</summary>
    public static IReadOnlyList<string> Of(SourceTree tree)
    {
        var packages = new SortedSet<string>(StringComparer.Ordinal);
        foreach (string path in tree.Paths.Where(p => tree.LanguageOf(p) == ScriptLanguage.Instance && tree.TextOf(p).Contains("mcp", StringComparison.OrdinalIgnoreCase)))
        {
            SourceFile file = tree.File(path);
            for (int i = 1; i < file.Count; i++)
            {
                bool isImport = file.IsKind(i, TokenKind.Text) && (file.Is(i - 1, "from") || file.Is(i - 1, "import") || (file.Is(i - 1, "(") && (file.Is(i - 2, "require") || file.Is(i - 2, "import"))));
                if (isImport && TextParts.Plain(file, i) is { } module && IsForeign(module))
                    packages.Add(module);
            }
        }
        return [.. packages.Take(MostPackages)];
    }

    private static bool IsForeign(string module) =>
        module.Length < 200 && !module.StartsWith('.') && !module.StartsWith('#') && module.Contains("mcp", StringComparison.OrdinalIgnoreCase)
        && !Frameworks.Any(f => module == f || (f.Length > 4 && module.StartsWith(f, StringComparison.Ordinal)));
}
