using Catalogue.Scanner.Engine.Collecting;
using Catalogue.Scanner.Languages.CSharp;
using Catalogue.Scanner.Languages.Go;
using Catalogue.Scanner.Languages.Jvm;
using Catalogue.Scanner.Languages.Python;
using Catalogue.Scanner.Languages.Rust;
using Catalogue.Scanner.Languages.Script;

namespace Catalogue.Scanner.Languages;

/// <summary>Every language in which tools are found.</summary>
internal static class ToolLanguages
{
    public static IReadOnlyList<ToolLanguage> All { get; } =
    [
        new ScriptLanguage(),
        new PythonLanguage(),
        new GoLanguage(),
        new CSharpLanguage(),
        new RustLanguage(),
        new JavaLanguage(),
        new KotlinLanguage(),
    ];

    /// <summary>The language of a file by its name, or null.</summary>
    public static ToolLanguage? For(string path)
    {
        string ending = Path.GetExtension(path).ToLowerInvariant();
        return All.FirstOrDefault(l => l.FileEndings.Contains(ending));
    }
}
