namespace Catalogue.Sources.Repositories;

/// <summary>What a folder's name says about the files below it.</summary>
internal static class FolderRules
{
    // Other people's code, build results and test data.
    private static readonly HashSet<string> Foreign = new(StringComparer.OrdinalIgnoreCase)
    {
        "node_modules", "vendor", "vendored", "third-party", "third_party", "thirdparty", "dist", "target", "bin", "obj", ".git", ".venv", "venv", "site-packages",
        "test", "tests", "__tests__", "testdata", "test-data", "test_data", "fixtures", "__fixtures__", "mocks", "__mocks__", "e2e", "cassettes",
    };

    private static readonly HashSet<string> Examples = new(StringComparer.OrdinalIgnoreCase)
    {
        "example", "examples", "sample", "samples", "demo", "demos", "template", "templates", "tutorial", "tutorials",
    };

    // Places where a manifest about the folder above is kept.
    private static readonly HashSet<string> Annexes = new(StringComparer.OrdinalIgnoreCase)
    {
        "mcpb", "dxt", "mcp", "bundle", "extension", "manifest", "manifests", "registry", "docs", "doc", "public", "static", "src", "config", "packaging",
    };

    // Folders that only hold other folders say nothing in an id.
    private static readonly HashSet<string> Containers = new(StringComparer.OrdinalIgnoreCase) { "src", "packages", "servers", "apps" };

    public static bool IsForeign(string path) => FoldersOf(path).Any(Foreign.Contains);

    /// <summary>Whether the walk over a tree can leave this folder out; <c>bin</c> may hold a program's source.</summary>
    public static bool IsForeignName(string folder) => Foreign.Contains(folder) && folder != "bin";

    public static bool IsExample(string folder) => folder.Split('/').Any(Examples.Contains);

    public static bool IsAnnex(string folder)
    {
        string name = folder[(folder.LastIndexOf('/') + 1)..];
        return name.StartsWith('.') || Annexes.Contains(name) || folder.Contains("/.", StringComparison.Ordinal);
    }

    /// <summary>The part of an id that stands for a folder: <c>src/git</c> is <c>git</c>, <c>apps/a/b</c> is <c>a.b</c>.</summary>
    public static string? IdPart(string? folder)
    {
        if (string.IsNullOrEmpty(folder))
            return null;
        string[] parts = folder.Split('/');
        return string.Join('.', parts.Length > 1 && Containers.Contains(parts[0]) ? parts[1..] : parts);
    }

    private static string[] FoldersOf(string path) => path.Split('/')[..^1];
}
