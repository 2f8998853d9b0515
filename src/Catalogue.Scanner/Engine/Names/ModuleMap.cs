using Catalogue.Scanner.Engine.Syntax;

namespace Catalogue.Scanner.Engine.Names;

/// <summary>A module of the repository.</summary>
/// <param name="Name">As its language tells modules apart.</param>
/// <param name="Files">Files that its names stand in.</param>
internal sealed record ModuleFiles(string Name, IReadOnlyList<string> Files);

/// <summary>How one language's files find each other.</summary>
internal abstract class ModuleMap
{
    private readonly Dictionary<string, FileNames> names = new(StringComparer.Ordinal);

    /// <summary>Whether a name that a file imports can be imported from it.</summary>
    public virtual bool HandsImportsOn => false;

    /// <summary>Whether a module's own name leads to it without an import.</summary>
    public virtual bool NamesModules => false;

    /// <summary>What a file takes from others and hands on.</summary>
    public FileNames Of(SourceFile file)
    {
        if (!names.TryGetValue(file.Path, out FileNames? known))
            names[file.Path] = known = Read(file);
        return known;
    }

    /// <summary>The module that a file names so; null where it lies outside the repository.</summary>
    public abstract ModuleFiles? Module(SourceFile from, string module);

    /// <summary>A module inside another one, or null.</summary>
    public virtual ModuleFiles? Inside(ModuleFiles module, string name) => null;

    /// <summary>Other files whose names are seen without an import.</summary>
    public virtual IReadOnlyList<string> Beside(SourceFile from) => [];

    protected abstract FileNames Read(SourceFile file);
}
