namespace Catalogue.Sources.Readme;

/// <summary>What a heading or a line before a list says about what follows.</summary>
internal enum Announcement
{
    Unsaid,
    Tools,
    NotTools,
}

/// <summary>Reads headings and labels for whether tools follow.</summary>
internal static class SectionWords
{
    private static readonly HashSet<string> Tools = new(StringComparer.Ordinal) { "tool", "tools", "herramientas", "outils", "werkzeuge", "ferramentas", "strumenti", "инструменты" };

    // "Tool configuration" is about tools; it is not a list of them. Before the word the same noun only groups them: "configuration tools".
    private static readonly HashSet<string> NotAfterTools = new(StringComparer.Ordinal)
    {
        "configuration", "config", "annotations", "annotation", "installation", "install", "development", "usage", "use", "errors", "error", "permissions", "examples", "example", "support",
        "testing", "filtering", "filter", "exclusion", "selection", "limits", "responses", "call", "calls", "calling", "discovery", "registration", "naming", "prefix", "design", "output", "schema",
    };

    private static readonly HashSet<string> NotBeforeTools = new(StringComparer.Ordinal)
    {
        "using", "specifying", "installing", "configuring", "adding", "building", "developing", "writing", "disabling", "enabling", "choosing", "calling", "registering", "for", "how", "other", "support", "disabled", "removed", "deprecated", "former",
    };

    private static readonly HashSet<string> Elsewhere = new(StringComparer.Ordinal)
    {
        "parameters", "arguments", "installation", "install", "environment", "variables", "examples", "example", "usage", "prerequisites", "requirements", "troubleshooting",
        "license", "licence", "contributing", "changelog", "roadmap", "faq", "prompts", "resources", "toolsets", "toolset", "limitations", "errors", "flags", "options", "cli", "authentication", "setup",
        "configuration", "quickstart", "testing", "permissions", "iam", "acknowledgements", "scopes",
    };

    private static readonly HashSet<string> Details = new(StringComparer.Ordinal)
    {
        "parameters", "parameter", "params", "arguments", "args", "inputs", "input", "outputs", "output", "returns", "return", "options", "option", "environment", "variables", "variable", "example", "examples",
        "prompts", "prompt", "resources", "features", "requirements", "requires", "prerequisites", "fields", "values", "headers", "permissions", "steps", "response", "sources", "supports", "cases", "needed", "scopes",
        "flags", "settings", "configuration", "includes", "including", "toolsets", "recommendations", "workflow", "commands",
    };

    private static readonly string[] Wishes =
    [
        "could be implemented", "could be added", "can be implemented", "to be implemented", "will be implemented", "not yet implemented", "not implemented yet", "yet to be implemented", "are planned", "is planned", "coming soon",
        "will be added", "potential tools", "possible tools", "proposed tools", "planned tools", "wish list", "wishlist", "future tools", "might be added", "under consideration",
    ];

    private static readonly HashSet<string> Types = new(StringComparer.OrdinalIgnoreCase)
    {
        "string", "str", "number", "int", "integer", "float", "bool", "boolean", "array", "object", "list", "dict", "any", "required", "optional", "default", "json", "enum", "string[]", "date", "uuid", "url",
        "conditional", "double", "map", "optionnel", "number[]", "file",
    };

    /// <summary>Whether a text says that what stands below is not there yet.</summary>
    public static bool IsWish(string text)
    {
        string plain = text.ToLowerInvariant();
        return Wishes.Any(w => plain.Contains(w, StringComparison.Ordinal));
    }

    /// <summary>Whether a text is about tools or what amounts to them.</summary>
    public static bool SpeaksOfTools(string text) => Words(text).Any(w => Tools.Contains(w) || w is "integrations" or "functions" or "features" or "commands" or "capabilities" or "methods");

    public static Announcement OfHeading(string heading)
    {
        if (IsWish(heading) || Words(heading).Any(w => w is "roadmap" or "planned" or "upcoming" or "future" or "todo" or "wishlist" or "ideas" or "proposed" or "backlog"))
            return Announcement.NotTools;
        string[] words = Words(WithoutAside(heading));
        int tool = Array.FindIndex(words, Tools.Contains);
        // "Memory (21 tools)", but not for the aside of "Audit tools (use these first)".
        if (tool < 0 && Words(heading).Contains("tools"))
            return words.Any(Elsewhere.Contains) ? Announcement.NotTools : Announcement.Tools;
        if (tool < 0 && (heading.Contains("工具", StringComparison.Ordinal) || heading.Contains("ツール", StringComparison.Ordinal) || heading.Contains("도구", StringComparison.Ordinal)))
            return Announcement.Tools;
        if (tool < 0 && Array.FindIndex(words, w => w is "functions" or "methods") is >= 0 and var other && words.Any(w => w is "available" or "mcp" or "supported"))
            tool = other;
        if (tool >= 0)
            return words[(tool + 1)..].Any(NotAfterTools.Contains) || words[..tool].Any(NotBeforeTools.Contains) || words.Contains("toolsets") ? Announcement.NotTools : Announcement.Tools;
        return words.Length <= 4 && words.Any(Elsewhere.Contains) ? Announcement.NotTools : Announcement.Unsaid;
    }

    /// <summary>A paragraph before a list: its last line, where that is a label.</summary>
    public static Announcement OfLabel(string paragraph, bool strong)
    {
        string line = paragraph.TrimEnd().Split('\n')[^1].Trim();
        if (!line.EndsWith(':') && !line.EndsWith('：') && !strong)
            return Announcement.Unsaid;
        string[] words = Words(line);
        int tools = Array.FindLastIndex(words, w => w is "tools" or "functions");
        if (tools >= 0 && !words[tools..].Any(Details.Contains) && !words[..tools].Any(w => w is "for" or "of" or "to" or "these" or "other" or "disabled" or "removed" or "deprecated"))
            return Announcement.Tools;
        return words.Any(Details.Contains) || words.Any(w => w is "tool" or "when" or "use" or "how" or "note") ? Announcement.NotTools : Announcement.Unsaid;
    }

    /// <summary>Whether what is said about a name is that it is there no more.</summary>
    public static bool IsFarewell(string? text) =>
        Words(text ?? "") is ["replaced" or "renamed" or "superseded", "by" or "to" or "with", ..] or ["removed" or "deleted", ..];

    /// <summary>Whether a table's head says that parameters or the like stand in it.</summary>
    public static bool IsDetailHead(string head) => Words(head).Any(w => Details.Contains(w) || w is "name" or "key" or "default" or "service" or "scope");

    /// <summary>Whether a list item only heads what belongs to the tool above it.</summary>
    public static bool IsDetail(string text)
    {
        int colon = text.IndexOfAny([':', '：']);
        string[] words = Words(colon is > 0 and < 40 ? text[..colon] : text);
        return words.Take(colon is > 0 and < 40 ? words.Length : 1).Any(Details.Contains);
    }

    public static bool IsType(string word) => Types.Contains(word.Trim('`', '*', '_'));

    private static string WithoutAside(string heading) =>
        heading.IndexOf('(', StringComparison.Ordinal) is > 0 and var open ? heading[..open] : heading;

    private static string[] Words(string text) =>
        text.ToLowerInvariant().Split([.. " \t\n:,;.()[]{}&/|*_`\"'“”!?：（）-–—"], StringSplitOptions.RemoveEmptyEntries);
}
