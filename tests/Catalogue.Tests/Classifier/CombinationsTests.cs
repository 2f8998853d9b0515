using Catalogue.Classifier;
using Catalogue.Model.Verdicts;

namespace Catalogue.Tests.Classifier;

public sealed class CombinationsTests
{
    [Fact]
    public void PrivateDataUntrustedContentAndAWayOut_NamesToolsAndTheDenialThatBreaksIt()
    {
        IReadOnlyList<Combination> found = Combinations.Of([Tool("read_mail", "sensitive-data", "untrusted-content"), Tool("read_web", "untrusted-content"), Tool("send_mail", "external-communication")]);

        Combination trifecta = Assert.Single(found, c => c.Id == "lethal-trifecta");
        Assert.Equal(["read_mail", "read_web"], trifecta.Parts[1].Tools);
        Assert.Equal("read_mail", trifecta.DenyToBreak);
    }

    [Fact]
    public void TwoToolsInEveryRole_NoSingleDenialBreaksIt()
    {
        Combination secrets = Assert.Single(Combinations.Of([Tool("a", "secrets"), Tool("b", "secrets"), Tool("c", "external-communication"), Tool("d", "external-communication")]));

        Assert.Equal("secrets-out", secrets.Id);
        Assert.Null(secrets.DenyToBreak);
    }

    [Fact]
    public void MissingPart_IsNoCombination() => Assert.Empty(Combinations.Of([Tool("a", "sensitive-data"), Tool("b", "external-communication")]));

    [Fact]
    public void WritingWhereStrangersWrite_IsAWayOut_AndFilesMayBePrivate()
    {
        Classification[] tools =
        [
            Tool("list_issues", "untrusted-content"), Tool("get_file_contents"), Tool("create_issue") with { Class = ToolClass.Write }, Tool("update_issue_labels") with { Class = ToolClass.Write },
            Tool("create_branch") with { Class = ToolClass.Write },
        ];

        Combination trifecta = Assert.Single(Combinations.Of(tools));

        Assert.Equal(["get_file_contents", "list_issues", "create_issue"], trifecta.Parts.Select(p => Assert.Single(p.Tools)));
        Assert.Contains("is public", trifecta.Risk, StringComparison.Ordinal);
    }

    [Fact]
    public void WritingWhereNoStrangerWrites_IsNone() =>
        Assert.Empty(Combinations.Of([Tool("read_web", "untrusted-content"), Tool("get_file_contents"), Tool("create_issue") with { Class = ToolClass.Write }]));

    private static Classification Tool(string name, params string[] signals) => new()
    {
        Tool = name,
        Class = ToolClass.Read,
        Risk = RiskLevel.Low,
        Confidence = 1,
        Rationale = "",
        DecidedBy = "model",
        Fingerprint = "",
        Signals = [.. signals.Select(s => new Signal { Id = s })],
    };
}
