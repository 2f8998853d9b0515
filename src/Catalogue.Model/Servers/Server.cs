namespace Catalogue.Model.Servers;

/// <summary>One MCP server as its sources describe it: facts only, written by a crawl.</summary>
public sealed record Server
{
    /// <summary>Identity <c>owner/name</c> in lower case, unique in a catalogue and safe as a path; see <see cref="ServerId"/>.</summary>
    public required string Id { get; init; }

    /// <summary>The server's part of every URL. A function of <see cref="Id"/> alone.</summary>
    public string Slug => ServerId.ToSlug(Id);

    /// <summary>Display name as published.</summary>
    public required string Name { get; init; }

    /// <summary>The author's own text about the server; filled by a crawl only.</summary>
    public string? Description { get; init; }

    /// <summary>One or two sentences written for this catalogue.</summary>
    public string? Summary { get; init; }

    public string? Category { get; init; }

    public string? Homepage { get; init; }

    /// <summary>SPDX identifier or the licence's own name.</summary>
    public string? Licence { get; init; }

    public string? Version { get; init; }

    public ServerSource? Source { get; init; }

    public IReadOnlyList<ServerPackage> Packages { get; init => field = value ?? []; } = [];

    public IReadOnlyList<ServerRemote> Remotes { get; init => field = value ?? []; } = [];

    /// <summary>Former identities, after a repository was renamed or moved.</summary>
    public IReadOnlyList<string> Aliases { get; init => field = value ?? []; } = [];

    /// <summary>Sorted by name, ordinal.</summary>
    public IReadOnlyList<ToolDefinition> Tools { get; init => field = value ?? []; } = [];

    /// <summary>Which readers and files this record was read from.</summary>
    public IReadOnlyList<Provenance> Provenance { get; init => field = value ?? []; } = [];

    /// <summary>Places that register tools whose names only a run would show; where there are any, <see cref="Tools"/> may not be all.</summary>
    public IReadOnlyList<RegistrationFinding> Findings { get; init => field = value ?? []; } = [];

    /// <summary>What the sources say that keeps the record from being complete ("tools are generated at run time").</summary>
    public IReadOnlyList<string> Notes { get; init => field = value ?? []; } = [];

    /// <summary>Set where the last crawls could not read the server any more; everything else is then its last good record.</summary>
    public Unreachable? Unreachable { get; init; }
}
