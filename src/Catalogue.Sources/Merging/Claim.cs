using Catalogue.Model;
using Catalogue.Model.Servers;

namespace Catalogue.Sources.Merging;

/// <summary>Two repositories may lead to one id: <c>a/b.c</c>, and folder <c>c</c> of <c>a/b</c>. Who has it must not depend on who came first.</summary>
internal static class Claim
{
    /// <summary>Whether two repositories are two, and not one under a former name.</summary>
    /// <param name="formerIds">Ids that the server had under the first one's former names.</param>
    public static bool IsDisputed(string repository, string other, IReadOnlyCollection<string> formerIds) =>
        !string.Equals(repository, other, StringComparison.OrdinalIgnoreCase) && !(other.Split('/') is [var owner, var name] && formerIds.Any(f => f.StartsWith(ServerId.Of(owner, name), StringComparison.Ordinal)));

    /// <summary>What is said of the one that lost.</summary>
    public static Problem Problem(string id, string loser, string winner) => Model.Problem.Error(loser, $"describes {id} as {winner} does, whose word stands");

    /// <summary>Whether a repository gives way to another one that describes the same id.</summary>
    public static bool GivesWay(string id, string repository, string other)
    {
        (bool own, bool others) = (IsOwn(id, repository), IsOwn(id, other));
        return own == others ? string.Compare(repository, other, StringComparison.OrdinalIgnoreCase) > 0 : others;
    }

    private static bool IsOwn(string id, string repository) => repository.Split('/') is [var owner, var name] && ServerId.Of(owner, name) == id;
}
