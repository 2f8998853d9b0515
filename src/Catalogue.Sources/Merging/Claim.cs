using Catalogue.Model;

namespace Catalogue.Sources.Merging;

/// <summary>Two repositories may lead to one id: <c>a/b.c</c>, and folder <c>c</c> of <c>a/b</c>. Who has it must not depend on who came first.</summary>
internal static class Claim
{
    /// <summary>Whether a repository gives way to another one that describes the same id.</summary>
    public static bool GivesWay(string id, string repository, string other)
    {
        if (string.Equals(repository, other, StringComparison.OrdinalIgnoreCase))
            return false;
        (bool own, bool others) = (IsOwn(id, repository), IsOwn(id, other));
        return own == others ? string.Compare(repository, other, StringComparison.OrdinalIgnoreCase) > 0 : others;
    }

    private static bool IsOwn(string id, string repository) => repository.Split('/') is [var owner, var name] && ServerId.Of(owner, name) == id;
}
