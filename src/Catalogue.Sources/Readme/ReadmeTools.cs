using Markdig;
using Markdig.Extensions.Tables;
using Markdig.Syntax;

namespace Catalogue.Sources.Readme;

/// <summary>
/// Finds the tools that a README lists. Headings (and <c>summary</c> lines) open and close sections; in a section about tools the items of lists,
/// the rows of tables, deeper headings and lines that are a name are tools, and whatever stands under a tool belongs to it.
/// </summary>
internal sealed class ReadmeTools(bool wholeFile)
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().UsePipeTables().Build();

    private readonly MentionList found = new();
    private readonly SectionStack sections = new(wholeFile);
    private Announcement label;
    private ToolMention? awaitsText;

    // Tools found before the section at hand.
    private int foundBefore;

    /// <summary>In the order of the text, each name once.</summary>
    /// <exception cref="ArgumentException">The text is nested deeper than Markdig reads.</exception>
    public IReadOnlyList<ToolMention> Find(string markdown)
    {
        var lines = new LineIndex(markdown);
        foreach (Block block in Markdown.Parse(markdown, Pipeline))
            Take(block, lines);
        return ProtocolMethods.TakenOut(found.All);
    }

    private void Take(Block block, LineIndex lines)
    {
        switch (block)
        {
            case HeadingBlock heading:
                Heading(heading, lines);
                return;
            case HtmlBlock html:
                Html(html, lines);
                return;
            case ParagraphBlock paragraph:
                Paragraph(paragraph, lines);
                return;
            case ListBlock list when Listens:
                Whole(() => new ListTools(found, lines).Read(list, bare: sections.Current == ReadmeSection.Tools));
                break;
            case Table table:
                Whole(() => new TableTools(found).Read(table, sections.Current, label));
                break;
            default:
                break;
        }
        (label, awaitsText) = (Announcement.Unsaid, null);
    }

    // A list that holds methods of the protocol is one of methods, all of it.
    private void Whole(Action read)
    {
        int before = found.Count;
        read();
        if (found.All.Skip(before).Any(m => ProtocolMethods.IsOne(m.Name)))
            found.CutTo(before);
    }

    // A label outranks the section for the one list that follows it.
    private bool Listens => sections.Current != ReadmeSection.OfOneTool && (label == Announcement.Tools || (label == Announcement.Unsaid && sections.Current == ReadmeSection.Tools));

    private void Heading(HeadingBlock heading, LineIndex lines)
    {
        (label, foundBefore) = (Announcement.Unsaid, found.Count);
        Lead? lead = Lead.Of(heading.Inline);
        sections.Leave(heading.Level);
        awaitsText = sections.Current == ReadmeSection.Tools ? Named(lead, heading, lines) : null;
        sections.Enter(heading.Level, awaitsText is not null, SectionWords.OfHeading(Lead.PlainText(heading.Inline)));
    }

    private ToolMention? Named(Lead? lead, Block block, LineIndex lines)
    {
        if (lead is null || (lead.Markup != Markup.Code && !lead.IsEntry) || ToolNameForm.Of(lead.Text, lead.Markup, bare: true) is not { } name)
            return null;
        return found.Add(name, lead.Markup == Markup.Code && !lead.IsEntry ? null : lead.Explanation, LineIndex.First(block), lines.Last(block));
    }

    private void Html(HtmlBlock html, LineIndex lines)
    {
        foreach (HtmlMark mark in HtmlMark.In(html.Lines.ToString()))
        {
            if (mark.Kind == HtmlMarkKind.Close)
            {
                sections.CloseDetails();
                continue;
            }
            if (mark.Kind == HtmlMarkKind.Open)
            {
                sections.OpenDetails();
                continue;
            }
            Lead? lead = Lead.Of(Markdown.Parse(mark.Text, Pipeline).OfType<ParagraphBlock>().FirstOrDefault()?.Inline);
            awaitsText = sections.Current == ReadmeSection.Tools ? Named(lead, html, lines) : null;
            sections.Summary(awaitsText is not null, SectionWords.OfHeading(mark.Text));
        }
        label = Announcement.Unsaid;
    }

    private void Paragraph(ParagraphBlock paragraph, LineIndex lines)
    {
        Lead? lead = Lead.Of(paragraph.Inline);
        string text = Lead.PlainText(paragraph.Inline);
        if (found.Count == foundBefore && SectionWords.IsWish(text) && SectionWords.SpeaksOfTools(text))
        {
            sections.Deny();
            (label, awaitsText) = (Announcement.NotTools, null);
            return;
        }
        label = SectionWords.OfLabel(text, strong: lead is { Markup: Markup.Strong } && lead.Rest.Length == 0);
        bool open = sections.Current == ReadmeSection.Tools || sections.IsLoose;
        if (open && new EnumerationOfTools(paragraph.Inline).Names is { Count: > 0 } names)
        {
            foreach (string name in names)
                found.Add(name, null, LineIndex.First(paragraph), lines.Last(paragraph));
        }
        else if (open && lead is { IsEntry: true, IsParameter: false, Markup: not Markup.Plain } && ToolNameForm.Of(lead.Text, lead.Markup, bare: false) is { } name)
        {
            awaitsText = found.Add(name, lead.Explanation, LineIndex.First(paragraph), lines.Last(paragraph));
            sections.Line();
            return;
        }
        else if (awaitsText is { Text: null } tool && label == Announcement.Unsaid && !SectionWords.IsDetail(text))
        {
            found.Explain(tool, text.Replace('\n', ' ').Trim(), lines.Last(paragraph));
        }
        awaitsText = null;
    }
}
