namespace Catalogue.Site.Rendering;

/// <summary>
/// Reads a template: <c>{{Name}}</c>, <c>{{#if}}</c>, <c>{{#unless}}</c>, <c>{{#each}}</c>, <c>{{#with}}</c>, <c>{{else}}</c>, <c>{{> partial Name}}</c> and
/// <c>{{! comment}}</c>, a part of the Handlebars language with the same meaning. There is no form for unescaped text. A tag alone on its line leaves no line.
/// </summary>
/// <param name="partials">Filled by the time that the template is used.</param>
internal sealed class TemplateParser(string text, IReadOnlyDictionary<string, TemplateNode[]> partials)
{
    private int at;

    /// <exception cref="FormatException">The template is not well formed.</exception>
    public TemplateNode[] Parse()
    {
        TemplateNode[] nodes = Until(out string? end);
        return end is null ? nodes : throw Error($"'{{{{{end}}}}}' closes nothing");
    }

    // Nodes up to the next closing tag or else, which is handed back.
    private TemplateNode[] Until(out string? end)
    {
        var nodes = new List<TemplateNode>();
        while (NextTag(nodes) is { } tag)
        {
            if (tag == "else" || tag.StartsWith('/'))
            {
                end = tag;
                return [.. nodes];
            }
            if (tag.StartsWith('#'))
                nodes.Add(Block(tag[1..]));
            else if (tag.StartsWith('>'))
                nodes.Add(Partial(tag[1..].Trim()));
            else if (!tag.StartsWith('!'))
                nodes.Add(new ValueNode(new TemplatePath(tag)));
        }
        end = null;
        return [.. nodes];
    }

    private string? NextTag(List<TemplateNode> nodes)
    {
        int open = text.IndexOf("{{", at, StringComparison.Ordinal);
        if (open < 0)
        {
            AddText(nodes, text.Length);
            return null;
        }
        int close = text.IndexOf("}}", open, StringComparison.Ordinal);
        if (close < 0)
            throw Error("a tag has no end");
        string tag = text[(open + 2)..close].Trim();
        AddText(nodes, open);
        at = close + 2;
        bool stands = tag.Length > 0 && (tag == "else" || "#/>!".Contains(tag[0], StringComparison.Ordinal));
        if (stands && (open == 0 || text[open - 1] == '\n') && at < text.Length && text[at] == '\n')
            at++;
        return tag;
    }

    private void AddText(List<TemplateNode> nodes, int end)
    {
        if (end > at)
            nodes.Add(new LiteralNode(text[at..end]));
        at = end;
    }

    private TemplateNode Block(string tag)
    {
        string[] words = tag.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length != 2)
            throw Error($"'{tag}' wants one name");
        var path = new TemplatePath(words[1]);
        TemplateNode[] body = Until(out string? end), otherwise = end == "else" ? Until(out end) : [];
        if (end != "/" + words[0])
            throw Error(end is null ? $"'{words[0]}' has no end" : $"'{end}' closes '{words[0]}'");
        return words[0] switch
        {
            "if" => new IfNode(path, wanted: true, body, otherwise),
            "unless" => new IfNode(path, wanted: false, body, otherwise),
            "each" => new EachNode(path, body, otherwise),
            "with" => new WithNode(path, () => body, partial: null, otherwise),
            _ => throw Error($"there is no block '{words[0]}'"),
        };
    }

    private WithNode Partial(string tag)
    {
        string[] words = tag.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length is 0 or > 2)
            throw Error($"'> {tag}' wants the name of a partial and one of a model");
        return new WithNode(
            new TemplatePath(words.Length == 2 ? words[1] : "this"),
            () => partials.TryGetValue(words[0], out TemplateNode[]? body) ? body : throw new FormatException($"there is no partial '{words[0]}'"),
            words[0],
            []);
    }

    private FormatException Error(string what) => new($"line {text.AsSpan(0, Math.Min(at, text.Length)).Count('\n') + 1}: {what}");
}
