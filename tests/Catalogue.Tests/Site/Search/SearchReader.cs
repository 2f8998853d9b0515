using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Catalogue.Tests.Site.Search;

/// <summary>Reads a written index as the page's script does: the first letter's file, then the one that it names.</summary>
internal sealed class SearchReader(string site)
{
    /// <summary>Tools in the file for a key, as <c>server/slug</c>.</summary>
    public HashSet<string> Tools(string key)
    {
        using JsonDocument shard = Shard(key);
        JsonElement servers = shard.RootElement.GetProperty("s"), tools = shard.RootElement.GetProperty("t");
        var found = new HashSet<string>(StringComparer.Ordinal);
        for (int i = 0; i < tools.GetArrayLength(); i += 3)
        {
            string[] label = tools[i].GetString()!.Split('\t');
            found.Add(servers[2 * tools[i + 1].GetInt32()].GetString() + "/" + (label.Length > 1 ? label[1] : label[0].ToLowerInvariant()));
        }
        return found;
    }

    /// <summary>Slugs of the servers in the file for a key.</summary>
    public string[] Servers(string key)
    {
        using JsonDocument shard = Shard(key);
        return [.. shard.RootElement.GetProperty("s").EnumerateArray().Where((_, i) => i % 2 == 0).Select(s => s.GetString()!)];
    }

    private JsonDocument Shard(string key)
    {
        if (key[0] >= '\u0080')
            key = "~" + key;
        JsonDocument root = Read(key[..1]);
        if (!root.RootElement.TryGetProperty("d", out JsonElement deeper))
            return root;
        string? prefix = Deepest(deeper.GetString()!, key);
        return prefix is null ? JsonDocument.Parse("""{"s":[],"t":[]}""") : Read(prefix);
    }

    private JsonDocument Read(string prefix)
    {
        string name = string.Concat(prefix.Select(c =>
            char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || "-_.@".Contains(c) ? c.ToString() : c == ' ' ? "+" : "~" + ((int)c).ToString("x4", CultureInfo.InvariantCulture)));
        return JsonDocument.Parse(File.ReadAllBytes(Path.Combine(site, "search", prefix[..1], $"k-{name}.json")));
    }

    private static string? Deepest(string list, string key)
    {
        var prefix = new StringBuilder(key[..1]);
        int at = 0;
        for (int depth = 1; depth < key.Length; depth++)
        {
            (char? first, at) = Group(list, at, key[depth]);
            if (first is null)
                return null;
            prefix.Append(first);
            if (at >= list.Length || list[at] != '(')
                break;
            at++;
        }
        return prefix.ToString();
    }

    // The group that holds a letter: its first letter, and the place behind the group.
    private static (char? First, int At) Group(string list, int at, char letter)
    {
        while (at < list.Length && list[at] != ')')
        {
            int start = at;
            while (at < list.Length && !"(),".Contains(list[at]))
                at++;
            if (list.AsSpan(start, at - start).Contains(letter))
                return (list[start], at);
            for (int open = 0; at < list.Length && (list[at] == '(' || open > 0); at++)
                open += list[at] == '(' ? 1 : list[at] == ')' ? -1 : 0;
            if (at < list.Length && list[at] == ',')
                at++;
        }
        return (null, at);
    }
}
