using Catalogue.Model.Policies;
using Catalogue.Policies.Advice;
using Catalogue.Site.Markup;
using Catalogue.Site.Survey;
using Catalogue.Site.Words;

namespace Catalogue.Site.Pages.Servers;

/// <summary>Says which tools may be a way around what a server's policies deny: those that call others by name.</summary>
internal static class WayAround
{
    /// <param name="advice">Of <see cref="ProfilePolicies.AdviceOf"/>.</param>
    /// <returns>Null where no policy denies a tool and leaves such a one open.</returns>
    public static string? Of(ServerDossier server, IReadOnlyDictionary<ServerProfile, IReadOnlyList<Recommendation>> advice)
    {
        HashSet<string> callers = [.. server.Tools.Where(t => CallsByName.Can(t.Definition, t.Verdict)).Select(t => t.Definition.Name)];
        var open = advice.Where(a => a.Value.Any(r => IsDenied(r) && !callers.Contains(r.Tool)))
            .ToDictionary(a => a.Key, a => a.Value.Where(r => !IsDenied(r) && callers.Contains(r.Tool)).Select(r => r.Tool).ToArray());
        ServerProfile[] profiles = [.. open.Where(o => o.Value.Length > 0).Select(o => o.Key).Order()];
        if (profiles.Length == 0)
            return null;
        string tools = HiddenCharacters.Shown(English.List([.. profiles.SelectMany(p => open[p]).Distinct(StringComparer.Ordinal)]));
        return $"{English.List([.. profiles.Select(p => p.ToString())])} {(profiles.Length == 1 ? "does" : "do")} not deny {tools}, and such a tool {CallsByName.Sentence}";
    }

    private static bool IsDenied(Recommendation rule) => rule.Action is PolicyAction.Deny or PolicyAction.Hide;
}
