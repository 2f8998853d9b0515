using System.Text.RegularExpressions;

namespace Catalogue.Cli.Scanning.Reading;

/// <summary>Finds on which line of a configuration each table or object begins, by its name; for messages, so an unusual spelling only costs the number.</summary>
internal static partial class EntryLines
{
    /// <summary>Lines from 1 by name. Of several of one name the first counts, and one below a list of servers before all others.</summary>
    public static IReadOnlyDictionary<string, int> Of(string text)
    {
        var lines = new Dictionary<string, int>(StringComparer.Ordinal);
        int number = 0;
        bool inList = false;
        foreach (ReadOnlySpan<char> line in text.AsSpan().EnumerateLines())
        {
            number++;
            if (line.Length > 2_000)
                continue;
            string one = line.ToString();
            if (List().IsMatch(one))
                inList = true;
            foreach (Match found in Entry().Matches(one))
            {
                string name = found.Groups["json"].Success ? found.Groups["json"].Value : found.Groups["toml"].Value.Trim('"', '\'');
                if (inList || found.Groups["toml"].Success)
                    lines.TryAdd(name, number);
            }
        }
        return lines;
    }

    [GeneratedRegex("\"(mcpServers|servers|context_servers|mcp)\"\\s*:", RegexOptions.NonBacktracking)]
    private static partial Regex List();

    [GeneratedRegex("\"(?<json>[^\"\\\\]+)\"\\s*:\\s*(\\{|$)|^\\s*\\[\\s*mcp_servers\\.(?<toml>[^\\].\"']+|\"[^\"]+\"|'[^']+')\\s*\\]", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Entry();
}
