using Catalogue.Model.Policies;
using Catalogue.Model.Verdicts;
using Catalogue.Policies.Advice;
using Catalogue.Site.Pages.Parts;
using Catalogue.Site.Survey;
using Catalogue.Site.Words;

namespace Catalogue.Site.Pages.Servers;

/// <summary>The three policies for a whole server, from least to most.</summary>
internal static class ProfilePolicies
{
    /// <summary>Characters of one profile's snippets; with some 150 tools all formats still fit.</summary>
    private const int Budget = 150_000;

    /// <summary>What each profile recommends for each tool, sorted by name, without conditions.</summary>
    public static IReadOnlyDictionary<ServerProfile, IReadOnlyList<Recommendation>> AdviceOf(ServerDossier server)
    {
        Classification[] judged = [.. server.Tools.Select(t => t.Verdict)];
        return Enum.GetValues<ServerProfile>().ToDictionary(p => p, p => PolicyAdvisor.ForServer(server.Server, judged, p, conditions: false));
    }

    /// <param name="advice">Of <see cref="AdviceOf"/>.</param>
    public static IReadOnlyList<ProfilePolicy> Of(ServerDossier server, IReadOnlyDictionary<ServerProfile, IReadOnlyList<Recommendation>> advice, string key, SiteContext site, string root) =>
    [
        One("read-only", "Read-only", "Read tools up to Medium; every other tool is denied, and hidden where the format can.", ServerProfile.ReadOnly, server, advice[ServerProfile.ReadOnly], key, site, root),
        One("careful", "Careful", "Low and Medium run, with a limit where they change something; a person approves what is High for what it reaches, and Critical is denied.", ServerProfile.Careful, server, advice[ServerProfile.Careful], key, site, root),
        One("full", "Full", "Everything with its limit; a person approves what is Critical or in doubt.", ServerProfile.Full, server, advice[ServerProfile.Full], key, site, root),
    ];

    private static ProfilePolicy One(string name, string title, string sentence, ServerProfile profile, ServerDossier server, IReadOnlyList<Recommendation> rules, string key, SiteContext site, string root)
    {
        var request = new PolicyRequest(server.Server, key, rules, PolicyScope.Server);
        return new ProfilePolicy(name, title, sentence, Counts(rules), PolicyPanel.Of(name, request, site, root, Budget) with { Guard = GuardCommands.Of(server.Server, key, root, profile) });
    }

    private static string Counts(IReadOnlyList<Recommendation> rules)
    {
        string[] counts =
        [
            .. new[] { PolicyAction.Allow, PolicyAction.Ask, PolicyAction.Deny, PolicyAction.Hide }
                .Select(a => (Word: WordOf(a), Count: rules.Count(r => r.Action == a)))
                .Where(c => c.Count > 0).Select(c => $"{English.Number(c.Count)} {c.Word}"),
        ];
        int limited = rules.Count(r => r.Limit is not null);
        return counts.Length == 0 ? "no tools" : string.Join(", ", counts) + (limited > 0 ? $"; {English.Number(limited)} with a rate limit" : "");
    }

    private static string WordOf(PolicyAction action) => action switch
    {
        PolicyAction.Allow => "allowed",
        PolicyAction.Ask => "asked",
        PolicyAction.Deny => "denied",
        _ => "hidden",
    };
}
