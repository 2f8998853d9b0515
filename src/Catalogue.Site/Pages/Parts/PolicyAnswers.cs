using Catalogue.Model.Policies;
using Catalogue.Policies.Formats;
using Catalogue.Site.Words;

namespace Catalogue.Site.Pages.Parts;

/// <summary>What a page answers of its policy files, read from what they do.</summary>
/// <param name="Fates">What the files do with calls.</param>
/// <param name="Limit">Whether one of them limits calls.</param>
/// <param name="Block">Which of them block the tool, and which formats could.</param>
internal sealed record PolicyAnswers(string Fates, string Limit, string Block)
{
    private const string LeftOpen = "open";

    /// <param name="tabs">All about one tool.</param>
    public static PolicyAnswers Of(IReadOnlyList<PolicyTab> tabs) => new(FatesOf(tabs), LimitOf(tabs), BlockOf(tabs));

    private static string FatesOf(IReadOnlyList<PolicyTab> tabs)
    {
        (string Word, string[] Titles)[] fates =
        [
            .. from word in (string[])["allowed", "asked", "denied", LeftOpen]
               let titles = tabs.Where(t => WordOf(t.Effect!) == word).Select(t => t.Title).ToArray()
               where titles.Length > 0
               orderby titles.Length > tabs.Count / 2
               select (word, titles),
        ];
        return string.Join(' ', fates.Select(f => $"{Those(f.Titles, tabs.Count)} {DoesOf(f.Word, f.Titles.Length)}.").Concat(Bounds(tabs)));
    }

    // "Refuses every call" is more than some formats can say.
    private static IEnumerable<string> Bounds(IReadOnlyList<PolicyTab> tabs) =>
        from tab in tabs
        where tab.Effect!.Word == "denied"
        let holdsFor = PolicyFormats.All.First(f => f.Title == tab.Title).Abilities.HoldsFor
        where holdsFor is not null
        select $"That for {tab.Title} holds for {holdsFor} alone.";

    // The larger half comes last and is not named.
    private static string Those(string[] titles, int all) =>
        titles.Length == all ? "All of them" : titles.Length > all / 2 ? "All others" : $"{(titles.Length == 1 ? "The file for" : "Those for")} {English.List(titles)}";

    private static string DoesOf(string word, int files) => word switch
    {
        "allowed" => files == 1 ? "lets calls through" : "let calls through",
        "asked" => files == 1 ? "asks a person first" : "ask a person first",
        LeftOpen => files == 1 ? "does not name the tool, so the client’s own rules and settings decide whether it asks" : "do not name the tool, so the client’s own rules and settings decide whether it asks",
        _ => files == 1 ? "refuses every call" : "refuse every call",
    };

    // A client that asks about what no rule names may have been told otherwise elsewhere.
    private static string WordOf(FileEffect effect) => effect is { Word: "asked", IsNamed: false } ? LeftOpen : effect.Word;

    private static string LimitOf(IReadOnlyList<PolicyTab> tabs)
    {
        PolicyTab[] counting = [.. tabs.Where(t => t.Effect!.Limit is not null)];
        if (counting.Length > 0)
        {
            RateLimit limit = counting[0].Effect!.Limit!;
            return $"Yes: {(counting.Length == 1 ? "the file for" : "the files for")} {English.List([.. counting.Select(t => t.Title)])} {(counting.Length == 1 ? "lets" : "let")} {English.Count(limit.Max, "call")} through in a {limit.Window}. The other files on this page count nothing.";
        }
        string able = English.List([.. PolicyFormats.All.Where(f => f.Abilities.Limit.IsFull).Select(f => f.Title)]);
        return $"No file on this page sets a limit. {able} can count calls; a limit has an effect only on a tool that is allowed.";
    }

    private static string BlockOf(IReadOnlyList<PolicyTab> tabs)
    {
        ILookup<bool, string> blocks = tabs.ToLookup(t => t.Effect!.Word == "denied", t => t.Title), able = PolicyFormats.All.ToLookup(f => f.Abilities.Deny.IsFull, f => f.Title);
        return $"{string.Join(' ', Bounds(tabs).Prepend(Sum([.. blocks[true]], [.. blocks[false]])))} {AllBut([.. able[false]], "format", "")} can deny it by name. Do not rely on hiding it alone: a server that only filters its list still answers a call.";
    }

    private static string Sum(string[] blocking, string[] letting) =>
        blocking.Length == 0 ? "No file on this page does."
        : blocking.Length > letting.Length ? $"{AllBut(letting, "file on this page", letting.Length == 1 ? "that for " : "those for ")} does so."
        : $"{(blocking.Length == 1 ? "The file for" : "The files for")} {English.List(blocking)} {(blocking.Length == 1 ? "does" : "do")} so.";

    private static string AllBut(string[] titles, string what, string those) => titles.Length == 0 ? $"Every {what}" : $"Every {what} but {those}{English.List(titles)}";
}
