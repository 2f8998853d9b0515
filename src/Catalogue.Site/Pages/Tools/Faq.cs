using Catalogue.Model.Policies;
using Catalogue.Model.Verdicts;
using Catalogue.Policies.Formats;
using Catalogue.Site.Pages.Parts;
using Catalogue.Site.Words;

namespace Catalogue.Site.Pages.Tools;

/// <summary>Six questions a reader asks of any tool, answered for this one from its verdict and its policy.</summary>
internal static class Faq
{
    private const string LeftOpen = "open";

    /// <param name="ask">What the answers are about.</param>
    public static IReadOnlyList<FaqEntry> Of(FaqSubject ask) =>
    [
        new($"What does {ask.Name} do?", What(ask)),
        new($"What risk level is {ask.Name}?", Level(ask)),
        new($"How do I enforce a policy for {ask.Name}?", Enforce(ask)),
        new($"Can I rate-limit {ask.Name}?", Limit(ask)),
        new($"How do I block {ask.Name} completely?", Block(ask)),
        new($"Which server provides {ask.Name}?", Provider(ask)),
    ];

    private static string What(FaqSubject ask) =>
        string.IsNullOrWhiteSpace(ask.Summary)
            ? (ask.Published ? "" : "Its author published no description. ") + English.Sentence(ask.Rationale)
            : English.Sentence(ask.Summary);

    private static string Level(FaqSubject ask) => $"{ask.Verdict.Risk}: it is {English.A(ask.Verdict.Class.ToString())} tool. {LevelSteps.Of(ask.Verdict)}";

    private static string Enforce(FaqSubject ask) =>
        $"Copy the file for your client or gateway from this page. {Fates(ask.Policy.Tabs)} Check that “{ask.Policy.ServerKey}” is the name under which you configured the server.";

    // What the files do, as they stand on the page.
    private static string Fates(IReadOnlyList<PolicyTab> tabs)
    {
        (string Word, string[] Titles)[] fates =
        [
            .. from word in (string[])["allowed", "asked", "denied", LeftOpen]
               let titles = tabs.Where(t => WordOf(t.Effect!) == word).Select(t => t.Title).ToArray()
               where titles.Length > 0
               orderby titles.Length > tabs.Count / 2
               select (word, titles),
        ];
        return string.Join(' ', fates.Select(f => $"{Those(f.Titles, tabs.Count)} {DoesOf(f.Word, f.Titles.Length)}."));
    }

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

    private static string Limit(FaqSubject ask)
    {
        PolicyTab[] counting = [.. ask.Policy.Tabs.Where(t => t.Effect!.Limit is not null)];
        if (counting.Length > 0)
        {
            RateLimit limit = counting[0].Effect!.Limit!;
            return $"Yes: {(counting.Length == 1 ? "the file for" : "the files for")} {English.List([.. counting.Select(t => t.Title)])} {(counting.Length == 1 ? "lets" : "let")} {English.Count(limit.Max, "call")} through in a {limit.Window}. The other files on this page count nothing.";
        }
        string able = English.List([.. PolicyFormats.All.Where(f => f.Abilities.Limit.IsFull).Select(f => f.Title)]);
        return $"No file on this page sets a limit. {able} can count calls; a limit has an effect only on a tool that is allowed.";
    }

    private static string Block(FaqSubject ask)
    {
        ILookup<bool, string> blocks = ask.Policy.Tabs.ToLookup(t => t.Effect!.Word == "denied", t => t.Title), able = PolicyFormats.All.ToLookup(f => f.Abilities.Deny.IsFull, f => f.Title);
        return $"{Sum([.. blocks[true]], [.. blocks[false]])} {AllBut([.. able[false]], "format")} can deny it by name. Do not rely on hiding it alone: a server that only filters its list still answers a call.";
    }

    private static string Sum(string[] blocking, string[] letting) =>
        blocking.Length == 0 ? "No file on this page does."
        : blocking.Length > letting.Length ? $"{AllBut(letting, "file on this page")} does so."
        : $"{(blocking.Length == 1 ? "The file for" : "The files for")} {English.List(blocking)} {(blocking.Length == 1 ? "does" : "do")} so.";

    private static string AllBut(string[] titles, string what) =>
        titles.Length == 0 ? $"Every {what}" : $"Every {what} but {(what == "format" ? "" : titles.Length == 1 ? "that for " : "those for ")}{English.List(titles)}";

    private static string Provider(FaqSubject ask) =>
        $"{ask.ServerName} ({ask.ServerId}), which has {English.Count(ask.ServerTools, "tool")} in this catalogue.";
}

/// <summary>One question and its answer, both plain text.</summary>
internal sealed record FaqEntry(string Question, string Answer);

/// <summary>What six answers are made from; all texts have their hidden characters named.</summary>
internal sealed record FaqSubject
{
    public required string Name { get; init; }

    public required string? Summary { get; init; }

    /// <summary>Whether there is an author's text, quotable or not.</summary>
    public required bool Published { get; init; }

    public required string Rationale { get; init; }

    public required string ServerName { get; init; }

    public required string ServerId { get; init; }

    public required int ServerTools { get; init; }

    public required Classification Verdict { get; init; }

    public required PolicyPanel Policy { get; init; }
}
