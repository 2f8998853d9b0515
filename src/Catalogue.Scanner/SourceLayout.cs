using Catalogue.Scanner.Engine.Definitions;
using Catalogue.Scanner.Engine.Names;

namespace Catalogue.Scanner;

/// <summary>Tells by a repository's folders which of its source files are results of a build, and which a program to be copied.</summary>
internal sealed class SourceLayout
{
    private static readonly PatternTables Tables = PatternTables.Shared;

    private static readonly string[] Compiled = [".js", ".mjs", ".cjs", ".jsx", ".py"];

    private static readonly HashSet<string> ProgramFiles = new(StringComparer.Ordinal)
    {
        "package.json", "pyproject.toml", "requirements.txt", "go.mod", "Cargo.toml", "pom.xml", "build.gradle", "build.gradle.kts", "composer.json", "Gemfile", "Package.swift", "pubspec.yaml", "mix.exs",
        "main.go", "main.py", "main.rs", "Program.cs", "server.py", "server.ts", "server.js", "index.ts", "index.js",
    };

    // Folders that hold source beside what is built of it, and those that are packages of their own.
    private readonly HashSet<string> packages = new(StringComparer.Ordinal);
    private readonly HashSet<string> withSource = new(StringComparer.Ordinal);
    private readonly HashSet<string> templates = new(StringComparer.Ordinal);

    public SourceLayout(IReadOnlyList<string> all, IReadOnlyList<string> wanted)
    {
        // Scripts beside it are no source that something was built of.
        foreach (string path in wanted.Where(p => LanguageReaders.LanguageOf(p) is not null && BuiltFolder(p) is null && !p.Split('/').Contains("scripts")))
            withSource.UnionWith(RelativePath.Around(RelativePath.FolderOf(path)));
        foreach (string path in all.Where(IsProgram))
        {
            if (path.EndsWith("/package.json", StringComparison.Ordinal) || path.EndsWith("/pyproject.toml", StringComparison.Ordinal))
                packages.Add(RelativePath.FolderOf(path));
            if (TemplateFolder(path) is { } folder)
                templates.Add(folder);
        }
        // Where there is nothing else, the template is the product.
        if (wanted.Where(p => LanguageReaders.LanguageOf(p) is not null).All(p => TemplateFolder(p) is { } folder && templates.Contains(folder)))
            templates.Clear();
    }

    /// <summary>Whether a file lies in a folder for build results, beside which the source lies.</summary>
    public bool IsBuilt(string path)
    {
        if (BuiltFolder(path) is not { } folder)
            return false;
        string name = folder[(folder.LastIndexOf('/') + 1)..];
        string around = RelativePath.FolderOf(folder);
        // lib holds sources as often as results, and a package may be called so.
        return name == "lib" ? withSource.Contains(RelativePath.Join(around, "src")) : (name == "dist" || !packages.Contains(folder)) && withSource.Contains(around);
    }

    /// <summary>Whether a file belongs to a whole program in a folder for templates.</summary>
    public bool IsTemplate(string path) => TemplateFolder(path) is { } folder && templates.Contains(folder);

    // Below src a folder's index only hands on what stands beside it: tools/templates/catalog/index.ts.
    private static bool IsProgram(string path)
    {
        string name = path[(path.LastIndexOf('/') + 1)..];
        return ProgramFiles.Contains(name) && !(name is "index.ts" or "index.js" && TemplateFolder(path) is { } folder && folder.Split('/').Contains("src"));
    }

    private static string? BuiltFolder(string path)
    {
        if (!Compiled.Any(e => path.EndsWith(e, StringComparison.Ordinal)))
            return null;
        string[] parts = path.Split('/');
        int at = Array.FindIndex(parts, 0, parts.Length - 1, p => Tables.BuiltFolders.Contains(p));
        return at < 0 ? null : string.Join('/', parts[..(at + 1)]);
    }

    private static string? TemplateFolder(string path)
    {
        string[] parts = path.Split('/');
        int at = Array.FindIndex(parts, 0, parts.Length - 1, p => Tables.TemplateFolders.Contains(p));
        return at < 0 ? null : string.Join('/', parts[..(at + 1)]);
    }
}
