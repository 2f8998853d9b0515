using Catalogue.Scanner.Engine.Collecting;
using Catalogue.Scanner.Engine.Definitions;
using Catalogue.Scanner.Engine.Syntax;
using Catalogue.Scanner.Languages;

namespace Catalogue.Scanner;

/// <summary>Which files of a repository a scan asks for.</summary>
public static class SourcePaths
{
    private static readonly PatternTables Tables = PatternTables.Shared;

    /// <summary>Whether a file is the repository's own source, or a document that tools are made of: no tests, examples, vendored or generated code.</summary>
    public static bool IsWanted(string path)
    {
        ToolLanguage? language = ToolLanguages.For(path);
        if (language is null && !SourceTree.IsDocument(path))
            return false;
        string[] parts = path.Split('/');
        return !Tables.IsTestName(parts[^1], language?.TestNames ?? []) && !Folders(parts, language).Any(IsLeftOut);
    }

    /// <summary>Whether a file says which packages a project uses, in a language where that bears on its tools.</summary>
    public static bool IsProjectFile(string path) => ToolLanguages.All.Any(l => l.IsProjectFile(path));

    private static bool IsLeftOut(string folder) =>
        Tables.LeftOutFolders.Contains(folder) || folder.StartsWith('.') || folder.EndsWith(".Tests", StringComparison.OrdinalIgnoreCase) || folder.EndsWith("Tests", StringComparison.Ordinal);

    private static string[] Folders(string[] parts, ToolLanguage? language)
    {
        int package = language is null ? -1 : Array.FindIndex(parts, 0, parts.Length - 1, language.PackageRoots.Contains);
        return package > 0 ? parts[..package] : parts[..^1];
    }
}
