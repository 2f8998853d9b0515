using System.Text.Json;
using System.Text.RegularExpressions;
using Catalogue.Model.Json;
using Catalogue.Scanner.Engine.Syntax;
using Catalogue.Sources.Manifests;

namespace Catalogue.Sources.Repositories;

/// <summary>One package of a repository.</summary>
/// <param name="Folder">Empty for the root.</param>
/// <param name="Name">As other packages name it.</param>
/// <param name="IsExecutable">Whether it can be started.</param>
/// <param name="IsPublished">Whether it is meant for others.</param>
/// <param name="Needs">Packages that it names; those outside the repository do not matter.</param>
internal sealed record WorkspacePackage(string Folder, string Name, bool IsExecutable, bool IsPublished, IReadOnlyList<string> Needs);

/// <summary>The packages of a repository: a library's tools belong to the executable that needs it.</summary>
internal sealed partial class Workspace
{
    private const int MostPackages = 2_000;

    private readonly Dictionary<string, string> homes = new(StringComparer.Ordinal);
    private readonly HashSet<string> folders;

    private Workspace(IReadOnlyList<WorkspacePackage> packages)
    {
        folders = [.. packages.Select(p => p.Folder)];
        ILookup<string, WorkspacePackage> byName = packages.ToLookup(p => p.Name, StringComparer.OrdinalIgnoreCase);
        // Published before private, then the shallow before the deep: the first that reaches a library has it.
        foreach (WorkspacePackage executable in packages.Where(p => p.IsExecutable).OrderBy(p => !p.IsPublished).ThenBy(p => p.Folder.Length).ThenBy(p => p.Folder, StringComparer.Ordinal))
            Claim(executable, byName);
    }

    /// <summary>The folder of the package that serves what a file defines, or null where its own folder says it.</summary>
    public string? HomeOf(string path)
    {
        string folder = ManifestFile.FolderOf(path);
        while (folder.Length > 0 && !folders.Contains(folder))
            folder = ManifestFile.FolderOf(folder);
        return homes.GetValueOrDefault(folder);
    }

    public static async Task<Workspace> ReadAsync(RepositorySnapshot repository, CancellationToken cancel)
    {
        var packages = new List<WorkspacePackage>();
        foreach (string path in repository.Paths.Where(p => IsPackageFile(p) && !FolderRules.IsForeign(p)).Take(MostPackages))
        {
            FileContent content = await repository.ReadFile(path, cancel);
            if (content.Refusal is null && SourceBytes.Decode(content.Bytes.Span) is { Length: < 1_000_000 } text && Read(path, text) is { } package)
                packages.Add(package);
        }
        return new Workspace(packages);
    }

    /// <summary>Whether a file says what a package is and needs.</summary>
    public static bool IsPackageFile(string path)
    {
        string name = path[(path.LastIndexOf('/') + 1)..];
        return name is "package.json" or "pyproject.toml" or "Cargo.toml" or "build.gradle" or "build.gradle.kts" || name.EndsWith(".csproj", StringComparison.Ordinal);
    }

    private void Claim(WorkspacePackage executable, ILookup<string, WorkspacePackage> byName)
    {
        var open = new Queue<WorkspacePackage>([executable]);
        var seen = new HashSet<string>(StringComparer.Ordinal) { executable.Folder };
        while (open.TryDequeue(out WorkspacePackage? package))
        {
            foreach (WorkspacePackage needed in package.Needs.SelectMany(n => byName[n]).Where(n => !n.IsExecutable && seen.Add(n.Folder)))
            {
                homes.TryAdd(needed.Folder, executable.Folder);
                open.Enqueue(needed);
            }
        }
    }

    private static WorkspacePackage? Read(string path, string text)
    {
        string folder = ManifestFile.FolderOf(path);
        string file = path[(path.LastIndexOf('/') + 1)..];
        return file switch
        {
            "package.json" => Npm(folder, text),
            "pyproject.toml" => Toml(text, root => Python(folder, root)),
            "Cargo.toml" => Toml(text, root => Cargo(folder, root)),
            _ when file.EndsWith(".csproj", StringComparison.Ordinal) => DotNet(folder, file, text),
            _ => Gradle(folder, text),
        };
    }

    private static WorkspacePackage? Npm(string folder, string text)
    {
        try
        {
            using var document = JsonDocument.Parse(text, new JsonDocumentOptions { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip });
            JsonElement root = document.RootElement;
            if (root.ValueKind != JsonValueKind.Object)
                return null;
            IEnumerable<string> needs = new[] { root.Object("dependencies"), root.Object("devDependencies"), root.Object("peerDependencies") }.OfType<JsonElement>().SelectMany(d => d.EnumerateObject().Select(m => m.Name));
            return new WorkspacePackage(folder, root.Text("name") ?? folder, root.Field("bin") is not null, root.Flag("private") != true, [.. needs]);
        }
        catch (JsonException)
        {
            // The reader of package.json reports it.
            return null;
        }
    }

    private static WorkspacePackage? Python(string folder, JsonElement root)
    {
        JsonElement? project = root.Object("project");
        JsonElement? poetry = root.Object("tool")?.Object("poetry");
        bool isExecutable = HasMembers(project?.Object("scripts")) || HasMembers(poetry?.Object("scripts"));
        string[] needs = [.. project is { } own ? own.Items("dependencies").Where(d => d.ValueKind == JsonValueKind.String).Select(d => PackageName().Match(d.GetString()!).Value) : []];
        return new WorkspacePackage(folder, project?.Text("name") ?? poetry?.Text("name") ?? folder, isExecutable, IsPublished: true, needs);
    }

    private static WorkspacePackage Cargo(string folder, JsonElement root)
    {
        bool isExecutable = root.Array("bin") is not null;
        IEnumerable<JsonElement> lists = new[] { root.Object("dependencies"), root.Object("dev-dependencies"), root.Object("workspace")?.Object("dependencies") }.OfType<JsonElement>();
        return new WorkspacePackage(folder, root.Object("package")?.Text("name") ?? folder, isExecutable, IsPublished: true, [.. lists.SelectMany(d => d.EnumerateObject()).Select(d => d.Name)]);
    }

    private static bool HasMembers(JsonElement? value) => value is { } given && given.EnumerateObject().Any();

    private static WorkspacePackage? Toml(string text, Func<JsonElement, WorkspacePackage?> read)
    {
        try
        {
            return read(TomlJson.Parse(text));
        }
        catch (FormatException)
        {
            // The reader of the file reports it.
            return null;
        }
    }

    private static WorkspacePackage DotNet(string folder, string file, string text)
    {
        bool isExecutable = text.Contains("<OutputType>Exe", StringComparison.OrdinalIgnoreCase) || text.Contains("PackAsTool", StringComparison.Ordinal) || text.Contains("Microsoft.NET.Sdk.Web", StringComparison.Ordinal) || text.Contains("Microsoft.NET.Sdk.Worker", StringComparison.Ordinal);
        string[] needs = [.. ProjectReference().Matches(text).Select(m => m.Groups[1].Value.Replace('\\', '/')).Select(p => p[(p.LastIndexOf('/') + 1)..])];
        return new WorkspacePackage(folder, file, isExecutable, text.Contains("PackAsTool", StringComparison.Ordinal), needs);
    }

    private static WorkspacePackage Gradle(string folder, string text)
    {
        bool isExecutable = text.Contains("application", StringComparison.Ordinal) || text.Contains("spring-boot", StringComparison.Ordinal) || text.Contains("springframework.boot", StringComparison.Ordinal) || text.Contains("shadow", StringComparison.Ordinal);
        string[] needs = [.. GradleProject().Matches(text).Select(m => m.Groups[1].Value.Split(':')[^1])];
        return new WorkspacePackage(folder, folder[(folder.LastIndexOf('/') + 1)..], isExecutable, IsPublished: true, needs);
    }

    [GeneratedRegex("^[A-Za-z0-9_.-]+", RegexOptions.NonBacktracking)]
    private static partial Regex PackageName();

    [GeneratedRegex("<ProjectReference[^>]*Include=\"([^\"]+)\"", RegexOptions.NonBacktracking)]
    private static partial Regex ProjectReference();

    [GeneratedRegex("project\\([^\"')]*[\"']([^\"']+)[\"']", RegexOptions.NonBacktracking)]
    private static partial Regex GradleProject();
}
