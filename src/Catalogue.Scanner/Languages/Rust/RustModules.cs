using Catalogue.Scanner.Engine.Names;
using Catalogue.Scanner.Engine.Syntax;

namespace Catalogue.Scanner.Languages.Rust;

/// <summary>Modules of Rust: the tree of files below a crate's root, and the crates of the same repository. Paths are written with dots.</summary>
internal sealed class RustModules : ModuleMap
{
    private readonly SourceTree tree;
    private readonly Dictionary<string, string> crates = new(StringComparer.Ordinal);

    public RustModules(SourceTree tree)
    {
        this.tree = tree;
        foreach ((string path, string text) in tree.Projects.Where(p => IsCrateFile(p.Key)))
        {
            string? line = text.Split('\n').SkipWhile(l => l.Trim() != "[package]").FirstOrDefault(l => l.TrimStart().StartsWith("name", StringComparison.Ordinal) && l.Contains('=', StringComparison.Ordinal));
            if (line is not null)
                crates.TryAdd(line.Split('=')[1].Trim().Trim('"').Replace('-', '_'), RelativePath.Join(RelativePath.FolderOf(path), "src"));
        }
    }

    public static bool IsCrateFile(string path) => path == "Cargo.toml" || path.EndsWith("/Cargo.toml", StringComparison.Ordinal);

    public override bool HandsImportsOn => true;

    public override bool NamesModules => true;

    public override ModuleFiles? Module(SourceFile from, string module)
    {
        string[] parts = module.Split('.');
        (ModuleFiles? at, int next) = Start(from, parts);
        for (int i = next; i < parts.Length && at is not null; i++)
            at = Inside(at, parts[i]);
        return at;
    }

    // mod x; in a file of its own, in a folder, or written out inside its parent.
    public override ModuleFiles? Inside(ModuleFiles module, string name)
    {
        string at = module.Name.Length == 0 ? name : $"{module.Name}/{name}";
        string[] files = [.. new[] { at + ".rs", at + "/mod.rs" }.Where(tree.Holds)];
        if (files.Length > 0)
            return new ModuleFiles(at, files);
        string[] holding = [.. module.Files.Where(f => tree.TextOf(f).Contains($"mod {name}", StringComparison.Ordinal) && HoldsInline(tree.File(f), name))];
        return holding.Length > 0 ? new ModuleFiles(at, holding) : null;
    }

    protected override FileNames Read(SourceFile file) => new RustImports(file).Read();

    private (ModuleFiles? At, int Next) Start(SourceFile from, string[] parts)
    {
        string root = RootOf(from.Path);
        if (parts[0] == "crate")
            return (At(root), 1);
        string own = NameOf(from.Path, root);
        if (parts[0] == "self")
            return (At(own), 1);
        if (parts[0] == "super")
        {
            int ups = parts.TakeWhile(p => p == "super").Count();
            for (int i = 0; i < ups; i++)
                own = own.Length > root.Length ? RelativePath.FolderOf(own) : root;
            return (At(own), ups);
        }
        if (At(own) is { } here && Inside(here, parts[0]) is { } child)
            return (child, 1);
        return crates.TryGetValue(parts[0], out string? crate) ? (At(crate), 1) : (null, 1);
    }

    private ModuleFiles? At(string module)
    {
        string[] files = [.. new[] { module + ".rs", module + "/mod.rs", module + "/lib.rs", module + "/main.rs" }.Select(f => f.TrimStart('/')).Where(tree.Holds)];
        return files.Length > 0 ? new ModuleFiles(module, files) : null;
    }

    private string RootOf(string path) =>
        RelativePath.Around(RelativePath.FolderOf(path)).FirstOrDefault(f => tree.Holds($"{f}/lib.rs".TrimStart('/')) || tree.Holds($"{f}/main.rs".TrimStart('/'))) ?? RelativePath.FolderOf(path);

    private static string NameOf(string path, string root)
    {
        string bare = path[..^3];
        string name = bare[(bare.LastIndexOf('/') + 1)..];
        string folder = RelativePath.FolderOf(path);
        return name == "mod" || (folder == root && name is "lib" or "main") ? folder : bare;
    }

    private static bool HoldsInline(SourceFile file, string name)
    {
        for (int i = 0; i + 2 < file.Count; i++)
        {
            if (file.Is(i, "mod") && file.Is(i + 1, name) && file.Is(i + 2, "{"))
                return true;
        }
        return false;
    }
}
