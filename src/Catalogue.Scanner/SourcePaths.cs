using Catalogue.Scanner.Engine.Definitions;
using Catalogue.Scanner.Engine.Lexing;
using Catalogue.Scanner.Engine.Syntax;

namespace Catalogue.Scanner;

/// <summary>Which files of a repository are its own source: no tests, examples, vendored or generated code.</summary>
internal static class SourcePaths
{
    private static readonly PatternTables Tables = PatternTables.Shared;

    public static bool IsWanted(string path)
    {
        if (SourceLanguages.Of(path) is null && !SourceTree.IsDocument(path))
            return false;
        string[] parts = path.Split('/');
        return !Tables.IsTestName(parts[^1]) && !Folders(parts).Any(p => Tables.LeftOutFolders.Contains(p) || p.StartsWith('.') || p.EndsWith(".Tests", StringComparison.OrdinalIgnoreCase) || p.EndsWith("Tests", StringComparison.Ordinal));
    }

    // Below src/main/java stand packages: com/example/… is no example.
    private static string[] Folders(string[] parts)
    {
        int package = Array.FindIndex(parts, 0, parts.Length - 1, p => p is "java" or "kotlin");
        return package > 0 && SourceLanguages.Of(parts[^1]) is SourceLanguage.Java or SourceLanguage.Kotlin ? parts[..package] : parts[..^1];
    }
}
