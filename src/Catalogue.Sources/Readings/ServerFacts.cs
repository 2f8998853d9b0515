using Catalogue.Model.Servers;

namespace Catalogue.Sources.Readings;

/// <summary>What one file says about one server; every member may be missing.</summary>
public sealed record ServerFacts
{
    public required Provenance Provenance { get; init; }

    public Authority Authority { get; init; }

    /// <summary>Folder of the package that serves these facts, where it is not the file's own.</summary>
    public string? Home { get; init; }

    /// <summary>The server that an index entry names; null for the server in whose folder the file lies.</summary>
    public ServerReference? Describes { get; init; }

    /// <summary>Whether the file alone proves that an MCP server lies here, even where it lists no tools.</summary>
    public bool ProvesServer { get; init; }

    /// <summary>Whether the file is a complete, installable bundle, so that it counts even among a repository's examples.</summary>
    public bool IsBundle { get; init; }

    public string? Name { get; init; }

    public string? Description { get; init; }

    public string? Category { get; init; }

    public string? Homepage { get; init; }

    public string? Licence { get; init; }

    public string? Version { get; init; }

    public IReadOnlyList<ServerPackage> Packages { get; init; } = [];

    public IReadOnlyList<ServerRemote> Remotes { get; init; } = [];

    public IReadOnlyList<string> Notes { get; init; } = [];

    public IReadOnlyList<RegistrationFinding> Findings { get; init; } = [];

    /// <summary>Names of its tools that stand nowhere in the repository's source, where that was read.</summary>
    public IReadOnlyCollection<string> Unspoken { get; init; } = [];

    /// <summary>In the file's order, each with its provenance, names unique.</summary>
    public IReadOnlyList<ToolDefinition> Tools { get; init; } = [];
}
