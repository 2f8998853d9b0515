using Catalogue.Model;
using Catalogue.Model.Policies;
using Catalogue.Model.Store;
using Catalogue.Model.Verdicts;
using Catalogue.Policies.Advice;
using Catalogue.Policies.Effects;
using Catalogue.Policies.Formats;

namespace Catalogue.Tests.Policies.Effects;

public class EffectWordingTests
{
    private static readonly string Yaml = File.ReadAllText(Path.Combine(TestPaths.Catalogue, "wording", "policies.yaml"));

    [Fact]
    public void WordsOfTheCatalogue_AreThoseThatTheProgramBrings()
    {
        var problems = new List<Problem>();

        EffectWording words = EffectWording.Load(new CatalogueStore(TestPaths.Catalogue), problems);

        Assert.Empty(problems);
        Assert.Equal(words.Of("", ToolEffect.Named(PolicyAction.Ask)), EffectWording.Shipped.Of("", ToolEffect.Named(PolicyAction.Ask)));
    }

    [Fact]
    public void Words_AreChangedInTheFileAlone()
    {
        EffectWording words = Loaded(Yaml.Replace("This file holds each call until", "Every call waits until", StringComparison.Ordinal), out List<Problem> problems);

        Assert.Empty(problems);
        Assert.Equal("Every call waits until a person has approved it.", words.Of("litellm", ToolEffect.Named(PolicyAction.Ask)).Sentence);
    }

    [Theory]
    [InlineData("  allow-limit:\n", "  allow-limits:\n", "named lacks 'allow-limit'")]
    [InlineData("{calls} through in each {window}", "{call} through in each {window}", "named.allow-limit.sentence has the place {call}, which nothing fills")]
    [InlineData("only where {conditions}; any", "only sometimes; any", "named.allow-conditions.sentence does not say {conditions}")]
    [InlineData("  routine: ", "  quiet: ", "reasons lacks 'routine'")]
    [InlineData("reasons:", "reason:", "reason")]
    [InlineData("    headline: Denied\n", "", "headline")]
    public void BrokenWording_IsAProblemAndTheProgramsOwnIsTaken(string part, string instead, string complaint)
    {
        EffectWording words = Loaded(Yaml.Replace(part, instead, StringComparison.Ordinal), out List<Problem> problems);

        Assert.Contains(problems, p => p.ToString().Contains("wording/policies.yaml", StringComparison.Ordinal) && p.ToString().Contains(complaint, StringComparison.Ordinal));
        Assert.Same(EffectWording.Shipped, words);
    }

    [Fact]
    public void EveryEffectInEveryFormat_HasAHeadlineAndASentence()
    {
        ArgumentCondition[] conditions = [new("path", "under", ["/workspace"], "")];
        ToolEffect[] effects =
        [
            .. Enum.GetValues<PolicyAction>().Select(ToolEffect.Named), .. new[] { PolicyAction.Ask, PolicyAction.Deny, PolicyAction.Hide }.Select(ToolEffect.Unnamed),
            ToolEffect.Named(PolicyAction.Allow) with { Limit = new RateLimit(1, "minute") }, ToolEffect.Named(PolicyAction.Allow) with { Conditions = conditions },
            ToolEffect.Named(PolicyAction.Allow) with { Limit = new RateLimit(10, "hour"), Conditions = conditions }, ToolEffect.Named(PolicyAction.Ask) with { Conditions = conditions },
        ];

        Assert.All(PolicyFormats.All.Select(f => f.Name).Append(""), format => Assert.All(effects, effect =>
        {
            EffectWords words = EffectWording.Shipped.Of(format, effect);
            Assert.Matches(@"^[A-Z][^{}\n]*[^.{}\n]$", words.Headline);
            Assert.Matches(@"^[A-Z][^{}\n]*\.$", words.Sentence);
        }));
    }

    [Fact]
    public void LimitAndConditions_StandInTheWordsOnlyWhereTheyHold()
    {
        ToolEffect limited = ToolEffect.Named(PolicyAction.Allow) with { Limit = new RateLimit(10, "minute"), Conditions = [new("path", "under", ["/workspace"], ""), new("amount", "lte", ["100"], "")] };

        EffectWords words = EffectWording.Shipped.Of("intercept-yaml", limited);

        Assert.Equal("allowed", words.Word);
        Assert.Equal("Allowed where path lies below /workspace and amount is at most 100, at most 10 calls a minute", words.Headline);
        Assert.DoesNotContain("10", EffectWording.Shipped.Of("claude-code", ToolEffect.Named(PolicyAction.Allow)).Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void BracesInAnAuthorsWords_FillNothing()
    {
        ToolEffect effect = ToolEffect.Named(PolicyAction.Allow) with { Limit = new RateLimit(10, "minute"), Conditions = [new("{calls}", "in", ["{window}"], "")] };

        Assert.Equal("Allowed where {calls} is one of {window}, at most 10 calls a minute", EffectWording.Shipped.Of("", effect).Headline);
    }

    [Theory]
    [InlineData(ToolClass.Execute, RiskLevel.Critical, "arbitrary-code", "It is Critical because it takes code, a command or a statement from its caller.")]
    [InlineData(ToolClass.Destructive, RiskLevel.Critical, "", "It is Critical because it removes or ends something.")]
    [InlineData(ToolClass.Write, RiskLevel.High, "bulk secrets", "It is High because one call acts on many targets and it handles credentials.")]
    [InlineData(ToolClass.Read, RiskLevel.Low, "needs-review", "A person should look first because the program was not sure of its class.")]
    [InlineData(ToolClass.Execute, RiskLevel.High, "", "It is High because it is an Execute tool, and no signal adds to that.")]
    [InlineData(ToolClass.Write, RiskLevel.Medium, "", "Its level is Medium.")]
    public void Reason_SpeaksOfTheRowAndWhatLedThere(ToolClass toolClass, RiskLevel risk, string signals, string reason)
    {
        Recommendation rule = PolicyAdvisor.ForTool(PolicySamples.Tool("t"), PolicySamples.Judged("t", toolClass, risk, signals));

        Assert.Equal(reason, EffectWording.Shipped.Reason(rule));
    }

    [Fact]
    public void EverySignal_HasItsPhrase()
    {
        IEnumerable<string> signals = new CatalogueStore(TestPaths.Catalogue).LoadSignals([]).Select(s => s.Id);

        Assert.All(signals, s => Assert.Contains($"\n  {s}: ", Yaml, StringComparison.Ordinal));
    }

    private static EffectWording Loaded(string yaml, out List<Problem> problems)
    {
        using var folder = new TempFolder();
        folder.Write("wording/policies.yaml", yaml);
        problems = [];
        return EffectWording.Load(new CatalogueStore(folder.Path), problems);
    }
}
