using System.Text.RegularExpressions;
using Catalogue.Scanner.Engine.Names;
using Catalogue.Scanner.Engine.Syntax;

namespace Catalogue.Scanner.Languages.Elixir;

/// <summary>Modules of Elixir: known by their full name everywhere, or by the last part where a file has an alias.</summary>
internal sealed partial class ElixirModules : ModuleMap
{
    private readonly Dictionary<string, List<string>> files = new(StringComparer.Ordinal);

    public ElixirModules(SourceTree tree)
    {
        foreach (string path in tree.Paths.Where(p => tree.LanguageOf(p) == ElixirLanguage.Instance))
        {
            foreach (Match match in Definition().Matches(tree.TextOf(path)))
                (files.TryGetValue(match.Groups[1].Value, out List<string>? list) ? list : files[match.Groups[1].Value] = []).Add(path);
        }
    }

    public override bool NamesModules => true;

    public override ModuleFiles? Module(SourceFile from, string module)
    {
        if (files.TryGetValue(module, out List<string>? found))
            return new ModuleFiles(module, found);
        return files.Keys.Any(k => k.StartsWith(module + ".", StringComparison.Ordinal)) ? new ModuleFiles(module, []) : null;
    }

    public override ModuleFiles? Inside(ModuleFiles module, string name) => files.TryGetValue($"{module.Name}.{name}", out List<string>? found) ? new ModuleFiles($"{module.Name}.{name}", found) : null;

    // alias A.B.C, alias A.B.{C, D}, alias A.B.C, as: D
    protected override FileNames Read(SourceFile file)
    {
        var names = new FileNames();
        for (int i = 0; i + 1 < file.Count; i++)
        {
            if (!file[i].StartsLine || !(file.Is(i, "alias") || file.Is(i, "import")) || !file.IsName(i + 1))
                continue;
            int at = i + 1;
            string module = file.Word(at);
            for (; file.Is(at + 1, ".") && file.IsName(at + 2); at += 2)
                module += "." + file.Word(at + 2);
            if (file.Is(at + 1, ".") && file.Is(at + 2, "{") && file.IsOpen(at + 2))
                Ranges.Items(file, at + 2).ForEach(item => names.Imports[file.Word(item.End - 1)] = new NameOrigin($"{module}.{file.Word(item.End - 1)}", null));
            else if (file.Is(i, "alias"))
                names.Imports[file.Is(at + 1, ",") && file.Is(at + 2, "as") && file.IsName(at + 4) ? file.Word(at + 4) : module[(module.LastIndexOf('.') + 1)..]] = new NameOrigin(module, null);
            else
                names.Wholes.Add(module);
            names.Statements.Add((i, at));
        }
        return names;
    }

    [GeneratedRegex(@"^\s*defmodule\s+([\w.]+)", RegexOptions.Multiline | RegexOptions.NonBacktracking)]
    private static partial Regex Definition();
}
