namespace Catalogue.Sources.Manifests;

/// <summary>Reads the texts of a TOML file by dotted key. Not a TOML parser: what it does not know, it leaves out.</summary>
internal static class TomlKeys
{
    /// <summary>Strings as their value, arrays of strings joined by line feeds, strings of inline tables under their own key.</summary>
    public static IReadOnlyDictionary<string, string> Read(string text)
    {
        var keys = new Dictionary<string, string>(StringComparer.Ordinal);
        string table = "";
        string[] lines = text.Split('\n');
        for (int i = 0; i < lines.Length; i++)
        {
            string line = lines[i].Trim();
            if (line.StartsWith('[') && line.IndexOf(']', StringComparison.Ordinal) is > 1 and var end)
                table = line.StartsWith("[[", StringComparison.Ordinal) ? "*" : line[1..end].Trim() + ".";
            else if (line.IndexOf('=', StringComparison.Ordinal) is > 0 and var equals && !line.StartsWith('#'))
                Value(keys, table + line[..equals].Trim().Trim('"'), line[(equals + 1)..].Trim(), lines, ref i);
        }
        return keys;
    }

    private static void Value(Dictionary<string, string> keys, string key, string value, string[] lines, ref int line)
    {
        if (value.StartsWith('['))
        {
            keys.TryAdd(key, string.Join('\n', Strings(Array(value, lines, ref line))));
        }
        else if (value.StartsWith('{'))
        {
            foreach (string part in value.Trim('{', '}').Split(','))
            {
                if (part.IndexOf('=', StringComparison.Ordinal) is > 0 and var equals && Strings(part[(equals + 1)..]) is [var text, ..])
                    keys.TryAdd($"{key}.{part[..equals].Trim()}", text);
            }
        }
        else if (value.StartsWith("\"\"\"", StringComparison.Ordinal) || value.StartsWith("'''", StringComparison.Ordinal))
        {
            // Long texts are not needed, but their lines must not be taken for keys.
            string fence = value[..3];
            bool closed = value.IndexOf(fence, 3, StringComparison.Ordinal) >= 0;
            while (!closed && ++line < lines.Length)
                closed = lines[line].Contains(fence, StringComparison.Ordinal);
        }
        else if (Strings(value) is [var text, ..])
        {
            keys.TryAdd(key, text);
        }
    }

    // A closing bracket inside a string, as in "mcp[cli]", does not close the array.
    private static string Array(string first, string[] lines, ref int line)
    {
        int start = line;
        var text = new System.Text.StringBuilder(first);
        while (!Closes(text) && line + 1 < lines.Length && text.Length < 100_000 && line < start + 500)
            text.Append('\n').Append(lines[++line].Trim());
        return text.ToString();
    }

    private static bool Closes(System.Text.StringBuilder text)
    {
        char quote = '\0';
        bool comment = false;
        foreach (char c in text.ToString())
        {
            if (c == '\n')
                comment = false;
            else if (comment)
                continue;
            else if (quote != '\0')
                quote = c == quote ? '\0' : quote;
            else if (c is '"' or '\'')
                quote = c;
            else if (c == '#')
                comment = true;
            else if (c == ']')
                return true;
        }
        return false;
    }

    private static List<string> Strings(string text)
    {
        var strings = new List<string>();
        for (int i = 0; i < text.Length; i++)
        {
            if (text[i] == '#')
            {
                i = text.IndexOf('\n', i) is >= 0 and var next ? next : text.Length;
                continue;
            }
            if (text[i] is not ('"' or '\''))
                continue;
            int end = i + 1;
            while (end < text.Length && text[end] != text[i])
                end += text[end] == '\\' && text[i] == '"' ? 2 : 1;
            if (end >= text.Length)
                break;
            strings.Add(text[(i + 1)..end].Replace("\\\"", "\"", StringComparison.Ordinal).Replace("\\\\", "\\", StringComparison.Ordinal));
            i = end;
        }
        return strings;
    }
}
