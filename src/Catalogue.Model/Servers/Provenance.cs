namespace Catalogue.Model.Servers;

/// <summary>Where a fact was read: which reader, which file, at which commit.</summary>
public sealed record Provenance
{
    /// <summary>Name of the reader, as <c>crawl</c> lists it.</summary>
    public required string Reader { get; init; }

    /// <summary><c>owner/name</c> of the repository that holds <see cref="File"/>; an index repository may describe another's server.</summary>
    public string? Repository { get; init; }

    /// <summary>Path inside the repository, with forward slashes.</summary>
    public string? File { get; init; }

    public string? Commit { get; init; }

    /// <summary>Version of the package or server that answered, where a running one was asked; <see cref="File"/> then names it (<c>npm:NAME</c>, an address).</summary>
    public string? Version { get; init; }

    /// <summary>First line of the definition, from 1.</summary>
    public int? FirstLine { get; init; }

    public int? LastLine { get; init; }

    /// <summary>How the source defines it (<c>call</c>, <c>decorator</c>, <c>object</c>, …), where it was read from source.</summary>
    public string? Pattern { get; init; }

    /// <summary>
    /// Members that the definition took from here because the richer source before it leaves them out, such as <c>description</c>; null on the first
    /// entry, which gave all the rest, and on those that only name the tool as well.
    /// </summary>
    public string? Fills { get; init; }
}
