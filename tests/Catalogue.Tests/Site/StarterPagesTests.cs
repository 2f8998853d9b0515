using System.Text.RegularExpressions;
using Catalogue.Model;
using Catalogue.Model.Attacks;
using Catalogue.Model.Store;
using Catalogue.Model.Verdicts;
using Catalogue.Policies.Advice;
using Catalogue.Policies.Effects;
using Catalogue.Policies.Formats;
using Catalogue.Site.Machine;
using Catalogue.Site.Pages.Parts;
using Catalogue.Site.Pages.Tools;
using Catalogue.Site.Survey;

namespace Catalogue.Tests.Site;

/// <summary>Every tool page of the starter: what it says of class, level and policy is what the verdict and the files beside it say.</summary>
public sealed partial class StarterPagesTests
{
    private static readonly CatalogueStore Store = new(TestPaths.Catalogue);

    [Fact]
    public void EveryPage_SaysTheVerdictInForceEverywhere()
    {
        (SiteContext site, IReadOnlyList<ServerDossier> servers) = Context();
        foreach (ServerDossier server in servers)
        {
            foreach (ToolPage page in PagesOf(server, site))
            {
                Classification verdict = server.Tools.Single(t => t.Verdict.Tool == page.PlainName).Verdict;
                string risk = verdict.Risk.ToString(), article = verdict.Class == ToolClass.Execute ? "an" : "a";

                Assert.EndsWith($"{risk} risk", page.Head.Title, StringComparison.Ordinal);
                Assert.Contains($": {risk} risk, {article} {verdict.Class} tool. ", page.Head.Description, StringComparison.Ordinal);
                Assert.StartsWith($"{risk}: it is {article} {verdict.Class} tool. ", page.Questions[1].Answer, StringComparison.Ordinal);
                Assert.Empty(VerdictAgreement.FaultsIn("the steps", page.Verdict.LevelSteps, verdict));
                Assert.Empty(VerdictAgreement.FaultsIn("the answer", page.Questions[1].Answer, verdict));
                Assert.StartsWith($"{risk} risk, {article} {verdict.Class} tool of ", TwinOf(server, verdict, site).Split('\n')[2], StringComparison.Ordinal);
            }
        }
    }

    [Fact]
    public void EveryFile_DoesWhatStandsBesideIt()
    {
        (SiteContext site, IReadOnlyList<ServerDossier> servers) = Context();
        int files = 0;
        foreach (ServerDossier server in servers)
        {
            foreach (ToolPage page in PagesOf(server, site))
            {
                var request = new PolicyRequest(server.Server, page.Policy.ServerKey, [], PolicyScope.Tool);
                foreach (PolicyTab tab in page.Policy.Tabs)
                {
                    IPolicyFormat format = PolicyFormats.Find(tab.Format)!;
                    string text = System.Net.WebUtility.HtmlDecode(Element().Replace(tab.Text.Markup, ""));
                    ToolEffect effect = format.Read(text, request with { ServerKey = format.KeyIn(page.Policy.ServerKey) })(page.PlainName);
                    EffectWords words = site.Wording.Of(tab.Format, effect);
                    Assert.Equal((words.Headline, words.Sentence), (tab.Effect!.Headline, tab.Effect.Sentence));
                    files++;
                }
            }
        }
        Assert.True(files > 10_000, $"{files} files");
    }

    [Fact]
    public void NoCase_HangsOnMoreThanOneToolInTwentyByClassAlone()
    {
        (SiteContext site, IReadOnlyList<ServerDossier> servers) = Context();
        int tools = servers.Sum(s => s.Tools.Count);
        foreach (AttackCase attack in site.Attacks)
        {
            int byClass = servers.SelectMany(s => s.Tools).Count(t => AttackMatcher.Applies(attack, t.Tokens, t.Tokens) && attack.Preconditions.All(c => Enum.TryParse<ToolClass>(c.AnyOf.First(t.Tokens.Contains), out _)));
            Assert.True(byClass * 20 <= tools, $"{attack.Slug}: {byClass} of {tools}");
        }
    }

    private static IEnumerable<ToolPage> PagesOf(ServerDossier server, SiteContext site) => new ToolPages().OfServer(server, site).Select(p => (ToolPage)p.Model);

    private static string TwinOf(ServerDossier server, Classification verdict, SiteContext site)
    {
        int index = server.Tools.ToList().FindIndex(t => t.Verdict.Tool == verdict.Tool);
        return System.Text.Encoding.UTF8.GetString(MarkdownTwin.Tool(server, server.Tools[index], server.Tools[index].Advice, site.Wording));
    }

    private static (SiteContext Site, IReadOnlyList<ServerDossier> Servers) Context()
    {
        var problems = new List<Problem>();
        var shared = new SharedValues();
        IReadOnlyList<AttackCase> attacks = Store.LoadAttacks(problems);
        ServerDossier[] read = [.. Store.ServerIds().Select(id => ServerDossier.Read(Store, id, problems)!)];
        ServerEntry[] entries = [.. read.Select(d => ServerEntry.Of(d, attacks, shared))];
        var site = new SiteContext(SiteCase.Options("none"), Store, CatalogueSurvey.Of(entries), attacks, problems);
        Assert.Empty(problems);
        return (site, [.. read.Zip(entries).Select(r => site.Worded(r.First) with { Entry = r.Second })]);
    }

    [GeneratedRegex("<[^>]+>", RegexOptions.NonBacktracking)]
    private static partial Regex Element();
}
