namespace Catalogue.Scanner.OpenApi;

/// <summary>Tells files that may be OpenAPI documents.</summary>
internal static class OpenApiFiles
{
    private static readonly string[] Folders = ["openapi", "swagger", "spec", "specs", "api-spec", "api-specs", "openapi-spec"];

    /// <summary>By name: what is called so, or lies in a folder for such.</summary>
    public static bool IsOne(string path)
    {
        string[] parts = path.ToLowerInvariant().Split('/');
        string name = parts[^1];
        bool isData = name.EndsWith(".json", StringComparison.Ordinal) || name.EndsWith(".yaml", StringComparison.Ordinal) || name.EndsWith(".yml", StringComparison.Ordinal);
        return isData && (name.Contains("openapi", StringComparison.Ordinal) || name.Contains("swagger", StringComparison.Ordinal) || parts[..^1].Any(Folders.Contains));
    }
}
