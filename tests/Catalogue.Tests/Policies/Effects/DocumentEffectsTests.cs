using Catalogue.Model.Policies;
using Catalogue.Model.Servers;
using Catalogue.Model.Store;
using Catalogue.Model.Verdicts;
using Catalogue.Policies.Advice;
using Catalogue.Policies.Effects;
using Catalogue.Policies.Formats;
using Catalogue.Tests.Policies.Formats;

namespace Catalogue.Tests.Policies.Effects;

/// <summary>What is read in a document against what the recommendation asked of the format. The engines in <c>.ci/policies</c> read the same documents.</summary>
public class DocumentEffectsTests
{
    public static TheoryData<string> Names => [.. PolicyFormats.All.Select(f => f.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Document_DoesWhatTheFormatCanSayOfEachRule(string name)
    {
        foreach (PolicyRequest request in Samples())
        {
            (IPolicyFormat format, PolicyDocument document, DocumentEffects effects) = Read(name, request);
            foreach (Recommendation rule in request.Rules.Where(r => !document.LeftOut.Contains(r.Tool)))
            {
                Recommendation nearest = NearestRule.Of(rule, format.Abilities);
                ToolEffect effect = effects(rule.Tool);

                Assert.Equal(Said(nearest.Action, format), Said(effect.Action, format));
                Assert.Equal((nearest.Limit, nearest.Conditions.Count), effect.Action == PolicyAction.Allow ? (effect.Limit, effect.Conditions.Count) : (nearest.Limit, nearest.Conditions.Count));
            }
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void ToolLeftOut_IsNeverTreatedMoreLaxly(string name)
    {
        foreach (string[] names in HostileNames.All.Chunk(50))
        {
            Server server = PolicySamples.Server("hostile/names", names);
            foreach (ServerProfile profile in Enum.GetValues<ServerProfile>())
            {
                Classification[] judged = [.. server.Tools.Select((t, i) => PolicySamples.Classify(t.Name, (ToolClass)(i % 4)))];
                var request = new PolicyRequest(server, "names", PolicyAdvisor.ForServer(server, judged, profile), PolicyScope.Server);
                (IPolicyFormat format, PolicyDocument document, DocumentEffects effects) = Read(name, request);
                Assert.All(request.Rules, r => Assert.True(effects(r.Tool).Action >= Least(NearestRule.Of(r, format.Abilities), document, format), $"{r.Tool}: {effects(r.Tool).Action}"));
            }
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void UnknownTool_IsNeverAllowed(string name)
    {
        (IPolicyFormat format, _, DocumentEffects effects) = Read(name, PolicySamples.Request(ServerProfile.Full));

        ToolEffect effect = effects("some_new_tool");

        Assert.False(effect.IsNamed);
        Assert.Equal(format.Abilities.DefaultDeny.IsFull, effect.Action is PolicyAction.Deny or PolicyAction.Hide);
        Assert.NotEqual(PolicyAction.Allow, effect.Action);
    }

    [Theory]
    [InlineData("claude-code", PolicyAction.Allow, PolicyAction.Ask, PolicyAction.Hide)]
    [InlineData("codex", PolicyAction.Allow, PolicyAction.Ask, PolicyAction.Hide)]
    [InlineData("gemini-cli", PolicyAction.Allow, PolicyAction.Ask, PolicyAction.Hide)]
    [InlineData("cursor", PolicyAction.Allow, PolicyAction.Ask, PolicyAction.Ask)]
    [InlineData("vscode", PolicyAction.Ask, PolicyAction.Ask, PolicyAction.Ask)]
    [InlineData("docker-mcp", PolicyAction.Allow, PolicyAction.Hide, PolicyAction.Hide)]
    [InlineData("toolhive", PolicyAction.Allow, PolicyAction.Hide, PolicyAction.Hide)]
    [InlineData("policylayer-json", PolicyAction.Allow, PolicyAction.Allow, PolicyAction.Deny)]
    [InlineData("guard", PolicyAction.Allow, PolicyAction.Allow, PolicyAction.Deny)]
    [InlineData("intercept-yaml", PolicyAction.Allow, PolicyAction.Allow, PolicyAction.Deny)]
    public void LimitThatCannotBeCounted_IsLostBelowHighAndAskedAtHigh(string format, PolicyAction write, PolicyAction execute, PolicyAction destructive)
    {
        (_, _, DocumentEffects effects) = Read(format, PolicySamples.Request(ServerProfile.Careful));

        Assert.Equal([write, execute, destructive], new[] { "create_record", "run_sql", "delete_record" }.Select(t => effects(t).Action));
    }

    [Theory]
    [InlineData("claude-code", PolicyAction.Ask, PolicyAction.Hide)]
    [InlineData("vscode", PolicyAction.Ask, PolicyAction.Ask)]
    public void NameThatTheClientRewrites_IsStillAskedOrDenied(string name, PolicyAction asked, PolicyAction denied)
    {
        Server server = PolicySamples.Server("acme/photos", "assets.delete", "assets.list", "assets.share", "plain");
        Classification[] judged =
        [
            PolicySamples.Judged("assets.delete", ToolClass.Destructive, RiskLevel.Critical), PolicySamples.Judged("assets.list", ToolClass.Read, RiskLevel.Low),
            PolicySamples.Judged("assets.share", ToolClass.Write, RiskLevel.High, "permissions"), PolicySamples.Judged("plain", ToolClass.Read, RiskLevel.Low),
        ];

        (_, PolicyDocument document, DocumentEffects effects) = Read(name, new PolicyRequest(server, "photos", PolicyAdvisor.ForServer(server, judged, ServerProfile.Careful), PolicyScope.Server));

        Assert.Contains("assets_delete", document.Text, StringComparison.Ordinal);
        Assert.Equal([asked, denied], new[] { "assets.share", "assets.delete" }.Select(t => effects(t).Action));
        Assert.DoesNotContain("assets_list", document.Text, StringComparison.Ordinal);
        Assert.Equal(["assets.list"], document.LeftOut);
        Assert.Contains(document.Limits, l => l.StartsWith("Written as the client reads them: \"assets.delete\", \"assets.share\"", StringComparison.Ordinal));
    }

    [Fact]
    public void ReferenceText_IsReadWithItsLimit()
    {
        const string Text = """{"version":"1","default":"deny","tools":{"start_capture_session":{"limits":[{"counter":"start_capture_session_rate","window":"minute","max":10,"scope":"grant"}]}}}""";
        var request = new PolicyRequest(PolicySamples.Server("acme/x", "start_capture_session"), "x", [], PolicyScope.Tool);

        Assert.Equal(new RateLimit(10, "minute"), new PolicyLayerFormat().Read(Text, request)("start_capture_session").Limit);
    }

    [Theory]
    [InlineData("guard", "/workspace", "/home")]
    [InlineData("intercept-yaml", "/workspace", "/home")]
    [InlineData("toolhive", "/workspace", "/home")]
    [InlineData("envoy-ai-gateway", "/workspace", "/home")]
    [InlineData("gemini-cli", "/workspace", "/home")]
    public void ConditionThatWasNotOffered_IsNotTakenForOneThatWas(string name, string written, string instead)
    {
        PolicyRequest request = PolicySamples.Request(ServerProfile.Careful, conditions: true);
        IPolicyFormat format = PolicyFormats.Find(name)!;
        DocumentEffects effects = format.Read(format.Write(request).Text.Replace(written, instead, StringComparison.Ordinal), request);

        Assert.Contains("read_file", Assert.Throws<FormatException>(() => effects("read_file")).Message, StringComparison.Ordinal);
    }

    private static IEnumerable<PolicyRequest> Samples()
    {
        foreach (ServerProfile profile in Enum.GetValues<ServerProfile>())
        {
            yield return PolicySamples.Rows(profile);
            yield return PolicySamples.Request(profile);
            yield return PolicySamples.Request(profile, conditions: true);
        }
        var store = new CatalogueStore(TestPaths.Catalogue);
        foreach (string id in store.ServerIds())
        {
            Server server = store.LoadServer(id, [])!;
            yield return new PolicyRequest(server, ServerKeys.Default(server), PolicyAdvisor.ForServer(server, store.LoadClassifications(id, [])!.Tools, ServerProfile.Careful), PolicyScope.Server);
        }
    }

    private static (IPolicyFormat Format, PolicyDocument Document, DocumentEffects Effects) Read(string name, PolicyRequest request)
    {
        IPolicyFormat format = PolicyFormats.Find(name)!;
        PolicyDocument document = format.Write(request);
        return (format, document, format.Read(document.Text, request));
    }

    private static PolicyAction Least(Recommendation nearest, PolicyDocument document, IPolicyFormat format) =>
        document.LeftOut.Contains(nearest.Tool) ? nearest.Action == PolicyAction.Allow ? PolicyAction.Ask : Said(nearest.Action, format) : Said(nearest.Action, format);

    // A denial hides as well where the format's does, and a permission that no file can give is a question.
    private static PolicyAction Said(PolicyAction action, IPolicyFormat format) => action switch
    {
        PolicyAction.Hide => PolicyAction.Deny,
        PolicyAction.Allow when !format.Abilities.Allow.IsFull => PolicyAction.Ask,
        _ => action,
    };
}
