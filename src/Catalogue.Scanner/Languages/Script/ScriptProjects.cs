using System.Text.Json;
using Catalogue.Model.Json;
using Catalogue.Scanner.Engine.Names;
using Catalogue.Scanner.Engine.Syntax;

namespace Catalogue.Scanner.Languages.Script;

/// <summary>What <c>package.json</c> and <c>tsconfig.json</c> files say about where modules lie.</summary>
internal sealed class ScriptProjects
{
    private static readonly JsonDocumentOptions Options = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip, MaxDepth = 64 };

    // In which folder a pattern counts, and the path from the root that it stands for.
    private readonly List<(string Folder, string Pattern, string Target)> aliases = [];
    private readonly Dictionary<string, Package> packages = new(StringComparer.Ordinal);
    private readonly List<string> bases = [""];

    public ScriptProjects(SourceTree tree)
    {
        foreach ((string path, string text) in tree.Projects)
        {
            string name = path[(path.LastIndexOf('/') + 1)..];
            if (!name.EndsWith(".json", StringComparison.Ordinal) || Root(text) is not { } root)
                continue;
            if (name == "package.json")
                Take(RelativePath.FolderOf(path), root);
            else
                Configuration(RelativePath.FolderOf(path), root);
        }
    }

    /// <summary>Whether a file says such things.</summary>
    public static bool IsOne(string path)
    {
        string name = path[(path.LastIndexOf('/') + 1)..];
        return name is "package.json" or "jsconfig.json" || (name.StartsWith("tsconfig", StringComparison.Ordinal) && name.EndsWith(".json", StringComparison.Ordinal));
    }

    /// <summary>Paths, without their endings, that a module's name may stand for; none for a package from elsewhere.</summary>
    public IEnumerable<string> Candidates(string from, string module)
    {
        foreach ((string _, string pattern, string target) in aliases.Where(a => RelativePath.IsIn(from, a.Folder)).OrderByDescending(a => a.Folder.Length))
        {
            if (Matched(pattern, module) is { } rest)
                yield return RelativePath.Join("", target.Replace("*", rest, StringComparison.Ordinal));
        }
        foreach (string path in packages.Where(p => module == p.Key || module.StartsWith(p.Key + "/", StringComparison.Ordinal)).OrderByDescending(p => p.Key.Length).SelectMany(p => p.Value.Paths(module[p.Key.Length..].TrimStart('/'))))
            yield return path;
        // @/x, ~/x: by custom the source folder of the nearest package.
        if (module.StartsWith("@/", StringComparison.Ordinal) || module.StartsWith("~/", StringComparison.Ordinal))
        {
            foreach (string folder in RelativePath.Around(RelativePath.FolderOf(from)))
            {
                yield return RelativePath.Join(folder, "src/" + module[2..]);
                yield return RelativePath.Join(folder, module[2..]);
            }
        }
        else if (module.Contains('/', StringComparison.Ordinal) && module[0] is not ('@' or '#'))
        {
            foreach (string folder in bases)
                yield return RelativePath.Join(folder, module);
        }
    }

    private static string? Matched(string pattern, string module)
    {
        int star = pattern.IndexOf('*', StringComparison.Ordinal);
        if (star < 0)
            return pattern == module ? "" : null;
        string tail = pattern[(star + 1)..];
        return module.Length >= pattern.Length - 1 && module.StartsWith(pattern[..star], StringComparison.Ordinal) && module.EndsWith(tail, StringComparison.Ordinal) ? module[star..^tail.Length] : null;
    }

    private static JsonElement? Root(string text)
    {
        try
        {
            using var document = JsonDocument.Parse(text, Options);
            return document.RootElement.ValueKind == JsonValueKind.Object ? document.RootElement.Clone() : null;
        }
        catch (JsonException)
        {
            // The reader of package.json reports it; an alias that cannot be read leads nowhere.
            return null;
        }
    }

    private void Configuration(string folder, JsonElement root)
    {
        if (root.Object("compilerOptions") is not { } options)
            return;
        string at = options.Text("baseUrl") is { } given ? RelativePath.Join(folder, given) : folder;
        if (options.Text("baseUrl") is not null)
            bases.Add(at);
        if (options.Object("paths") is { } paths)
            Aliases(folder, at, paths);
    }

    private void Aliases(string folder, string at, JsonElement paths)
    {
        foreach (JsonProperty alias in paths.EnumerateObject())
        {
            IEnumerable<JsonElement> targets = alias.Value.ValueKind == JsonValueKind.Array ? alias.Value.EnumerateArray() : [alias.Value];
            foreach (JsonElement target in targets)
            {
                string? path = target.ValueKind == JsonValueKind.String ? target.GetString() : target.Text(["default", "import", "types"]);
                if (path is not null)
                    aliases.Add((folder, alias.Name, RelativePath.Join(at, path)));
            }
        }
    }

    private void Take(string folder, JsonElement root)
    {
        if (root.Object("imports") is { } imports)
            Aliases(folder, folder, imports);
        if (root.Text("name") is { Length: > 0 } name)
            packages.TryAdd(name, new Package(folder, [.. Entries(root)]));
    }

    private static IEnumerable<string> Entries(JsonElement root)
    {
        foreach (string key in (IEnumerable<string>)["source", "module", "main", "types"])
        {
            if (root.Text(key) is { } path)
                yield return path;
        }
        JsonElement? main = root.Object("exports")?.Field(".") ?? root.Field("exports");
        if (main is { ValueKind: JsonValueKind.String } text)
            yield return text.GetString()!;
        else if (main?.Text(["source", "import", "default", "types", "require"]) is { } path)
            yield return path;
    }

    private sealed record Package(string Folder, IReadOnlyList<string> Entries)
    {
        // What is built out of src lies elsewhere under the same name.
        public IEnumerable<string> Paths(string inside)
        {
            IEnumerable<string> wanted = inside.Length > 0 ? ["src/" + inside, inside, "lib/" + inside] : [.. Entries.Select(Source), .. Entries, "src/index", "src/main", "index", "lib/index"];
            return wanted.Select(p => RelativePath.Join(Folder, p));
        }

        private static string Source(string entry)
        {
            string[] parts = [.. entry.Split('/').Where(p => p is not (".." or "."))];
            string path = string.Join('/', parts.Select(p => p is "dist" or "build" or "lib" or "out" or "esm" or "cjs" ? "src" : p).Distinct());
            return path.EndsWith(".d.ts", StringComparison.Ordinal) ? path[..^5] : path;
        }
    }
}
