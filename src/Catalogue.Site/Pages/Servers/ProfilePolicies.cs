using Catalogue.Model.Policies;
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

    public static IReadOnlyList<ProfilePolicy> Of(ServerDossier server, string key, SiteContext site, string root) =>
    [
        One("read-only", "Read-only", "Read tools up to Medium; every other tool is denied, and hidden where the format can.", ServerProfile.ReadOnly, server, key, site, root),
        One("careful", "Careful", "Low and Medium run, with a limit where they change something; a person approves what is High for what it reaches, and Critical is denied.", ServerProfile.Careful, server, key, site, root),
        One("full", "Full", "Everything with its limit; a person approves what is Critical or in doubt.", ServerProfile.Full, server, key, site, root),
    ];

    private static ProfilePolicy One(string name, string title, string sentence, ServerProfile profile, ServerDossier server, string key, SiteContext site, string root)
    {
        IReadOnlyList<Recommendation> rules = PolicyAdvisor.ForServer(server.Server, [.. server.Tools.Select(t => t.Verdict)], profile, conditions: false);
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
        return counts.Length == 0 ? "no tools" : "recommended: " + string.Join(", ", counts) + (limited > 0 ? $"; {English.Number(limited)} with a rate limit" : "");
    }

    private static string WordOf(PolicyAction action) => action switch
    {
        PolicyAction.Allow => "allowed",
        PolicyAction.Ask => "asked",
        PolicyAction.Deny => "denied",
        _ => "hidden",
    };
}
