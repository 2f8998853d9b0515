using Catalogue.Model.Policies;
using Catalogue.Policies.Advice;
using Catalogue.Policies.Text;

namespace Catalogue.Policies.Formats;

/// <summary>The rules of a request by what a format can do with their tools' names.</summary>
/// <param name="Carried">The recommended rules that the document speaks of.</param>
/// <param name="Written">The nearest rules that the format can say for them, under the names as they are written, sorted.</param>
/// <param name="Widened">Names written as the client reads them.</param>
/// <param name="Refused">Names left out, and why.</param>
internal sealed record SortedNames(IReadOnlyList<Recommendation> Carried, IReadOnlyList<Recommendation> Written, IReadOnlyList<string> Widened, IReadOnlyList<(string[] Names, string Why)> Refused)
{
    private const int NamesShown = 5;
    private const int NameShown = 60;

    public static SortedNames Of(PolicyRequest request, NameRule names, PolicyAbilities can)
    {
        IReadOnlyList<Recommendation> rules = request.Rules;
        // The usual case, without a look at each name's readings.
        if (request.Server.Tools.All(t => IsPlain(t.Name)) && rules.All(r => IsPlain(r.Tool)))
            return new SortedNames(rules, [.. rules.Select(r => NearestRule.Of(r, can))], [], []);
        (Recommendation Rule, Recommendation Nearest)[] readable = [.. rules.Select(r => (r, NearestRule.Of(r, can))).Where(r => IsReadable(r.Item2))];
        HashSet<string> readings = [.. request.Server.Tools.Select(t => t.Name).Concat(rules.Select(r => r.Tool)).Where(n => !names.Fits(n)).Select(names.Reading)];
        ILookup<Fate, (Recommendation Rule, Recommendation Nearest)> fates = readable.ToLookup(r => FateOf(r.Nearest, names, readings));
        (Recommendation Rule, Recommendation Nearest)[] kept = [.. readable.Where(r => FateOf(r.Nearest, names, readings) is Fate.Written or Fate.Widened)];
        return new SortedNames(
            [.. kept.Select(k => k.Rule)],
            [.. kept.Select(k => names.Fits(k.Nearest.Tool) ? k.Nearest : k.Nearest with { Tool = names.Reading(k.Nearest.Tool) }).OrderBy(r => r.Tool, StringComparer.Ordinal)],
            [.. fates[Fate.Widened].Select(r => r.Rule.Tool)],
            [.. Refusals()]);

        IEnumerable<(string[] Names, string Why)> Refusals() =>
            new (string[] Names, string Why)[]
            {
                ([.. rules.Select(r => r.Tool).Except(readable.Select(r => r.Rule.Tool), StringComparer.Ordinal)], "the name is not valid Unicode"),
                ([.. fates[Fate.Unfit].Select(r => r.Rule.Tool)], names.Says),
                ([.. fates[Fate.Mistakable].Select(r => r.Rule.Tool)], "the name of another tool reads the same to the client"),
            }.Where(r => r.Names.Length > 0);

        bool IsPlain(string name) => Quoted.IsWellFormed(name) && names.Fits(name);
        bool IsReadable(Recommendation rule) => Quoted.IsWellFormed(rule.Tool) || names.CanWiden(rule.Tool, rule.Action);
    }

    /// <summary>Some of the names, each no longer than a line can bear.</summary>
    public static string List(IReadOnlyCollection<string> names) =>
        string.Join(", ", names.Take(NamesShown).Select(t => Quoted.Json(t.Length > NameShown && Quoted.IsWellFormed(t[..NameShown]) ? t[..NameShown] + "…" : t)))
        + (names.Count > NamesShown ? $" and {names.Count - NamesShown} more" : "");

    private static Fate FateOf(Recommendation rule, NameRule names, HashSet<string> readings)
    {
        if (!names.Fits(rule.Tool))
            return names.CanWiden(rule.Tool, rule.Action) ? Fate.Widened : Fate.Unfit;
        // A permission must not reach the other tool; a denial may.
        bool reaches = rule.Action is not (PolicyAction.Deny or PolicyAction.Hide) && !names.Widened.Contains(rule.Action) && readings.Contains(rule.Tool);
        return reaches ? Fate.Mistakable : Fate.Written;
    }

    private enum Fate
    {
        Written,
        Widened,
        Unfit,
        Mistakable,
    }
}
