using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Catalogue.Sources.Readme;

/// <summary>Reads the rows of a table whose head says that tools stand in it.</summary>
internal sealed class TableTools(MentionList found)
{
    private static readonly HashSet<string> ToolHeads = new(StringComparer.OrdinalIgnoreCase) { "tool", "tools", "tool name", "tool names", "mcp tool", "mcp tools", "工具", "工具名称", "ツール", "ツール名", "도구" };

    private static readonly HashSet<string> NameHeads = new(StringComparer.OrdinalIgnoreCase) { "name", "function", "functions", "method", "名称", "名前", "api" };

    private static readonly HashSet<string> TextHeads = new(StringComparer.OrdinalIgnoreCase)
    {
        "description", "purpose", "what it does", "function", "summary", "details", "use", "use case", "说明", "描述", "功能", "説明", "설명", "descripción", "beschreibung", "does",
    };

    public void Read(Table table, ReadmeSection section, Announcement label)
    {
        TableRow[] rows = [.. table.OfType<TableRow>()];
        if (rows is not [{ IsHeader: true } head, ..] || section == ReadmeSection.OfOneTool || label == Announcement.NotTools)
            return;
        string[] heads = [.. head.OfType<TableCell>().Select(c => Plain(Inline(c)).Trim())];
        bool inSection = section == ReadmeSection.Tools || label == Announcement.Tools;
        int column = Array.FindIndex(heads, ToolHeads.Contains);
        if (column < 0 && inSection)
            column = Array.FindIndex(heads, NameHeads.Contains);
        if (column < 0)
        {
            if (inSection && !heads.Any(SectionWords.IsDetailHead))
                Cells([.. rows.Skip(1).SelectMany(r => r.OfType<TableCell>())]);
            return;
        }
        int text = Array.FindIndex(heads, TextHeads.Contains);
        foreach (TableRow row in rows.Skip(1))
            Row([.. row.OfType<TableCell>()], column, text == column ? -1 : text, bare: inSection, row);
    }

    // A table may set groups of tools side by side, a tool with its text in each cell.
    private void Cells(TableCell[] cells)
    {
        Lead?[] leads = [.. cells.Select(c => Lead.Of(Inline(c)))];
        var named = leads.Zip(cells).Where(p => p.First is { Markup: Markup.Code, IsEntry: true, IsParameter: false } && ToolNameForm.Of(p.First.Text, Markup.Code, bare: false) is not null).ToList();
        if (named.Count * 2 < leads.Count(l => l is not null))
            return;
        foreach ((Lead? lead, TableCell cell) in named)
            found.Add(ToolNameForm.Of(lead!.Text, Markup.Code, bare: false)!, lead.Explanation, LineIndex.First(cell), LineIndex.First(cell));
    }

    private void Row(TableCell[] cells, int column, int text, bool bare, TableRow row)
    {
        if (column >= cells.Length)
            return;
        string? said = text >= 0 && text < cells.Length ? Plain(Inline(cells[text])).Trim() : null;
        ContainerInline? cell = Inline(cells[column]);
        if (new EnumerationOfTools(cell).Names is { Count: > 0 } names)
            names.ForEach(n => found.Add(n, said, LineIndex.First(row), LineIndex.First(row)));
        else if (Lead.Of(cell) is { } lead && (lead.Markup == Markup.Code || lead.IsEntry) && ToolNameForm.Of(lead.Text, lead.Markup, bare || lead.Markup == Markup.Code) is { } name)
            found.Add(name, string.IsNullOrEmpty(said) ? null : said, LineIndex.First(row), LineIndex.First(row));
    }

    private static ContainerInline? Inline(TableCell cell) => cell.OfType<LeafBlock>().FirstOrDefault()?.Inline;

    private static string Plain(ContainerInline? inline) => Lead.PlainText(inline).Replace('\n', ' ');
}
