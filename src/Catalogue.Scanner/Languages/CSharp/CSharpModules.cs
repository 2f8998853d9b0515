using System.Text.RegularExpressions;
using Catalogue.Scanner.Engine.Names;
using Catalogue.Scanner.Engine.Syntax;

namespace Catalogue.Scanner.Languages.CSharp;

/// <summary>Namespaces of C#: a file sees its own, those around it, and those that it uses.</summary>
internal sealed partial class CSharpModules : ModuleMap
{
    private readonly Dictionary<string, List<string>> files = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<string>> namespaces = new(StringComparer.Ordinal);
    private readonly List<string> everywhere = [];

    public CSharpModules(SourceTree tree)
    {
        foreach (string path in tree.Paths.Where(p => tree.LanguageOf(p) == CSharpLanguage.Instance))
        {
            string text = tree.TextOf(path);
            List<string> declared = [.. Namespace().Matches(text).Select(m => m.Groups[1].Value).DefaultIfEmpty("").Distinct(StringComparer.Ordinal)];
            namespaces[path] = declared;
            foreach (string name in declared)
                Learn(name, path);
            if (text.Contains("global using ", StringComparison.Ordinal))
                everywhere.AddRange(GlobalUsing().Matches(text).Select(m => m.Groups[1].Value));
        }
    }

    public override bool NamesModules => true;

    public override ModuleFiles? Module(SourceFile from, string module) => files.TryGetValue(module, out List<string>? found) ? new ModuleFiles(module, found) : null;

    public override ModuleFiles? Inside(ModuleFiles module, string name) => files.TryGetValue($"{module.Name}.{name}", out List<string>? found) ? new ModuleFiles($"{module.Name}.{name}", found) : null;

    public override IReadOnlyList<string> Beside(SourceFile from) =>
        [.. namespaces.GetValueOrDefault(from.Path, []).SelectMany(Around).Distinct(StringComparer.Ordinal).SelectMany(n => files.GetValueOrDefault(n, [])).Where(p => p != from.Path).Distinct(StringComparer.Ordinal)];

    protected override FileNames Read(SourceFile file)
    {
        var names = new FileNames();
        names.Wholes.AddRange(everywhere);
        for (int i = 0; i < file.Count && !file.Is(i, "class"); i++)
        {
            if (!file.Is(i, "using") || !file[i].StartsLine)
                continue;
            int end = i + 1;
            while (end < file.Count && !file.Is(end, ";"))
                end++;
            int equals = new Expr(file, i, end).Find("=");
            if (equals > 0 && file.IsName(equals - 1) && Chain.PathOf(new Expr(file, equals + 1, end)) is { } aliased && aliased.Contains('.', StringComparison.Ordinal))
                names.Imports[file.Word(equals - 1)] = new NameOrigin(aliased[..aliased.LastIndexOf('.')], aliased[(aliased.LastIndexOf('.') + 1)..]);
            else if (Chain.PathOf(new Expr(file, file.Is(i + 1, "static") ? i + 2 : i + 1, end)) is { } used)
                names.Wholes.Add(used);
            i = end;
        }
        return names;
    }

    private void Learn(string name, string path)
    {
        (files.TryGetValue(name, out List<string>? list) ? list : files[name] = []).Add(path);
        foreach (string around in Around(name).Skip(1))
            files.TryAdd(around, []);
    }

    // A.B.C, A.B, A and what stands in no namespace.
    private static IEnumerable<string> Around(string name)
    {
        for (string at = name; at.Length > 0; at = at[..Math.Max(0, at.LastIndexOf('.'))])
            yield return at;
        yield return "";
    }

    [GeneratedRegex(@"^\s*namespace\s+([\w.]+)", RegexOptions.Multiline | RegexOptions.NonBacktracking)]
    private static partial Regex Namespace();

    [GeneratedRegex(@"^\s*global using ([\w.]+);", RegexOptions.Multiline | RegexOptions.NonBacktracking)]
    private static partial Regex GlobalUsing();
}
