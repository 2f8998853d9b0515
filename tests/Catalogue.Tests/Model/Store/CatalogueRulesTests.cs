using Catalogue.Model;
using Catalogue.Model.Servers;
using Catalogue.Model.Store;
using Catalogue.Model.Verdicts;

namespace Catalogue.Tests.Model.Store;

public sealed class CatalogueRulesTests
{
    [Fact]
    public void RecordThatCannotBeUsed_IsNamed()
    {
        Assert.Contains("its path says 'a/b'", Refused(new Server { Id = "a/c", Name = "x" }), StringComparison.Ordinal);
        Assert.Contains("lists the tool 'dig' 2 times", Refused(new Server { Id = "a/b", Name = "x", Tools = [new ToolDefinition { Name = "dig" }, new ToolDefinition { Name = "dig" }] }), StringComparison.Ordinal);
        Assert.Contains("empty or longer", Refused(new Server { Id = "a/b", Name = "x", Tools = [new ToolDefinition { Name = " " }] }), StringComparison.Ordinal);
    }

    [Fact]
    public void ServerWithoutTools_IsTakenWithAWarning()
    {
        var problems = new List<Problem>();

        Assert.True(CatalogueRules.Accept(new Server { Id = "a/b", Name = "x" }, "a/b", "f", problems));
        Assert.Equal(ProblemSeverity.Warning, Assert.Single(problems).Severity);
    }

    [Theory]
    [InlineData(1.5)]
    [InlineData(-0.1)]
    [InlineData(double.NaN)]
    public void ConfidenceOutOfRange_IsRefused(double confidence)
    {
        var verdict = new Classification { Tool = "dig", Class = ToolClass.Read, Risk = RiskLevel.Low, Confidence = confidence, Rationale = "r", DecidedBy = "model", Fingerprint = "f" };

        Assert.False(CatalogueRules.Accept(new ServerClassifications { Server = "a/b", Basis = "b", Model = "m", Tools = [verdict] }, "a/b", "f", []));
    }

    private static string Refused(Server server)
    {
        var problems = new List<Problem>();
        Assert.False(CatalogueRules.Accept(server, "a/b", "f", problems));
        return Assert.Single(problems).Message;
    }
}
