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
    private const string KeyMark = "zqserverqz", Reserved = "zq";

    /// <summary>Characters; a client may shorten longer names, together with the key.</summary>
    public const int LongestName = 33;

    private const int ShortestJoined = 6;

    private static readonly SearchValues<char> PlainName = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-");

    private readonly ConcurrentDictionary<(Recommendation Rule, string Root, IPolicyFormat? Only), PolicyPanel> marked = new();

    /// <param name="group">Name of the tabs' group.</param>
    /// <param name="request">One tool under its usual server key.</param>
    /// <param name="only">The one format to write; null for all.</param>
    public PolicyPanel Of(string group, PolicyRequest request, SiteContext site, string root, IPolicyFormat? only = null)
    {
        Recommendation rule = request.Recommendations[0];
        if (MarkOf(rule.Tool) is not { } mark || ReadsLikeAnother(request) || request.ServerKey.Contains(Reserved, StringComparison.Ordinal))
            return PolicyPanel.Of(group, request, site, root, only: only);
        // Why the rule is recommended does not stand in a panel.
        Recommendation pattern = rule with { Tool = mark, Conditions = [], Causes = [], Narrowed = null };
        PolicyPanel panel = marked.GetOrAdd((pattern, root, only), _ =>
            PolicyPanel.Of(group, request with { ServerKey = KeyMark, Recommendations = [pattern] }, site, root, only: only));
        return panel with { ServerKey = request.ServerKey, Tabs = [.. panel.Tabs.Select(t => Filled(t, mark, rule.Tool, request.ServerKey))] };
    }

    // A client that rewrites names may take another tool of the server for this one, which the formats must see.
    private static bool ReadsLikeAnother(PolicyRequest request) =>
        request.Server.Tools.Any(t => t.Name.Length == request.Recommendations[0].Tool.Length && t.Name.AsSpan().ContainsAnyExcept(PlainName));

    // A mark of the name's own shape, so that a format treats both alike. No format has a keyword with an underscore, a hyphen or a capital within.
    private static string? MarkOf(string name)
    {
        if (name.Length > LongestName || !char.IsAsciiLetter(name[0]) || name.AsSpan().ContainsAnyExcept(PlainName) || name.Contains(Reserved, StringComparison.OrdinalIgnoreCase))
            return null;
        if (name.Contains('-', StringComparison.Ordinal))
            return "zq-tool-qz";
        if (name.Contains('_', StringComparison.Ordinal))
            return "zqtoolqz";
        return name.Length >= ShortestJoined && name.AsSpan(1).ContainsAnyInRange('A', 'Z') && name.AsSpan(1).ContainsAnyInRange('a', 'z') ? "zqToolQz" : null;
    }

    private static PolicyTab Filled(PolicyTab tab, string mark, string name, string serverKey)
    {
        string key = PolicyFormats.Find(tab.Format)!.KeyIn(serverKey);
        return tab with
        {
            FileName = Filled(tab.FileName, mark, name, key),
            Text = new Html(Filled(tab.Text.Markup, mark, name, key)),
            Limits = tab.Limits.Any(l => l.Contains(Reserved, StringComparison.Ordinal)) ? [.. tab.Limits.Select(l => Filled(l, mark, name, key))] : tab.Limits,
        };
    }

    private static string Filled(string text, string mark, string name, string key) =>
        text.Replace(KeyMark, key, StringComparison.Ordinal).Replace(mark, name, StringComparison.Ordinal);
}
