using Catalogue.Model.Policies;
using Catalogue.Model.Verdicts;
using Catalogue.Policies.Formats;
using Catalogue.Site.Pages.Parts;
using Catalogue.Site.Words;

namespace Catalogue.Site.Pages.Tools;

/// <summary>Six questions a reader asks of any tool, answered for this one from its verdict and its policy.</summary>
internal static class Faq
{
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

    private static string Level(FaqSubject ask)
    {
        string steps = ask.Verdict.Moves.Count == 0
            ? $"{ask.Verdict.Class} tools start at {LevelStart.Of(ask.Verdict.Class)}, and no signal moves this one."
            : $"{ask.Verdict.Class} tools start at {LevelStart.Of(ask.Verdict.Class)}; {English.List([.. ask.Verdict.Moves.Select(m => $"{m.Cause} makes it {m.To}")])}.";
        return $"{ask.Verdict.Risk}: it is {English.A(ask.Verdict.Class.ToString())} tool. {steps}";
    }

    private static string Enforce(FaqSubject ask)
    {
        PolicyTab first = ask.Policy.Tabs[0];
        return $"Copy the policy on this page in your client’s or gateway’s format; in the first, {first.Title}, save it as {first.FileName}. "
            + $"Check that “{ask.Policy.ServerKey}” is the name under which you configured the server.";
    }

    private static string Limit(FaqSubject ask)
    {
        string can = English.List([.. PolicyFormats.All.Where(f => f.Abilities.Limit.Degree == AbilityDegree.Yes).Select(f => f.Title)]);
        string advice = ask.Rule switch
        {
            { Action: PolicyAction.Deny or PolicyAction.Hide } => "The policy here denies it, so a limit has nothing to count; once you allow it, one can be added.",
            { Limit: { } limit } => $"The policy here allows {English.Count(limit.Max, "call")} in a {limit.Window}.",
            { Action: PolicyAction.Ask } => "The policy here asks a person before each call, which limits it as well.",
            _ => "The policy here sets none; 60 calls a minute are the usual number for a Read tool where one is wanted.",
        };
        return can.Length == 0 ? advice : $"Yes, in {can}. {advice} The other formats on this page cannot count calls; there, ask or deny instead.";
    }

    private static string Block(FaqSubject ask)
    {
        string already = ask.Rule.Action is PolicyAction.Deny or PolicyAction.Hide ? "The policy on this page does so already. " : "";
        string deny = English.List([.. PolicyFormats.All.Where(f => f.Abilities.Deny.Degree != AbilityDegree.No).Select(f => f.Title).Take(4)]);
        return $"{already}Deny it by name, which {deny} can, or leave it out of a document that denies what it does not list. "
            + "Do not rely on hiding it alone: a server that only filters its list still answers a call.";
    }

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

    public required Recommendation Rule { get; init; }

    public required PolicyPanel Policy { get; init; }
}
