using Catalogue.Sources.Places.GitHub.Planning;
using Catalogue.Sources.Repositories;

namespace Catalogue.Sources.Places.GitHub.Reading;

/// <summary>What every snapshot from GitHub has in common.</summary>
internal static class Snapshots
{
    public static RepositorySnapshot Of(PlannedRepository item) => new()
    {
        Repository = item.Repository,
        LocalName = item.Repository.Split('/')[1],
        Ref = item.Head!.Branch,
        Commit = item.Head.Commit,
        IndexFolder = item.IndexFolder,
        FormerNames = item.FormerNames,
        IsPrivate = item.Head.IsPrivate,
        Paths = [],
        ReadFile = (_, _) => Task.FromResult(FileContent.Refused("is not there")),
    };

    /// <summary>Why a path is not taken; null where it is.</summary>
    public static string? Refusal(string path) => path.Any(char.IsControl) ? "has control characters in its name and is not read" : null;
}
