using Catalogue.Model.Servers;
using Catalogue.Model.Verdicts;
using Catalogue.Site.Pages.Tools;

namespace Catalogue.Tests.Site.Pages.Tools;

public sealed class HintRowTests
{
    [Fact]
    public void ReadOnlyTool_LeavesTwoHintsWithoutMeaning()
    {
        IReadOnlyList<HintRow> rows = HintRow.Of(new ToolAnnotations { ReadOnlyHint = true, IdempotentHint = true }, Of(ToolClass.Read));

        Assert.All(rows.Where(r => r.Hint is "destructiveHint" or "idempotentHint"), r => Assert.Equal("no meaning on a read-only tool", r.InForce));
    }

    [Fact]
    public void FreeCode_IsNotCalledHarmless() =>
        Assert.Equal("not judged: what it is given decides", Destructive(HintRow.Of(null, Of(ToolClass.Execute) with { Signals = [new Signal { Id = SignalIds.ArbitraryCode }] })));

    [Fact]
    public void Execute_WithoutCode_IsReadAsNoRemoval() => Assert.Equal("false: the definition speaks of no removal", Destructive(HintRow.Of(null, Of(ToolClass.Execute))));

    private static string Destructive(IReadOnlyList<HintRow> rows) => rows.Single(r => r.Hint == "destructiveHint").Ours;

    private static Classification Of(ToolClass toolClass) =>
        new() { Tool = "t", Class = toolClass, Risk = LevelStart.Of(toolClass), Confidence = 1, Rationale = "", DecidedBy = "model", Fingerprint = "" };
}
