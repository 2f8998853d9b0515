namespace Catalogue.Site.Survey;

/// <summary>A tool's name taken apart: the verb in one spelling, and the words it acts on.</summary>
internal sealed record ToolWords(string Verb, IReadOnlyList<string> Objects)
{
    private const int MaxName = 128;

    /// <summary>Same verb, same objects; null where the name holds no verb and object to compare.</summary>
    public string? Key => Verb.Length == 0 || Objects.Count == 0 ? null : Verb + ' ' + string.Join(' ', Objects);

    /// <param name="name">The tool's name in any spelling: snake, camel, kebab, dotted.</param>
    /// <param name="serverSlug">Words that only repeat the server's name are left out.</param>
    public static ToolWords Of(string name, string serverSlug)
    {
        List<string> words = Split(name);
        words.RemoveAll(w => w.Length > 3 && serverSlug.Contains(w, StringComparison.Ordinal) && words.Count > 2);
        int verb = words.FindIndex(w => VerbOf(w) is not null);
        if (verb < 0)
            return new ToolWords("", [.. words.Select(Singular)]);
        string kind = VerbOf(words[verb])!;
        words.RemoveAt(verb);
        // "create_or_update_file" acts on files; "run_query" on queries, though that is a verb elsewhere.
        string[] things = [.. words.Where(w => VerbOf(w) is null && !IsFiller(w))];
        return new ToolWords(kind, [.. (things.Length > 0 ? things : [.. words]).Select(Singular).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)]);
    }

    private static List<string> Split(string name)
    {
        var words = new List<string>();
        int start = 0;
        ReadOnlySpan<char> text = name.AsSpan(0, Math.Min(name.Length, MaxName));
        Span<char> lower = stackalloc char[text.Length];
        text.ToLowerInvariant(lower);
        for (int i = 0; i <= text.Length; i++)
        {
            bool hump = i > start && i < text.Length && char.IsUpper(text[i]) && !char.IsUpper(text[i - 1]);
            bool end = i == text.Length || !char.IsLetterOrDigit(text[i]);
            if ((hump || end) && i > start)
                words.Add(lower[start..i].ToString());
            if (end)
                start = i + 1;
            else if (hump)
                start = i;
        }
        return words;
    }

    private static string Singular(string word) =>
        word.Length > 4 && word.EndsWith("ies", StringComparison.Ordinal) ? word[..^3] + "y"
        : word.Length > 3 && word.EndsWith('s') && !word.EndsWith("ss", StringComparison.Ordinal) ? word[..^1]
        : word;

    private static bool IsFiller(string word) => word is "or" or "and" or "by" or "from" or "to" or "of" or "the" or "a" or "all" or "in" or "on" or "for" or "with";

    private static string? VerbOf(string word) => word switch
    {
        "get" or "fetch" or "read" or "retrieve" or "show" or "describe" or "view" or "load" => "get",
        "list" or "enumerate" or "ls" => "list",
        "search" or "find" or "lookup" or "query" => "search",
        "create" or "add" or "new" or "insert" or "make" => "create",
        "update" or "edit" or "modify" or "patch" or "change" or "set" => "update",
        "delete" or "remove" or "destroy" or "drop" or "rm" => "delete",
        "write" or "save" or "store" => "write",
        "run" or "execute" or "exec" or "invoke" or "call" => "run",
        "send" or "post" or "publish" => "send",
        "start" or "launch" or "open" => "start",
        "stop" or "close" or "cancel" or "end" => "stop",
        "move" or "rename" or "copy" or "merge" or "click" or "navigate" or "upload" or "download" => word,
        "archive" or "trash" or "disable" or "deactivate" or "draft" or "explain" or "validate" or "preview" => word,
        _ => null,
    };
}
