using Catalogue.Scanner.Engine.Names;
using Catalogue.Scanner.Engine.Syntax;

namespace Catalogue.Scanner.Languages.Python;

/// <summary>Modules of Python: relative ones by their dots, absolute ones by the folders that lie above who imports them.</summary>
internal sealed class PythonModules : ModuleMap
{
    private readonly SourceTree tree;

    // Modules by their last name, as paths without endings; packages are folders.
    private readonly Dictionary<string, List<string>> byName = new(StringComparer.Ordinal);
    private readonly HashSet<string> known = new(StringComparer.Ordinal);

    public PythonModules(SourceTree tree)
    {
        this.tree = tree;
        foreach (string path in tree.Paths.Where(p => tree.LanguageOf(p) == PythonLanguage.Instance))
        {
            string module = path[..^3];
            Learn(module.EndsWith("/__init__", StringComparison.Ordinal) ? module[..^9] : module);
            foreach (string folder in RelativePath.Around(RelativePath.FolderOf(path)))
                Learn(folder);
        }
    }

    public override bool HandsImportsOn => true;

    public override ModuleFiles? Module(SourceFile from, string module)
    {
        if (!module.StartsWith('.'))
            return Absolute(from.Folder, module.Replace('.', '/'));
        string folder = from.Folder;
        int dots = module.TakeWhile(c => c == '.').Count();
        for (int i = 1; i < dots; i++)
            folder = RelativePath.FolderOf(folder);
        return At(RelativePath.Join(folder, module[dots..].Replace('.', '/')));
    }

    public override ModuleFiles? Inside(ModuleFiles module, string name) => At(module.Name.Length == 0 ? name : $"{module.Name}/{name}");

    protected override FileNames Read(SourceFile file) => new PythonImports(file).Read();

    private void Learn(string module)
    {
        if (!known.Add(module))
            return;
        string name = module[(module.LastIndexOf('/') + 1)..];
        (byName.TryGetValue(name, out List<string>? list) ? list : byName[name] = []).Add(module);
    }

    private ModuleFiles? Absolute(string folder, string path)
    {
        string name = path[(path.LastIndexOf('/') + 1)..];
        string[] modules = [.. byName.GetValueOrDefault(name, []).Where(m => m == path || m.EndsWith("/" + path, StringComparison.Ordinal))];
        // The folder that is searched lies above whoever imports; the nearest one wins.
        string? near = modules.Where(m => m.Length == path.Length || RelativePath.IsIn(folder + "/", m[..^(path.Length + 1)])).MaxBy(m => m.Length);
        if (near is not null)
            return At(near);
        return path.Contains('/', StringComparison.Ordinal) && modules is [var only] ? At(only) : null;
    }

    private ModuleFiles? At(string module)
    {
        string file = module + ".py";
        string package = module.Length == 0 ? "__init__.py" : module + "/__init__.py";
        if (tree.Holds(package))
            return new ModuleFiles(module, [package]);
        return tree.Holds(file) ? new ModuleFiles(module, [file]) : known.Contains(module) ? new ModuleFiles(module, []) : null;
    }
}
