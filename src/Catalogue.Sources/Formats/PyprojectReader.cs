using System.Buffers;
using Catalogue.Model.Servers;
using Catalogue.Sources.Manifests;
using Catalogue.Sources.Readings;

namespace Catalogue.Sources.Formats;

/// <summary>Python's <c>pyproject.toml</c>, for identity: name, version, licence.</summary>
internal sealed class PyprojectReader : IManifestReader
{
    private static readonly SearchValues<char> AfterName = SearchValues.Create(" [<>=!~;@");

    public string Name => "pyproject";

    public Authority Authority => Authority.Listing;

    public bool Wants(string path) => path[(path.LastIndexOf('/') + 1)..] == "pyproject.toml";

    public ManifestReading Read(ManifestFile file)
    {
        var draft = new ManifestDraft(file, this);
        if (ManifestText.Of(draft) is not { } text)
            return draft.Finish();
        IReadOnlyDictionary<string, string> keys = TomlKeys.Read(text);
        if (Value(keys, "name") is { } name)
        {
            draft.Add(draft.Blank with
            {
                ProvesServer = DependsOnSdk(Value(keys, "dependencies")) && keys.Keys.Any(k => k.StartsWith("project.scripts.", StringComparison.Ordinal)),
                Name = name,
                Description = Value(keys, "description"),
                Version = Value(keys, "version"),
                Licence = Value(keys, "license") ?? Value(keys, "license.text"),
                Homepage = Value(keys, "urls.Homepage") ?? Value(keys, "urls.homepage"),
                Packages = [new ServerPackage { Registry = "pypi", Name = name, Version = Value(keys, "version") }],
            });
        }
        return draft.Finish();
    }

    private static string? Value(IReadOnlyDictionary<string, string> keys, string key) =>
        (keys.GetValueOrDefault("project." + key) ?? keys.GetValueOrDefault("tool.poetry." + key)) is { } value && !string.IsNullOrWhiteSpace(value) ? value : null;

    private static bool DependsOnSdk(string? dependencies) =>
        dependencies is not null && dependencies.Split('\n').Any(d => PackageOf(d) is "mcp" or "fastmcp" or "mcp-server");

    private static string PackageOf(string requirement)
    {
        int end = requirement.AsSpan().IndexOfAny(AfterName);
        return end < 0 ? requirement : requirement[..end];
    }
}
