using Catalogue.Scanner.Engine.Names;
using Catalogue.Scanner.Engine.Syntax;

namespace Catalogue.Scanner.Languages.Script;

/// <summary>Modules of TypeScript and JavaScript: relative paths, packages of the same repository, the aliases of <c>tsconfig.json</c>.</summary>
internal sealed class ScriptModules(SourceTree tree) : ModuleMap
{
    private static readonly string[] Endings = [".ts", ".tsx", ".mts", ".cts", ".js", ".jsx", ".mjs", ".cjs", "/index.ts", "/index.tsx", "/index.mts", "/index.js", "/index.jsx", "/index.mjs", "/index.cjs"];

    private static readonly string[] Built = [".js", ".jsx", ".mjs", ".cjs"];

    private readonly ScriptProjects projects = new(tree);

    public override ModuleFiles? Module(SourceFile from, string module)
    {
        IEnumerable<string> candidates = module.StartsWith('.') ? [RelativePath.Join(from.Folder, module)] : projects.Candidates(from.Path, module);
        return candidates.Select(Resolved).FirstOrDefault(p => p is not null) is { } path ? new ModuleFiles(path, [path]) : null;
    }

    protected override FileNames Read(SourceFile file) => new ScriptImports(file).Read();

    // The file that a path means: itself, its source, with an ending, or the index of a folder.
    private string? Resolved(string path)
    {
        if (tree.Holds(path))
            return path;
        string? built = Built.FirstOrDefault(e => path.EndsWith(e, StringComparison.Ordinal));
        string bare = built is null ? path : path[..^built.Length];
        string prefix = bare.Length == 0 ? "index" : bare;
        return Endings.Select(e => prefix + e).Concat(path.Length == 0 ? [] : Endings.Select(e => path + e)).FirstOrDefault(tree.Holds);
    }
}
