using Markdig.Syntax;

namespace Catalogue.Sources.Readme;

/// <summary>Reads the items of a list in a section about tools.</summary>
internal sealed class ListTools(MentionList found, LineIndex lines)
{
    private const int MaxDepth = 4;

    /// <param name="list">A list whose items may be tools, or groups of them.</param>
    /// <param name="bare">Whether a single word is enough for a name.</param>
    /// <param name="depth">Nesting so far.</param>
    public void Read(ListBlock list, bool bare, int depth = 0)
    {
        foreach (ListItemBlock item in list.OfType<ListItemBlock>())
        {
            if (item.FirstOrDefault() is not LeafBlock { Inline: not null } head)
                continue;
            Lead? lead = Lead.Of(head.Inline);
            if (SectionWords.IsFarewell(lead?.Explanation))
                continue;
            if (lead is { IsEntry: true, IsParameter: false } && ToolNameForm.Of(lead.Text, lead.Markup, bare && lead.Markup != Markup.Plain) is { } name)
                found.Add(name, lead.Explanation ?? Nested(item), LineIndex.First(item), lines.Last(item));
            else if (new EnumerationOfTools(head.Inline).Names is { Count: > 0 } names)
                names.ForEach(n => found.Add(n, null, LineIndex.First(item), lines.Last(head)));
            else if (depth < MaxDepth && lead is not { IsParameter: true } && !SectionWords.IsDetail(Lead.PlainText(head.Inline)))
                item.OfType<ListBlock>().ToList().ForEach(l => Read(l, bare, depth + 1));
        }
    }

    // The text of a tool may stand in the first line below its name.
    private static string? Nested(ListItemBlock item)
    {
        LeafBlock? below = item.Skip(1).FirstOrDefault() switch
        {
            ListBlock list => list.OfType<ListItemBlock>().FirstOrDefault()?.FirstOrDefault() as LeafBlock,
            LeafBlock leaf => leaf,
            _ => null,
        };
        string text = Lead.PlainText(below?.Inline).Replace('\n', ' ').Trim();
        bool usable = text.Length > 0 && !text.EndsWith(':') && !SectionWords.IsDetail(text) && Lead.Of(below?.Inline) is not { IsParameter: true };
        return usable ? text : null;
    }
}
