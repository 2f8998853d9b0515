using Catalogue.Scanner.Engine.Lexing;
using Catalogue.Scanner.Engine.Names;
using Catalogue.Scanner.Engine.Syntax;

namespace Catalogue.Scanner.Languages.Go;

/// <summary>Packages of Go: a folder each, named by the path of <c>go.mod</c> and the folder's own.</summary>
internal sealed class GoModules : ModuleMap
{
    private readonly ILookup<string, string> byFolder;
    private readonly List<(string Path, string Folder)> roots = [];

    public GoModules(SourceTree tree)
    {
        byFolder = tree.Paths.Where(p => tree.LanguageOf(p) == GoLanguage.Instance).ToLookup(RelativePath.FolderOf, StringComparer.Ordinal);
        foreach ((string path, string text) in tree.Projects.Where(p => IsModuleFile(p.Key)))
        {
            string? line = text.Split('\n').FirstOrDefault(l => l.StartsWith("module ", StringComparison.Ordinal));
            if (line is not null)
                roots.Add((line[7..].Trim().Trim('"'), RelativePath.FolderOf(path)));
        }
    }

    public static bool IsModuleFile(string path) => path == "go.mod" || path.EndsWith("/go.mod", StringComparison.Ordinal);

    public override ModuleFiles? Module(SourceFile from, string module)
    {
        foreach ((string path, string folder) in roots.Where(r => module == r.Path || module.StartsWith(r.Path + "/", StringComparison.Ordinal)).OrderByDescending(r => r.Path.Length))
        {
            string at = RelativePath.Join(folder, module[path.Length..]);
            if (byFolder.Contains(at))
                return new ModuleFiles(at, [.. byFolder[at]]);
        }
        return null;
    }

    public override IReadOnlyList<string> Beside(SourceFile from) => [.. byFolder[from.Folder].Where(p => p != from.Path)];

    protected override FileNames Read(SourceFile file)
    {
        var names = new FileNames();
        for (int i = 0; i < file.Count && !file.Is(i, "func"); i++)
        {
            if (!file.Is(i, "import") || file.Parent(i) >= 0)
                continue;
            int end = file.IsOpen(i + 1) ? file.Partner(i + 1) : Math.Min(file.Count, i + 4);
            names.Statements.Add((i, end));
            for (int at = i + 1; at <= end && at < file.Count; at++)
            {
                if (file.IsKind(at, TokenKind.Text) && TextParts.Plain(file, at) is { } module)
                    Take(names, file, at, module);
            }
        }
        return names;
    }

    private static void Take(FileNames names, SourceFile file, int text, string module)
    {
        if (file.Is(text - 1, ".") && file[text - 1].StartsLine)
            names.Wholes.Add(module);
        else if (file.IsName(text - 1) && !file.Is(text - 1, "import"))
            names.Imports[file.Word(text - 1)] = new NameOrigin(module, null);
        else
            names.Imports.TryAdd(NameOf(module), new NameOrigin(module, null));
    }

    // The last part of a path that is no version: github.com/a/b/v2 is b.
    private static string NameOf(string module)
    {
        string[] parts = module.Split('/');
        int last = parts.Length > 1 && parts[^1].Length is > 1 and < 4 && parts[^1][0] == 'v' && char.IsAsciiDigit(parts[^1][1]) ? 2 : 1;
        string name = parts[^last];
        return name.StartsWith("go-", StringComparison.Ordinal) ? name[3..] : name;
    }
}
