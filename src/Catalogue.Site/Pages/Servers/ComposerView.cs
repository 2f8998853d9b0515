using System.Buffers;
using Catalogue.Model.Policies;
using Catalogue.Policies.Advice;
using Catalogue.Site.Markup;
using Catalogue.Site.Words;

namespace Catalogue.Site.Pages.Servers;

/// <summary>What the composer in the reader's browser begins with: the tools with their three recommendations, see <c>assets/compose/compose.js</c>.</summary>
/// <param name="Tools"><c>NAME LEVEL CAREFUL FULL READONLY</c> with semicolons between; codes of one letter or digit.</param>
/// <param name="Key">The usual server key.</param>
/// <param name="LeftOut">Tools whose names the composer leaves to the command, as words; null for none.</param>
internal sealed record ComposerView(string Tools, string Key, string? LeftOut)
{
    private const int NamesShown = 5, NameShown = 60;

    private static readonly SearchValues<char> Plain = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-");

    /// <summary>Null where no tool has a plain name.</summary>
    public static ComposerView? Of(IReadOnlyDictionary<ServerProfile, IReadOnlyList<Recommendation>> profiles, string key)
    {
        IReadOnlyList<Recommendation>[] advice = [profiles[ServerProfile.Careful], profiles[ServerProfile.Full], profiles[ServerProfile.ReadOnly]];
        string[] odd = [.. advice[0].Select(r => r.Tool).Where(n => !IsPlain(n))];
        // A client that rewrites names takes such a tool for the one that is plainly named.
        HashSet<string> readings = [.. odd.Select(n => string.Concat(n.Select(c => Plain.Contains(c) ? c : '_')))];
        int[] taken = [.. Enumerable.Range(0, advice[0].Count).Where(i => IsPlain(advice[0][i].Tool) && !readings.Contains(advice[0][i].Tool))];
        string[] left = [.. advice[0].Select(r => r.Tool).Except(taken.Select(i => advice[0][i].Tool), StringComparer.Ordinal).Select(n => HiddenCharacters.Shown(English.Cut(n, NameShown)))];
        return taken.Length == 0 ? null : new ComposerView(
            string.Join(';', taken.Select(i => $"{advice[0][i].Tool} {advice[0][i].Level.ToString()[0]} {string.Join(' ', advice.Select(a => Code(a[i])))}")),
            key,
            left.Length == 0 ? null : English.List([.. left.Take(NamesShown), .. left.Length > NamesShown ? [$"{left.Length - NamesShown} more"] : (string[])[]]));
    }

    private static bool IsPlain(string name) => name.Length > 0 && !name.AsSpan().ContainsAnyExcept(Plain);

    private static char Code(Recommendation rule) => rule switch
    {
        { Action: PolicyAction.Ask } => 'Q',
        { Action: PolicyAction.Deny } => 'D',
        { Action: PolicyAction.Hide } => 'H',
        { Limit: { } limit } => limit.Max switch { <= 10 => '1', <= 30 => '3', _ => '6' },
        _ => 'A',
    };
}
