using System.Text;
using Catalogue.Model.Changes;
using Catalogue.Site.Markup;
using Catalogue.Site.Words;

namespace Catalogue.Site.Pages.Changes;

/// <summary>Compared texts as markup that reads aloud as well: what went is said to be removed, what came to be added.</summary>
internal static class WordChanges
{
    public static Html Of(IReadOnlyList<TextRun> runs)
    {
        var html = new StringBuilder();
        foreach (TextRun run in runs)
        {
            (string open, string close) = run.Kind switch
            {
                TextRunKind.Added => ("<ins><span class=\"visually-hidden\">[added: </span>", "<span class=\"visually-hidden\">]</span></ins>"),
                TextRunKind.Removed => ("<del><span class=\"visually-hidden\">[removed: </span>", "<span class=\"visually-hidden\">]</span></del>"),
                _ => ("", ""),
            };
            html.Append(open);
            HtmlEscaper.AppendShown(html, ShownOf(run));
            html.Append(close);
        }
        return new Html(html.ToString());
    }

    // Where a catalogue keeps no words of the authors, their number stands for them.
    private static string ShownOf(TextRun run) => run is { Text: "…", Omitted: { } left } ? $"{English.Count(left, "character")} not kept " : run.Text;
}
