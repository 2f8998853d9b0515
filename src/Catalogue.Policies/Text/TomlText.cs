using System.Text;
using Catalogue.Model.Json;
using Tomlyn;
using Tomlyn.Model;

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

    /// <exception cref="FormatException">The text is no TOML.</exception>
    public static TomlTable Parse(string toml)
    {
        try
        {
            return TomlSerializer.Deserialize<TomlTable>(toml) ?? [];
        }
        catch (TomlException e)
        {
            throw new FormatException("is no TOML: " + ParserWords.Toml(e.Message), e);
        }
    }

    /// <summary>The texts of a list; empty where there is none.</summary>
    public static IEnumerable<string> Texts(TomlTable table, string key) =>
        table.TryGetValue(key, out object list) ? ((TomlArray)list).OfType<string>() : [];

    private static string Key(string name) =>
        name.Length > 0 && name.All(static c => char.IsAsciiLetterOrDigit(c) || c is '_' or '-') ? name : Quoted.Toml(name);
}
