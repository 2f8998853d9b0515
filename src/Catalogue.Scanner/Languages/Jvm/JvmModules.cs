using System.Text.RegularExpressions;
using Catalogue.Scanner.Engine.Names;
using Catalogue.Scanner.Engine.Syntax;

namespace Catalogue.Scanner.Languages.Jvm;

/// <summary>Packages of Java and Kotlin, as the files themselves name them.</summary>
internal sealed partial class JvmModules : ModuleMap
{
    private readonly Dictionary<string, List<string>> files = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> packages = new(StringComparer.Ordinal);

    public JvmModules(SourceTree tree)
    {
        foreach (string path in tree.Paths.Where(p => tree.LanguageOf(p) is JavaLanguage or KotlinLanguage))
        {
            string name = Package().Match(tree.TextOf(path)) is { Success: true } match ? match.Groups[1].Value : "";
            packages[path] = name;
            (files.TryGetValue(name, out List<string>? list) ? list : files[name] = []).Add(path);
        }
    }

    public override ModuleFiles? Module(SourceFile from, string module) => files.TryGetValue(module, out List<string>? found) ? new ModuleFiles(module, found) : null;

    public override IReadOnlyList<string> Beside(SourceFile from) => [.. files.GetValueOrDefault(packages.GetValueOrDefault(from.Path, ""), []).Where(p => p != from.Path)];

    protected override FileNames Read(SourceFile file)
    {
        var names = new FileNames();
        for (int i = 0; i < file.Count && !file.Is(i, "{"); i++)
        {
            if (!file.Is(i, "import") || !file[i].StartsLine)
                continue;
            int at = file.Is(i + 1, "static") ? i + 2 : i + 1;
            var parts = new List<string>();
            while (file.IsName(at))
            {
                parts.Add(file.Word(at));
                at += file.Is(at + 1, ".") ? 2 : 1;
                if (!file.Is(at - 1, "."))
                    break;
            }
            names.Statements.Add((i, at));
            Take(names, parts, isWhole: file.Is(at, "*"), alias: file.Is(at, "as") && file.IsName(at + 1) ? file.Word(at + 1) : null);
        }
        return names;
    }

    // a.b.C is C of the package a.b; a.b.C.D is D of its type C.
    private void Take(FileNames names, List<string> parts, bool isWhole, string? alias)
    {
        if (parts.Count < 2 || isWhole)
        {
            names.Wholes.Add(string.Join('.', parts));
            return;
        }
        int split = parts.Count - 1;
        while (split > 1 && !files.ContainsKey(string.Join('.', parts[..split])))
            split--;
        string package = string.Join('.', parts[..split]);
        names.Imports[alias ?? parts[^1]] = files.ContainsKey(package) ? new NameOrigin(package, string.Join('.', parts[split..])) : new NameOrigin(string.Join('.', parts[..^1]), parts[^1]);
    }

    [GeneratedRegex(@"^\s*package\s+([\w.]+)", RegexOptions.Multiline | RegexOptions.NonBacktracking)]
    private static partial Regex Package();
}
