using Catalogue.Scanner.Engine.Lexing;
using Catalogue.Scanner.Engine.Names;
using Catalogue.Scanner.Engine.Syntax;

namespace Catalogue.Scanner.Languages.Dart;

/// <summary>Libraries of Dart: relative paths and the packages of the same repository; an import brings all names of its library.</summary>
internal sealed class DartModules : ModuleMap
{
    private readonly SourceTree tree;
    private readonly Dictionary<string, string> packages = new(StringComparer.Ordinal);

    public DartModules(SourceTree tree)
    {
        this.tree = tree;
        foreach ((string path, string text) in tree.Projects.Where(p => IsPackageFile(p.Key)))
        {
            string? line = text.Split('\n').FirstOrDefault(l => l.StartsWith("name:", StringComparison.Ordinal));
            if (line is not null)
                packages.TryAdd(line[5..].Trim().Trim('"', '\''), RelativePath.FolderOf(path));
        }
    }

    public static bool IsPackageFile(string path) => path == "pubspec.yaml" || path.EndsWith("/pubspec.yaml", StringComparison.Ordinal);

    public override ModuleFiles? Module(SourceFile from, string module)
    {
        string? path = null;
        if (!module.StartsWith("package:", StringComparison.Ordinal))
            path = module.Contains(':', StringComparison.Ordinal) ? null : RelativePath.Join(from.Folder, module);
        else if (module[8..].Split('/', 2) is [var package, var inside] && packages.TryGetValue(package, out string? folder))
            path = RelativePath.Join(folder, "lib/" + inside);
        return path is not null && tree.Holds(path) ? new ModuleFiles(path, [path]) : null;
    }

    // A part sees the library that it is a part of, and that sees its parts.
    public override IReadOnlyList<string> Beside(SourceFile from) => [.. Of(from).HandedOn.Where(m => m.StartsWith("part ", StringComparison.Ordinal)).Select(m => Module(from, m[5..])).OfType<ModuleFiles>().SelectMany(m => m.Files)];

    protected override FileNames Read(SourceFile file)
    {
        var names = new FileNames();
        for (int i = 0; i + 1 < file.Count && !file.Is(i, "class"); i++)
        {
            bool isPartOf = file.Is(i, "part") && file.Is(i + 1, "of");
            int text = isPartOf ? i + 2 : i + 1;
            if (!file[i].StartsLine || !(file.Is(i, "import") || file.Is(i, "export") || file.Is(i, "part")) || !file.IsKind(text, TokenKind.Text) || TextParts.Plain(file, text) is not { } module)
                continue;
            names.Statements.Add((i, text));
            if (file.Is(i, "part"))
                names.HandedOn.Add("part " + module);
            else if (file.Is(i, "export"))
                names.HandedOn.Add(module);
            else if (file.Is(text + 1, "as") && file.IsName(text + 2))
                names.Imports[file.Word(text + 2)] = new NameOrigin(module, null);
            else
                names.Wholes.Add(module);
        }
        return names;
    }
}
