namespace Catalogue.Sources.Readme;

/// <summary>The tools found so far, each name once.</summary>
internal sealed class MentionList
{
    private const int MaxText = 4_000;

    private readonly List<ToolMention> mentions = [];
    private readonly Dictionary<string, int> places = new(StringComparer.Ordinal);

    public IReadOnlyList<ToolMention> All => mentions;

    public int Count => mentions.Count;

    /// <summary>Forgets what was found after the first few.</summary>
    public void CutTo(int count)
    {
        foreach (ToolMention mention in mentions.Skip(count))
            places.Remove(mention.Name);
        mentions.RemoveRange(count, mentions.Count - count);
    }

    /// <summary>The mention of that name: the first one, which takes over a text it lacks.</summary>
    public ToolMention Add(string name, string? text, int firstLine, int lastLine)
    {
        if (places.TryGetValue(name, out int place))
        {
            if (mentions[place].Text is null && text is not null)
                mentions[place] = mentions[place] with { Text = Short(text) };
            return mentions[place];
        }
        if (mentions.Count < Model.DefinitionLimits.ToolsPerServer)
        {
            places.Add(name, mentions.Count);
            mentions.Add(new ToolMention(name, Short(text), firstLine, lastLine));
        }
        return new ToolMention(name, text, firstLine, lastLine);
    }

    public void Explain(ToolMention mention, string text, int lastLine)
    {
        if (text.Length > 0 && places.TryGetValue(mention.Name, out int place) && mentions[place].Text is null)
            mentions[place] = mentions[place] with { Text = Short(text), LastLine = Math.Max(lastLine, mentions[place].LastLine) };
    }

    private static string? Short(string? text) => text is { Length: > MaxText } ? text[..MaxText] : text;
}
