using Catalogue.Model.Verdicts;
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
        new($"Can I rate-limit {ask.Name}?", ask.Answers.Limit),
        new($"How do I block {ask.Name} completely?", ask.Answers.Block),
        new($"Which server provides {ask.Name}?", Provider(ask)),
    ];

    private static string What(FaqSubject ask) =>
        string.IsNullOrWhiteSpace(ask.Summary)
            ? (ask.Published ? "" : "Its author published no description. ") + English.Sentence(ask.Rationale)
            : English.Sentence(ask.Summary);

    private static string Level(FaqSubject ask) => $"{ask.Verdict.Risk}: it is {English.A(ask.Verdict.Class.ToString())} tool. {LevelSteps.Of(ask.Verdict)}";

    private static string Enforce(FaqSubject ask) =>
        $"Copy the file for your client or gateway from this page. {ask.Answers.Fates} Check that “{ask.ServerKey}” is the name under which you configured the server.";

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

    /// <summary>What the files on the page do.</summary>
    public required PolicyAnswers Answers { get; init; }

    /// <summary>The server's usual name in a configuration.</summary>
    public required string ServerKey { get; init; }
}
