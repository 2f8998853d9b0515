using System.Text;

namespace Catalogue.Policies.Text;

/// <summary>The few forms of TOML that policies need.</summary>
internal static class TomlText
{
    /// <summary>A table header such as <c>[mcp_servers.github.tools."a.b"]</c>.</summary>
    public static string Table(params string[] path) => $"[{string.Join('.', path.Select(Key))}]\n";

    public static string Pair(string key, string value) => $"{Key(key)} = {Quoted.Toml(value)}\n";

    public static string Pair(string key, int value) => $"{Key(key)} = {value}\n";

    /// <summary>A list of texts, one a line.</summary>
    public static string Pair(string key, IEnumerable<string> values)
    {
        var text = new StringBuilder();
        foreach (string value in values)
            text.Append("  ").Append(Quoted.Toml(value)).Append(",\n");
        return text.Length == 0 ? $"{Key(key)} = []\n" : $"{Key(key)} = [\n{text}]\n";
    }

    private static string Key(string name) =>
        name.Length > 0 && name.All(static c => char.IsAsciiLetterOrDigit(c) || c is '_' or '-') ? name : Quoted.Toml(name);
}
