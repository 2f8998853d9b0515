namespace Catalogue.Sources.Repositories;

/// <summary>A repository's files at one state.</summary>
internal sealed record RepositorySnapshot
{
    /// <summary><c>owner/name</c>, or null for a folder that is no known repository.</summary>
    public string? Repository { get; init; }

    /// <summary>The folder's own name, for identity where there is no repository.</summary>
    public required string LocalName { get; init; }

    public string? Ref { get; init; }

    public string? Commit { get; init; }

    /// <summary>Folder of the entries, where the repository is an index of other repositories' servers.</summary>
    public string? IndexFolder { get; init; }

    /// <summary>Former full names.</summary>
    public IReadOnlyList<string> FormerNames { get; init; } = [];

    /// <summary>Whether files are missing from <see cref="Paths"/>, so that nothing can be said about those.</summary>
    public bool IsPartial { get; init; }

    /// <summary>Whether source files are read too; where each costs a request of its own, they are not.</summary>
    public bool ReadsSource { get; init; }

    /// <summary>All files, relative, with forward slashes.</summary>
    public required IReadOnlyList<string> Paths { get; init; }

    /// <summary>Reads one of <see cref="Paths"/>.</summary>
    public required Func<string, CancellationToken, Task<FileContent>> ReadFile { get; init; }

    public bool IsIndex => IndexFolder is not null;
}

/// <summary>A file's bytes, or why there are none.</summary>
internal sealed record FileContent(ReadOnlyMemory<byte> Bytes, string? Refusal = null)
{
    public static FileContent Refused(string reason) => new(default, reason);
}
