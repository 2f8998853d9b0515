using Catalogue.Scanner.Engine.Syntax;
using Catalogue.Scanner.Languages;

namespace Catalogue.Scanner;

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
        foreach (string path in tree.Paths.Where(p => tree.TextOf(p).Contains("mcp", StringComparison.OrdinalIgnoreCase)))
            packages.UnionWith((ToolLanguages.For(path)?.Modules(tree, path) ?? []).Where(IsForeign));
        return [.. packages.Take(MostPackages)];
    }

    private static bool IsForeign(string module) =>
        module.Length < 200 && !module.StartsWith('.') && !module.StartsWith('#') && module.Contains("mcp", StringComparison.OrdinalIgnoreCase)
        && !Frameworks.Any(f => module == f || (f.Length > 4 && module.StartsWith(f, StringComparison.Ordinal)));
}
