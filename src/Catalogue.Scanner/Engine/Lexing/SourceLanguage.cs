namespace Catalogue.Scanner.Engine.Lexing;

/// <summary>Families of languages that are read, by their lexical rules.</summary>
internal enum SourceLanguage
{
    /// <summary>TypeScript and JavaScript.</summary>
    Script,
    Python,
    Go,
    CSharp,
    Rust,
    Java,
    Kotlin,
}

/// <summary>Tells a file's language by its name.</summary>
internal static class SourceLanguages
{
    /// <summary>Null for a file that is no source in a language that is read.</summary>
    public static SourceLanguage? Of(string path) => Path.GetExtension(path).ToLowerInvariant() switch
    {
        ".ts" or ".tsx" or ".mts" or ".cts" or ".js" or ".jsx" or ".mjs" or ".cjs" => SourceLanguage.Script,
        ".py" => SourceLanguage.Python,
        ".go" => SourceLanguage.Go,
        ".cs" => SourceLanguage.CSharp,
        ".rs" => SourceLanguage.Rust,
        ".java" => SourceLanguage.Java,
        ".kt" or ".kts" => SourceLanguage.Kotlin,
        _ => null,
    };
}
