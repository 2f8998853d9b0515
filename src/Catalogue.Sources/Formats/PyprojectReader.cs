using System.Buffers;
using System.Text.Json;
using Catalogue.Model.Json;
using Catalogue.Model.Servers;
using Catalogue.Sources.Manifests;

namespace Catalogue.Sources.Formats;

/// <summary>Python's <c>pyproject.toml</c>, for identity: name, version, licence.</summary>
internal sealed class PyprojectReader : StructuredReader
{
    private static readonly SearchValues<char> AfterName = SearchValues.Create(" [<>=!~;@");

    public override string Name => "pyproject";

    public override bool Wants(string path) => path[(path.LastIndexOf('/') + 1)..] == "pyproject.toml";

    protected override void Describe(JsonElement root, ManifestDraft draft)
    {
        JsonElement? project = root.Object("project");
        JsonElement? poetry = root.Object("tool")?.Object("poetry");
        string? Text(string key) => (project?.Text(key) ?? poetry?.Text(key)) is { } value && !string.IsNullOrWhiteSpace(value) ? value : null;
        if (Text("name") is not { } name)
            return;
        string[] scripts = [.. (project?.Object("scripts") ?? poetry?.Object("scripts"))?.EnumerateObject().Select(s => s.Name) ?? []];
        JsonElement? urls = project?.Object("urls") ?? poetry?.Object("urls");
        draft.Add(draft.Blank with
        {
            ProvesServer = project is { } own && own.Items("dependencies").Any(IsSdk) && scripts.Length > 0,
            Name = name,
            Description = Text("description"),
            Version = Text("version"),
            Licence = Text("license") ?? project?.Object("license")?.Text("text"),
            Homepage = urls?.Text(["Homepage", "homepage"]) ?? poetry?.Text("homepage"),
            Packages = scripts.Length == 0 ? [] : [new ServerPackage { Registry = "pypi", Name = name, Version = Text("version"), Program = ProgramOf(name, scripts) }],
        });
    }

    // uvx starts the program that is called as the package is, to the letter.
    private static string? ProgramOf(string name, string[] scripts) =>
        scripts.Contains(name, StringComparer.Ordinal) ? null : scripts.FirstOrDefault(s => s.Contains("mcp", StringComparison.OrdinalIgnoreCase)) ?? scripts[0];

    private static bool IsSdk(JsonElement requirement) =>
        requirement.ValueKind == JsonValueKind.String && PackageOf(requirement.GetString()!) is "mcp" or "fastmcp" or "mcp-server";

    private static string PackageOf(string requirement)
    {
        int end = requirement.AsSpan().IndexOfAny(AfterName);
        return end < 0 ? requirement : requirement[..end];
    }
}
