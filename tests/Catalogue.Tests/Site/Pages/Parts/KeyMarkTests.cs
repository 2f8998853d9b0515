using System.Text.RegularExpressions;
using AngleSharp.Html.Parser;
using Catalogue.Model.Policies;
using Catalogue.Model.Servers;
using Catalogue.Model.Verdicts;
using Catalogue.Policies.Advice;
using Catalogue.Policies.Formats;
using Catalogue.Site.Markup;
using Catalogue.Site.Pages.Parts;

namespace Catalogue.Tests.Site.Pages.Parts;

public sealed class KeyMarkTests
{
    private static readonly Server Server = new() { Id = "acme/ledger", Name = "Ledger" };

    public static TheoryData<string> Formats => [.. PolicyFormats.All.Select(f => f.Name)];

    [Theory]
    [MemberData(nameof(Formats))]
    public void Snippet_IsWordForWordWhatTheFormatWrites(string name)
    {
        IPolicyFormat format = PolicyFormats.Find(name)!;
        PolicyRequest request = Request("get_ledger", "zqkeyqz_delete", "my-ledger");
        var key = KeyMark.In(request);

        PolicyDocument marked = format.Write(request with { ServerKey = key.Mark }), direct = format.Write(request);

        Assert.Equal(direct.Text, Text(key.Marked(marked.Text, format)));
        Assert.Equal(direct.FileName, key.Plain(marked.FileName, format));
        Assert.Equal(direct.Limits, marked.Limits.Select(l => key.Plain(l, format)));
    }

    [Theory]
    [InlineData("git", 33)]
    [InlineData("git", 34)]
    [InlineData("git", 52)]
    [InlineData("git", 56)]
    [InlineData("a-key-of-24-letters-long", 33)]
    [InlineData("a-key-of-24-letters-long", 34)]
    [InlineData("a-key-of-24-letters-long", 35)]
    [InlineData("a-key-of-24-letters-long", 48)]
    public void PanelOfATool_ShowsWhatTheCommandWrites_HoweverLongItsName(string key, int length)
    {
        PolicyRequest request = Request("get_" + new string('a', length - 4)) with { ServerKey = key, Scope = PolicyScope.Tool };

        var panel = new ToolPanels().Of("format", request, SiteCase.Context(out _), "");

        Assert.Equal(PolicyFormats.All.Select(f => f.Write(request).Text), panel.Tabs.Select(t => Text(t.Text)));
    }

    [Theory]
    [InlineData("git")]
    [InlineData("my-git")]
    [InlineData("my_git")]
    [InlineData("my__git")]
    [InlineData("git_")]
    [InlineData("Git")]
    [InlineData("-git-")]
    [InlineData("a-name-of-more-than-25-characters")]
    [InlineData("a-name-that-is-so-long-that-no-host-on-the-network-could-have-it")]
    public void KeyPattern_RefusesWhatTheFormatRefuses(string key)
    {
        PolicyRequest request = Request("get_ledger") with { ServerKey = key };

        Assert.All(PolicyFormats.All, f => Assert.Equal(f.Write(request).LeftOut.Count == 0, f.KeyPattern is not { } pattern || Regex.IsMatch(key, pattern, RegexOptions.None, TimeSpan.FromSeconds(1))));
    }

    [Fact]
    public void ToolNamedLikeTheMark_CannotPassForTheKey() => Assert.Equal("zqkeyqzqq", KeyMark.In(Request("zqkeyqz", "xZQKEYQZQ")).Mark);

    private static string Text(Html html) => new HtmlParser().ParseDocument($"<!doctype html><pre>\n{html.Markup}</pre>").QuerySelector("pre")!.TextContent;

    private static PolicyRequest Request(params string[] tools) => new(Server, "my-ledger",
        [.. tools.Select(t => new Recommendation { Tool = t, Action = PolicyAction.Allow, Limit = new RateLimit(30, "minute"), Level = RiskLevel.Medium, Row = PolicyRow.Routine })], PolicyScope.Server);
}
