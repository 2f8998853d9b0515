using Catalogue.Scanner.Engine.Names;
using Catalogue.Scanner.Engine.Syntax;

namespace Catalogue.Scanner.Languages.Swift;

/// <summary>Modules of Swift: a target's files, in a folder below <c>Sources</c>, see each other's names.</summary>
internal sealed class SwiftModules(SourceTree tree) : ModuleMap
{
    private readonly ILookup<string, string> targets = tree.Paths.Where(p => tree.LanguageOf(p) == SwiftLanguage.Instance).ToLookup(Target, StringComparer.Ordinal);

    public override ModuleFiles? Module(SourceFile from, string module) => targets.FirstOrDefault(t => t.Key == module || t.Key.EndsWith("/" + module, StringComparison.Ordinal)) is { } target ? new ModuleFiles(target.Key, [.. target]) : null;

    public override IReadOnlyList<string> Beside(SourceFile from) => [.. targets[Target(from.Path)].Where(p => p != from.Path)];

    protected override FileNames Read(SourceFile file)
    {
        var names = new FileNames();
        for (int i = 0; i + 1 < file.Count; i++)
        {
            if (!file.Is(i, "import") || !file[i].StartsLine || !file.IsName(i + 1))
                continue;
            names.Wholes.Add(file.Word(i + 1));
            names.Statements.Add((i, i + 1));
        }
        return names;
    }

    private static string Target(string path)
    {
        string[] parts = path.Split('/');
        int sources = Array.IndexOf(parts, "Sources");
        return sources >= 0 && sources + 2 < parts.Length ? string.Join('/', parts[..(sources + 2)]) : parts.Length > 1 ? parts[0] : "";
    }
}
