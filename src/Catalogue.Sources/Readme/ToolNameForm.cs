using System.Buffers;

namespace Catalogue.Sources.Readme;

/// <summary>How a text sets a word off from its surroundings.</summary>
internal enum Markup
{
    Plain,
    Strong,
    Code,
}

/// <summary>Tells names of tools from other words.</summary>
internal static class ToolNameForm
{
    private const int MaxLength = 128;

    private static readonly SearchValues<char> Inside = SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-./");

    private static readonly string[] FileEndings =
        [".md", ".json", ".py", ".ts", ".js", ".mjs", ".yaml", ".yml", ".toml", ".txt", ".sh", ".env", ".go", ".cs", ".rs", ".html", ".csv", ".exe", ".com", ".io", ".dev", ".ai", ".org", ".net", ".js/"];

    // Words of the prose around tools that are set in code, too.
    private static readonly HashSet<string> NoNames = new(StringComparer.OrdinalIgnoreCase)
    {
        "string", "str", "number", "integer", "int", "float", "boolean", "bool", "array", "list[str]", "object", "true", "false", "null", "none", "any", "required", "optional",
        "parameters", "parameter", "arguments", "args", "input", "inputs", "output", "outputs", "returns", "return", "description", "example", "examples", "note", "notes",
        "type", "default", "stdio", "sse", "http", "npm", "npx", "uvx", "uv", "pip", "docker", "json", "yaml", "latest", "important", "warning", "tip", "features", "usage",
    };

    // Names of products whose capitals look like a tool's.
    private static readonly HashSet<string> Products = new(StringComparer.Ordinal)
    {
        "GitHub", "GitLab", "JavaScript", "TypeScript", "CloudFormation", "DynamoDB", "DocumentDB", "PostgreSQL", "MySQL", "MongoDB", "OpenAPI", "OpenAI", "YouTube", "LinkedIn",
        "GraphQL", "WordPress", "BigQuery", "PowerShell", "ClickHouse", "HubSpot", "JetBrains", "VSCode", "WebSocket", "WebStorm", "IntelliJ", "ChatGPT", "TouchDesigner", "CloudWatch",
        "InfluxDB", "SQLite", "MariaDB", "ElasticSearch", "OpenSearch", "HuggingFace", "LangChain", "LlamaIndex", "FastMCP", "OAuth", "PubMed", "arXiv", "bioRxiv", "medRxiv", "DevTools",
    };

    /// <summary>The name in a text that was set off, without call parentheses; null where it is no tool's.</summary>
    /// <param name="bare">Whether a single word in lower case is enough, as where the section says that tools stand here.</param>
    public static string? Of(string text, Markup markup, bool bare)
    {
        string name = WithoutCall(text.Trim().TrimEnd(':').Trim());
        if (name.Length is < 2 or > MaxLength || !(char.IsAsciiLetter(name[0]) || name[0] == '_') || name.AsSpan().ContainsAnyExcept(Inside) || !char.IsAsciiLetterOrDigit(name[^1]) && name[^1] != '_')
            return null;
        if (NoNames.Contains(name) || Products.Contains(name) || name.Contains("//", StringComparison.Ordinal) || FileEndings.Any(e => name.EndsWith(e, StringComparison.OrdinalIgnoreCase)) || IsVariable(name))
            return null;
        if (HasShape(name, markup))
            return name;
        bool word = markup == Markup.Code ? !char.IsAsciiLetterUpper(name[0]) || name.Any(char.IsAsciiLetterLower) : name.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c));
        return bare && word ? name : null;
    }

    private static string WithoutCall(string text) =>
        text.IndexOf('(', StringComparison.Ordinal) is > 0 and var open && text.EndsWith(')') ? text[..open].TrimEnd() : text;

    // An environment variable is written in capitals only.
    private static bool IsVariable(string name) => name.Length > 2 && name.Any(char.IsAsciiLetterUpper) && !name.Any(char.IsAsciiLetterLower);

    // Several words in one: read_file, read-file, readFile, ReadFile. Prose has hyphens and slashes as well, but not between small letters only.
    private static bool HasShape(string name, Markup markup)
    {
        if (name.AsSpan(1).Contains('_'))
            return true;
        if (name.AsSpan().IndexOfAny('-', '.', '/') > 0)
            return markup == Markup.Code || !name.Any(char.IsAsciiLetterUpper);
        for (int i = 1; i < name.Length; i++)
        {
            if (char.IsAsciiLetterLower(name[i - 1]) && char.IsAsciiLetterUpper(name[i]))
                return true;
        }
        return false;
    }
}
