using Catalogue.Model.Changes;
using Catalogue.Site.Markup;
using Catalogue.Site.Pages.Changes;
using Catalogue.Site.Routing;
using Catalogue.Site.Survey;
using Catalogue.Site.Words;

namespace Catalogue.Site.Machine;

/// <summary>Changes as entries of the feed. No word of a definition is in them: a reader of feeds may be a model.</summary>
internal static class ChangeFeed
{
    public static IEnumerable<FeedEntry> Of(ChangeHistory history) => Of(history.Events, history);

    /// <summary>What happened to one server.</summary>
    public static IEnumerable<FeedEntry> Of(string server, ChangeHistory history) => Of(history.OfServer(server), history);

    private static IEnumerable<FeedEntry> Of(IEnumerable<ChangeEvent> events, ChangeHistory history) => events.Take(AtomFeed.MaxEntries).Select(e => new FeedEntry(KeyOf(e), e.Date, TitleOf(e), SummaryOf(e), PathOf(e, history)));

    private static string KeyOf(ChangeEvent change) =>
        $"{ChangeRow.Day(change.Date)}/{change.Server}/{change.Kind}/{(change.Tools is [var only] ? only : "")}" + (change.Redefinition is { } redefined ? "/" + redefined.To[..Math.Min(8, redefined.To.Length)] : "");

    private static string TitleOf(ChangeEvent change)
    {
        string name = change.Tools is [var only] ? HiddenCharacters.Shown(English.Shortened(only, 80)) : English.Count(change.Tools.Count, "tool");
        return change.Kind switch
        {
            ChangeKind.NewServer => $"New server {change.Server} with {English.Count(change.Tools.Count, "tool")}",
            ChangeKind.Added => $"{change.Server}: {name} added",
            ChangeKind.Removed => $"{change.Server}: {name} removed",
            ChangeKind.Redefined => $"{(change.IsPossibleRugPull ? "Possible rug pull: " : "")}{change.Server}: {name} redefined",
            _ => $"{change.Server}: {name} judged anew",
        };
    }

    private static string SummaryOf(ChangeEvent change)
    {
        ToolLabel? before = change.Redefinition?.Before ?? change.Relabelling?.Before, after = change.Redefinition?.After ?? change.Relabelling?.After;
        if (before is not null && after is not null)
            return $"{before.Class}, {before.Risk} risk before; {after.Class}, {after.Risk} risk now.";
        return change.Kind == ChangeKind.Redefined ? "The verdict did not change." : English.Sentence(HiddenCharacters.Shown(English.List([.. change.Tools.Take(20).Select(t => English.Shortened(t, 80))])));
    }

    private static string PathOf(ChangeEvent change, ChangeHistory history) =>
        (change.Tools is [var only] ? history.AddressOf(change.Server, only) : null) ?? (history.ServerOf(change.Server) is { } server ? Routes.Server(server.Slug) : Routes.Changes);
}
