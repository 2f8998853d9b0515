namespace Catalogue.Sources.Code;

/// <summary>Which files of a repository are its own source: no tests, examples, vendored or generated code.</summary>
internal static class SourcePaths
{
    private static readonly PatternTables Tables = PatternTables.Shared;

    public static bool IsWanted(string path)
    {
        if (SourceLanguages.Of(path) is null && !OpenApi.OpenApiDocument.IsCandidate(path))
            return false;
        string[] parts = path.Split('/');
        return !Tables.IsTestName(parts[^1]) && !parts[..^1].Any(p => Tables.LeftOutFolders.Contains(p) || p.StartsWith('.') || p.EndsWith(".Tests", StringComparison.OrdinalIgnoreCase) || p.EndsWith("Tests", StringComparison.Ordinal));
    }
}
