namespace Catalogue.Model.Servers;

/// <summary>The place a server's code lives at the state that was read.</summary>
public sealed record ServerSource
{
    /// <summary><c>owner/name</c> in the owner's own spelling.</summary>
    public required string Repository { get; init; }

    public string? Ref { get; init; }

    public string? Commit { get; init; }

    /// <summary>Folder of the server inside the repository, or null for its root.</summary>
    public string? Path { get; init; }
}
