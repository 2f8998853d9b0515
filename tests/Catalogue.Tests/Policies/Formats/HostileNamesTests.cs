using Catalogue.Model.Policies;
using Catalogue.Model.Servers;
using Catalogue.Model.Verdicts;
using Catalogue.Policies.Advice;
using Catalogue.Policies.Formats;
using Catalogue.Policies.Text;
using FsCheck;
using FsCheck.Fluent;

namespace Catalogue.Tests.Policies.Formats;

public class HostileNamesTests
{
    private static readonly Config FiveHundred = Config.QuickThrowOnFailure.WithMaxTest(500).WithReplay(new Replay(new Rnd(20261121), 30));

    public static TheoryData<string, ToolClass> Formats
    {
        get
        {
            var rows = new TheoryData<string, ToolClass>();
            foreach (IPolicyFormat format in PolicyFormats.All)
            {
                foreach (ToolClass toolClass in Enum.GetValues<ToolClass>())
                    rows.Add(format.Name, toolClass);
            }
            return rows;
        }
    }

    [Fact]
    public void List_HoldsFiveHundred() => Assert.Equal(500, HostileNames.All.Count);

    [Theory]
    [MemberData(nameof(Formats))]
    public void Name_IsKeptExactlyOrRefusedInWords(string format, ToolClass toolClass)
    {
        Gen<string> names = Gen.Elements(HostileNames.Parts).NonEmptyListOf().Select(string.Concat).Where(n => n.Length <= 300);

        Check.One(FiveHundred, Prop.ForAll(Arb.From(Gen.OneOf(Gen.Elements<string>(HostileNames.All), names)), name => KeepsOrRefuses(format, toolClass, name)));
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public void ServerKey_IsKeptExactlyOrRefusedInWords(string format, ToolClass toolClass)
    {
        foreach (string key in HostileNames.All)
        {
            PolicyDocument document = PolicyFormats.Find(format)!.Write(PolicySamples.Request(PolicySamples.Server("acme/x", "get_issue"), key, toolClass));

            if (document.Refusal is null)
                _ = DocumentReader.Texts(document.Language, document.Text);
            else
                Assert.Equal(("", "get_issue", true), (document.Text, document.LeftOut.Single(), document.Limits.Contains(document.Refusal)));
        }
    }

    [Theory]
    [InlineData("claude-code")]
    [InlineData("gemini-cli")]
    public void NamesThatReadTheSameToTheClient_AreNotAllowed(string format)
    {
        Server server = PolicySamples.Server("acme/x", "get issue", "get_issue", "get_issues");

        PolicyDocument document = PolicyFormats.Find(format)!.Write(PolicySamples.Request(server, "github", ToolClass.Read));

        Assert.Equal(["get issue", "get_issue"], document.LeftOut);
        Assert.DoesNotContain("get_issue\"", document.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void ToolThatOnlyTheServerHas_IsNotAllowedByAnothersName()
    {
        Server server = PolicySamples.Server("acme/x", "get issue", "get_issue");
        Recommendation rule = PolicyAdvisor.ForTool(PolicySamples.Tool("get_issue"), PolicySamples.Classify("get_issue", ToolClass.Read));

        PolicyDocument document = PolicyFormats.Find("claude-code")!.Write(new PolicyRequest(server, "github", [rule], PolicyScope.Tool));

        Assert.Equal(["get_issue"], document.LeftOut);
    }

    private static bool KeepsOrRefuses(string format, ToolClass toolClass, string name)
    {
        Server server = PolicySamples.Server("acme/x", name, "neighbour");
        PolicyDocument document = PolicyFormats.Find(format)!.Write(PolicySamples.Request(server, "github", toolClass));
        IReadOnlyList<string>? texts = DocumentReader.Texts(document.Language, document.Text);
        if (document.LeftOut.Contains(name))
            return document.Limits.Any(l => l.StartsWith("Left out:", StringComparison.Ordinal)) && texts?.Contains(name) is not true;
        return texts is null || !Writes(format, toolClass) || texts.Any(t => Carries(format, t, name)) || (document.Limits.Any(l => l.StartsWith("Written as the client reads them:", StringComparison.Ordinal)) && texts.Any(t => Carries(format, t, Rewritten(name))));
    }

    private static string Rewritten(string name) => string.Concat(name.Select(c => char.IsAsciiLetterOrDigit(c) || c is '_' or '-' ? c : '_'));

    /// <summary>Whether the format writes a line about a tool of that class at all.</summary>
    private static bool Writes(string format, ToolClass toolClass) => (format, toolClass) switch
    {
        ("cursor", ToolClass.Execute or ToolClass.Destructive) => false,
        ("vscode", ToolClass.Read or ToolClass.Write) => false,
        ("agentgateway" or "envoy-ai-gateway" or "toolhive", ToolClass.Execute or ToolClass.Destructive) => false,
        _ => true,
    };

    // Inside an expression the engines of the proofs read the name back; here it must at least stand there as one literal.
    private static bool Carries(string format, string text, string name) => format switch
    {
        "claude-code" => text == "mcp__github__" + name,
        "cursor" => text == "github:" + name,
        "agentgateway" => text == $"mcp.tool.target == \"github\" && mcp.tool.name == {Quoted.Cel(name)}",
        "toolhive" => text == $"permit(principal, action == Action::\"call_tool\", resource == Tool::{Quoted.Cedar(name)});",
        _ => text == name,
    };
}
