using System.Text.RegularExpressions;
using Catalogue.Scanner.Engine.Names;
using Catalogue.Scanner.Engine.Syntax;

namespace Catalogue.Scanner.Languages.Php;

/// <summary>Namespaces of PHP, as the files themselves name them.</summary>
internal sealed partial class PhpModules : ModuleMap
{
    private readonly Dictionary<string, List<string>> files = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> namespaces = new(StringComparer.Ordinal);

    public PhpModules(SourceTree tree)
    {
        foreach (string path in tree.Paths.Where(p => tree.LanguageOf(p) == PhpLanguage.Instance))
        {
            string name = Namespace().Match(tree.TextOf(path)) is { Success: true } match ? match.Groups[1].Value : "";
            namespaces[path] = name;
            (files.TryGetValue(name, out List<string>? list) ? list : files[name] = []).Add(path);
        }
    }

    public override ModuleFiles? Module(SourceFile from, string module) => files.TryGetValue(module, out List<string>? found) ? new ModuleFiles(module, found) : null;

    public override IReadOnlyList<string> Beside(SourceFile from) => [.. files.GetValueOrDefault(namespaces.GetValueOrDefault(from.Path, ""), []).Where(p => p != from.Path)];

    /// <summary>Full name of a class as a file names it, without a leading slash.</summary>
    public static string FullName(FileNames names, string name)
    {
        string plain = name.TrimStart('\\');
        return names.Imports.TryGetValue(plain.Split('\\')[0], out NameOrigin? origin) ? $"{origin.Module}\\{origin.Member}{plain[plain.Split('\\')[0].Length..]}" : plain;
    }

    // use A\B\C; use A\B\C as D; use A\B\{C, D};
    protected override FileNames Read(SourceFile file)
    {
        var names = new FileNames();
        for (int i = 0; i < file.Count && !file.Is(i, "class"); i++)
        {
            if (!file.Is(i, "use") || !file[i].StartsLine || !file.IsName(i + 1))
                continue;
            int end = i + 1;
            while (end < file.Count && !file.Is(end, ";"))
                end++;
            names.Statements.Add((i, Math.Min(end, file.Count - 1)));
            string first = file.Word(i + 1).TrimStart('\\');
            int open = i + 2;
            while (open < end && !file.Is(open, "{"))
                open++;
            if (open < end && file.IsOpen(open))
                Ranges.Items(file, open).ForEach(item => Take(names, $"{first.TrimEnd('\\')}\\{file.Word(item.Start)}", item));
            else
                Take(names, first, new Expr(file, i + 1, end));
            i = end;
        }
        return names;
    }

    private static void Take(FileNames names, string full, Expr item)
    {
        int slash = full.LastIndexOf('\\');
        int alias = item.Find("as");
        string local = alias > 0 && item.File.IsName(alias + 1) ? item.File.Word(alias + 1) : full[(slash + 1)..];
        names.Imports[local] = new NameOrigin(slash < 0 ? "" : full[..slash], full[(slash + 1)..]);
    }

    [GeneratedRegex(@"^\s*namespace\s+([\w\\]+)", RegexOptions.Multiline | RegexOptions.NonBacktracking)]
    private static partial Regex Namespace();
}
