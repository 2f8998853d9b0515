using System.Buffers;
using System.Collections.Concurrent;
using Catalogue.Model.Policies;
using Catalogue.Policies.Advice;
using Catalogue.Policies.Formats;
using Catalogue.Site.Markup;

namespace Catalogue.Site.Pages.Parts;

/// <summary>
/// The policy panels of tool pages. For a plainly named tool they differ from those of every other tool with the same rule by the tool's name and the
/// server key alone, so they are written once with marks in both places; any other name is written out by the formats themselves. For several threads.
/// </summary>
internal sealed class ToolPanels
{
    // With a hyphen, so that a format that rewrites hyphens gives it another form.
    private const string KeyMark = "zq-server-qz", StartMark = "zqstartqz", InstallMark = "zqinstallqz", Reserved = "zq";

    /// <summary>Characters; a client may shorten longer names, together with the key.</summary>
    public const int LongestName = 33;

    private const int ShortestJoined = 6;

    // One for each way to write a key.
    private static readonly IPolicyFormat[] KeyWriters = [.. PolicyFormats.All.DistinctBy(f => f.KeyIn(KeyMark), StringComparer.Ordinal)];

    private static readonly SearchValues<char> PlainName = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-");

    private readonly ConcurrentDictionary<(Recommendation Rule, string Root, GuardCommands? Guard, IPolicyFormat? Only), PolicyPanel> marked = new();

    /// <param name="group">Name of the tabs' group.</param>
    /// <param name="request">One tool under its usual server key.</param>
    /// <param name="guard">How the first file is enforced; null where that is not shown.</param>
    /// <param name="only">The one format to write; null for all.</param>
    public PolicyPanel Of(string group, PolicyRequest request, SiteContext site, string root, GuardCommands? guard = null, IPolicyFormat? only = null)
    {
        Recommendation rule = request.Recommendations[0];
        if (MarkOf(rule.Tool) is not { } mark || ReadsLikeAnother(request) || request.ServerKey.Contains(Reserved, StringComparison.Ordinal))
            return PolicyPanel.Of(group, request, site, root, only: only) with { Guard = guard };
        // Why the rule is recommended does not stand in a panel.
        Recommendation pattern = rule with { Tool = mark, Conditions = [], Causes = [], Narrowed = null };
        GuardCommands? commands = guard is null ? null : guard with { Start = StartMark, Install = guard.Install is null ? null : new Html(InstallMark) };
        PolicyPanel panel = marked.GetOrAdd((pattern, root, commands, only), _ =>
            PolicyPanel.Of(group, request with { ServerKey = KeyMark, Recommendations = [pattern] }, site, root, only: only) with { Guard = commands });
        (string Mark, Html Word)[] words = [.. WordsOf(request.ServerKey, mark, rule.Tool, guard)];
        return panel with { ServerKey = request.ServerKey, Guard = guard, Tabs = new FilledTabs(panel.Tabs, t => Filled(t, words)), From = panel, InPlace = words };
    }

    private static IEnumerable<(string Mark, Html Word)> WordsOf(string key, string mark, string name, GuardCommands? guard)
    {
        foreach (IPolicyFormat format in KeyWriters)
            yield return (format.KeyIn(KeyMark), new Html(format.KeyIn(key)));
        yield return (mark, new Html(name));
        if (guard is not null)
            yield return (StartMark, new Html(HtmlEscaper.Escape(guard.Start)));
        if (guard?.Install is { } install)
            yield return (InstallMark, install);
    }

    // A client that rewrites names may take another tool of the server for this one, which the formats must see: whatever it makes of signs, letters and digits stay.
    private static bool ReadsLikeAnother(PolicyRequest request) =>
        request.Server.Tools.Any(t => t.Name.AsSpan().ContainsAnyExcept(PlainName) && MayReadAlike(t.Name, request.Recommendations[0].Tool));

    private static bool MayReadAlike(string one, string other)
    {
        if (one.Length != other.Length)
            return false;
        for (int i = 0; i < one.Length; i++)
        {
            if (char.ToLowerInvariant(one[i]) != char.ToLowerInvariant(other[i]) && (char.IsAsciiLetterOrDigit(one[i]) || char.IsAsciiLetterOrDigit(other[i])))
                return false;
        }
        return true;
    }

    // A mark of the name's own shape, so that a format treats both alike. No format has a keyword of six letters, or one with an underscore, a hyphen or a capital within.
    private static string? MarkOf(string name)
    {
        if (name.Length > LongestName || !char.IsAsciiLetter(name[0]) || name.AsSpan().ContainsAnyExcept(PlainName) || name.Contains(Reserved, StringComparison.OrdinalIgnoreCase))
            return null;
        if (name.Contains('-', StringComparison.Ordinal))
            return "zq-tool-qz";
        return name.Length >= ShortestJoined || name.Contains('_', StringComparison.Ordinal) ? "zqtoolqz" : null;
    }

    private static PolicyTab Filled(PolicyTab tab, IReadOnlyList<(string Mark, Html Word)> words) => tab with
    {
        FileName = Filled(tab.FileName, words),
        Text = new Html(Filled(tab.Text.Markup, words)),
        Limits = [.. tab.Limits.Select(l => Filled(l, words))],
    };

    private static string Filled(string text, IReadOnlyList<(string Mark, Html Word)> words) =>
        words.Aggregate(text, static (filled, word) => filled.Replace(word.Mark, word.Word.Markup, StringComparison.Ordinal));
}
