using Catalogue.Model.Language;

namespace Catalogue.Model.Servers;

/// <summary>
/// Identity of a server: <c>owner/name</c>, lower case, each half a safe path segment. Servers without a repository take an owner
/// that no code host allows: <c>_npm</c>, <c>_pypi</c>, <c>_remote</c>, <c>_listed</c>, <c>_local</c>.
/// </summary>
public static class ServerId
{
    private static readonly string[] Endings = [".js", ".css", ".html", ".json", ".jsonl", ".xml", ".svg", ".md", ".txt", ".csv", ".png"];

    /// <summary>The id for a repository, or for one folder of a repository that holds several servers.</summary>
    public static string Of(string owner, string name, string? folder = null)
    {
        string left = Half(owner);
        string right = Half(folder is null ? name : name + "." + folder);
        return left + "/" + right;
    }

    /// <summary>The id for a server without a repository, for instance <c>_npm/tavily-mcp</c>.</summary>
    public static string OfPackage(string registry, string name) => "_" + Half(registry) + "/" + Half(name);

    /// <summary>
    /// One URL segment for an id, never shared by two ids: <c>owner-name</c>; <c>ow-ner--name</c> where the owner holds a hyphen;
    /// <c>npm.name</c> for a package. What would end like a file (<c>server.js</c>) ends in a hash: a folder that is called as a file misleads
    /// those who look for files by their ending, web servers among them.
    /// </summary>
    public static string ToSlug(string id)
    {
        int slash = id.IndexOf('/', StringComparison.Ordinal);
        if (slash < 0)
            return Slug.Of(id);
        (string owner, string name) = (id[..slash], id[(slash + 1)..]);
        if (Array.Exists(Endings, e => name.EndsWith(e, StringComparison.Ordinal)))
            name += "-" + Slug.ShortHash(id);
        if (owner.StartsWith('_'))
            return owner[1..] + "." + name;
        return owner + (owner.Contains('-', StringComparison.Ordinal) ? "--" : "-") + name;
    }

    /// <summary>Whether a text is an id that this class could have made.</summary>
    public static bool IsValid(string id)
    {
        string[] halves = id.Split('/');
        return halves.Length == 2 && halves[1] == Half(halves[1])
            && (halves[0] == Half(halves[0]) || (halves[0].StartsWith('_') && halves[0][1..] == Half(halves[0][1..])));
    }

    // A doubled hyphen is the separator of the slug, and a leading underscore marks an owner that is no owner.
    private static string Half(string text)
    {
        string slug = Slug.Of(text);
        bool ambiguous = slug.Contains("--", StringComparison.Ordinal) || slug.StartsWith('_') || slug.EndsWith('-');
        if (!ambiguous)
            return slug;
        string single = slug.TrimStart('_').TrimEnd('-');
        while (single.Contains("--", StringComparison.Ordinal))
            single = single.Replace("--", "-", StringComparison.Ordinal);
        return Slug.Of(single) + "-" + Slug.ShortHash(text);
    }
}
