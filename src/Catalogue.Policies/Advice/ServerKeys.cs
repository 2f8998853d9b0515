using Catalogue.Model.Servers;

namespace Catalogue.Policies.Advice;

/// <summary>The name under which a user has configured a server. It is the user's own; this suggests the usual one.</summary>
public static class ServerKeys
{
    private static readonly HashSet<string> Filler = new(StringComparer.Ordinal)
    {
        "mcp", "server", "servers", "src", "packages", "package", "the", "official", "js", "ts", "py",
    };

    /// <summary>A key of this form, at most <see cref="Longest"/> characters long, can stand in every format.</summary>
    public const string Pattern = "[a-z0-9]+(-[a-z0-9]+)*";

    /// <summary>Characters of a key; longer ones are cut short by clients that put server and tool into one name.</summary>
    public const int Longest = 24;

    /// <summary>Lower-case letters, digits and hyphens only, so that every format can carry it: <c>github</c> for <c>github/github-mcp-server</c>.</summary>
    public static string Default(Server server)
    {
        string[] halves = server.Id.Split('/', 2);
        string folder = halves[^1][(halves[^1].LastIndexOf('.') + 1)..];
        return FirstOf(Words(folder), Words(halves[^1]), Words(halves[0]));
    }

    private static string FirstOf(params IReadOnlyList<string>[] candidates)
    {
        foreach (IReadOnlyList<string> words in candidates)
        {
            string key = Short([.. words.Where(w => !Filler.Contains(w))]);
            if (key.Length > 0)
                return key;
        }
        return "server";
    }

    private static string Short(string[] words)
    {
        int kept = words.Length;
        while (kept > 1 && words.Take(kept).Sum(w => w.Length + 1) - 1 > Longest)
            kept--;
        string key = string.Join('-', words.Take(kept));
        return key.Length > Longest ? key[..Longest] : key;
    }

    private static string[] Words(string text) =>
        new string([.. text.Select(c => char.IsAsciiLetterOrDigit(c) ? char.ToLowerInvariant(c) : ' ')])
            .Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
