using Catalogue.Model.Verdicts;
using Catalogue.Site.Pages.Parts;
using Catalogue.Site.Rendering;
using Catalogue.Site.Routing;
using Catalogue.Site.Survey;
using Catalogue.Site.Words;

namespace Catalogue.Site.Pages.Signals;

/// <summary>What each signal means and which tools show it.</summary>
internal sealed class SignalPages : IPageType
{
    public IEnumerable<Page> OfCatalogue(SiteContext site)
    {
        var tools = site.Signals.Keys.ToDictionary(id => id, _ => new List<ToolEntry>(), StringComparer.Ordinal);
        foreach (ToolEntry tool in site.Survey.ByRisk)
        {
            foreach (string id in tool.Signals)
            {
                if (tools.TryGetValue(id, out List<ToolEntry>? shown))
                    shown.Add(tool);
            }
        }
        SignalInfo[] signals = [.. site.Signals.Values.OrderBy(s => s.Title, StringComparer.Ordinal)];
        yield return new Page(Routes.Signals, "signals", new SignalsPage
        {
            Head = site.Head(Routes.Signals, "Risk signals of MCP tools", $"The {signals.Length} signals that move or flag a risk level, what each means, and how many tools show it.", "signals"),
            Signals = [.. signals.Select(s => new SignalCard(s, English.Sentence("The tool " + s.Short), $"{s.Id}/", tools[s.Id].Count, English.Number(tools[s.Id].Count)))],
        });
        foreach (SignalInfo signal in signals)
        {
            foreach (Page page in Of(signal, tools[signal.Id], site))
                yield return page;
        }
    }

    private static IEnumerable<Page> Of(SignalInfo signal, List<ToolEntry> tools, SiteContext site)
    {
        string meaning = English.Sentence("A tool with this signal " + signal.Short);
        string share = English.Percent((double)tools.Count / Math.Max(1, site.Survey.Tools.Count));
        foreach ((string route, int number, ToolList list) in ToolList.Split(Routes.Signal(signal.Id), tools, showClass: true, showLevel: true))
        {
            bool first = number == 1;
            yield return new Page(route, "signal", new SignalPage
            {
                Head = site.Head(route, Pager.Title($"{signal.Title} ({signal.Id})", number), Pager.Description(first ? $"{meaning} {English.Count(tools.Count, "tool")} of this catalogue." : meaning, number), "signals"),
                Signal = signal,
                Sentence = English.Sentence("The tool " + signal.Short),
                First = first,
                ListTitle = first ? $"Shown by {English.Count(tools.Count, "tool")}, {share} of the catalogue" : $"Tools that show it, page {number}: {list.Range}",
                List = list,
            });
        }
    }
}

internal sealed record SignalCard(SignalInfo Signal, string Sentence, string Href, int Tools, string Count);

internal sealed record SignalsPage : PageModel
{
    public required IReadOnlyList<SignalCard> Signals { get; init; }
}

internal sealed record SignalPage : PageModel
{
    public required SignalInfo Signal { get; init; }

    public required string Sentence { get; init; }

    public required bool First { get; init; }

    /// <summary>With how many, on the first page; on later ones, which a count would change whenever one tool does, with what they hold.</summary>
    public required string ListTitle { get; init; }

    public required ToolList List { get; init; }
}
