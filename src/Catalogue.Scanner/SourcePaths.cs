using Catalogue.Scanner.Engine.Definitions;
using Catalogue.Scanner.OpenApi;

namespace Catalogue.Scanner;

/// <summary>Which files of a repository are its own source: no tests, examples, vendored or generated code.</summary>
public static class SourcePaths
{
    private static readonly PatternTables Tables = PatternTables.Shared;

    /// <summary>Files of a repository that are scanned: those wanted, without what was built of them and without programs that are copied by others.</summary>
    public static IEnumerable<string> Select(IReadOnlyList<string> all)
    {
        string[] wanted = [.. all.Where(IsWanted)];
        var layout = new SourceLayout(all, wanted);
        return wanted.Where(p => !layout.IsBuilt(p) && !layout.IsTemplate(p));
    }

    /// <summary>Whether a file says what a package of some language is called and where its modules lie.</summary>
    public static bool IsProject(string path) => LanguageReaders.IsProject(path);

    /// <summary>Whether a file is source in a language that is read, by its name.</summary>
    public static bool IsSource(string path) => LanguageReaders.LanguageOf(path) is not null;

    /// <summary>Whether a file may be scanned, or says something about the packages or tools of those that are.</summary>
    public static bool IsWanted(string path)
    {
        string[] parts = path.Split('/');
        if (LanguageReaders.IsProject(path))
            return !Folders(parts).Any(f => f is "node_modules" or "vendor");
        if (OpenApiFiles.IsOne(path))
            return !Folders(parts).Any(f => f != "specs" && f != "spec" && IsLeftOut(f));
        return LanguageReaders.LanguageOf(path) is not null && !Tables.IsTestName(parts[^1]) && !Folders(parts).Any(IsLeftOut);
    }

    private static bool IsLeftOut(string folder) =>
        Tables.LeftOutFolders.Contains(folder) || folder.StartsWith('.') || folder.EndsWith(".Tests", StringComparison.OrdinalIgnoreCase) || folder.EndsWith("Tests", StringComparison.Ordinal) || folder.EndsWith("_test_app", StringComparison.Ordinal);

    // Below src/main/java stand packages: com/example/… is no example.
    private static string[] Folders(string[] parts)
    {
        string? packages = LanguageReaders.LanguageOf(parts[^1])?.PackageFolder;
        int package = packages is null ? -1 : Array.FindIndex(parts, 0, parts.Length - 1, p => p is "java" or "kotlin");
        return package > 0 ? parts[..package] : parts[..^1];
    }
}
