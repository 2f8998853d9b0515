using Catalogue.Scanner.Engine.Names;
using Catalogue.Scanner.Engine.Syntax;

namespace Catalogue.Scanner.Languages.Rust;

/// <summary>Reads what a Rust file uses: <c>use a::b::{c, d as e, f::*};</c></summary>
internal sealed class RustImports(SourceFile file)
{
    private const int Deepest = 8;

    private readonly FileNames names = new();

    public FileNames Read()
    {
        for (int i = 0; i < file.Count; i++)
        {
            if (!file.Is(i, "use") || file.Is(i - 1, "."))
                continue;
            int end = i + 1;
            while (end < file.Count && !file.Is(end, ";"))
                end = file.IsOpen(end) ? file.Partner(end) + 1 : end + 1;
            names.Statements.Add((i, Math.Min(end, file.Count - 1)));
            Take(new Expr(file, i + 1, Math.Min(end, file.Count)), "", 0);
            i = end;
        }
        foreach ((string local, NameOrigin origin) in names.Imports.ToList())
        {
            // use crate::a as b; use b::C;
            if (origin.Module?.Split('.', 2) is [var head, .. var rest] && head != local && names.Imports.TryGetValue(head, out NameOrigin? alias) && alias.Module is { } module)
                names.Imports[local] = origin with { Module = string.Join('.', new[] { module, alias.Member }.OfType<string>().Concat(rest)) };
        }
        return names;
    }

    // a::b::c, a::b as c, a::{…}, a::*
    private void Take(Expr path, string before, int depth)
    {
        var parts = new List<string>();
        int at = path.Start;
        while (file.IsName(at) && at < path.End)
        {
            parts.Add(file.Word(at));
            if (!file.Is(at + 1, "::"))
                break;
            at += 2;
        }
        string prefix = Joined(before, parts);
        if (at < path.End && file.Is(at, "{") && file.IsOpen(at) && depth < Deepest)
        {
            foreach (Expr inner in Ranges.Items(file, at))
                Take(inner, prefix, depth + 1);
        }
        else if (at < path.End && file.Is(at, "*"))
        {
            names.Wholes.Add(prefix);
        }
        else if (parts.Count > 0)
        {
            string local = file.Is(at + 1, "as") && file.IsName(at + 2) ? file.Word(at + 2) : parts[^1] == "self" ? before[(before.LastIndexOf('.') + 1)..] : parts[^1];
            string module = parts[^1] == "self" ? before : Joined(before, parts[..^1]);
            names.Imports[local] = parts[^1] == "self" || module.Length == 0 ? new NameOrigin(Joined(before, parts[^1] == "self" ? [] : parts), null) : new NameOrigin(module, parts[^1]);
        }
    }

    private static string Joined(string before, List<string> parts) => string.Join('.', before.Length == 0 ? parts : [before, .. parts]);
}
