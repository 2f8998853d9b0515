using Catalogue.Model.Servers;

namespace Catalogue.Sources.Manifests;

/// <summary>One file of a repository, as a reader gets it.</summary>
internal sealed record ManifestFile
{
    /// <summary>Path inside the repository, with forward slashes.</summary>
    public required string Path { get; init; }

    public required ReadOnlyMemory<byte> Bytes { get; init; }

    /// <summary><c>owner/name</c> of the repository that holds the file; null where it has none.</summary>
    public string? Repository { get; init; }

    public string? Commit { get; init; }

    /// <summary>Whether the repository lists other repositories' servers.</summary>
    public bool IsIndex { get; init; }

    public string FileName => Path[(Path.LastIndexOf('/') + 1)..];

    /// <summary>Path of the folder, empty for the root.</summary>
    public string Folder => FolderOf(Path);

    /// <summary>As messages name it.</summary>
    public string Place => Repository is null ? Path : $"{Repository}/{Path}";

    public static string FolderOf(string path) => path.LastIndexOf('/') is >= 0 and var slash ? path[..slash] : "";

    public Provenance ProvenanceOf(string reader) => new() { Reader = reader, Repository = Repository, File = Path, Commit = Commit };
}
