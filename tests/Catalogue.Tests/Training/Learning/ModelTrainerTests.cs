using Catalogue.Classifier;
using Catalogue.Classifier.Inference;
using Catalogue.Classifier.Lines;
using Catalogue.Model.Verdicts;
using Catalogue.Tests.Classifier;
using Catalogue.Training.Labels;
using Catalogue.Training.Learning;
using Catalogue.Training.Measuring;

namespace Catalogue.Tests.Training.Learning;

public sealed class ModelTrainerTests
{
    private static readonly (string Verb, ToolClass Class, RiskLevel Risk)[] Kinds =
        [("list", ToolClass.Read, RiskLevel.Low), ("create", ToolClass.Write, RiskLevel.Medium), ("run", ToolClass.Execute, RiskLevel.High), ("delete", ToolClass.Destructive, RiskLevel.Critical)];

    [Fact]
    public void TwoRuns_GiveTheSameBytesInAnyOrderOfLabels()
    {
        using var folder = new TempFolder();

        ModelTrainer.Train(Set(reversed: false), folder.File("a"), TestContext.Current.CancellationToken);
        ModelTrainer.Train(Set(reversed: true), folder.File("b"), TestContext.Current.CancellationToken);

        byte[] first = File.ReadAllBytes(Path.Combine(folder.File("a"), ModelFile.Name));
        Assert.NotEmpty(first);
        Assert.Equal(first, File.ReadAllBytes(Path.Combine(folder.File("b"), ModelFile.Name)));
    }

    [Fact]
    public void TrainedModel_LoadsAndJudges()
    {
        using var folder = new TempFolder();
        ModelTrainer.Train(Set(reversed: false), folder.Path, TestContext.Current.CancellationToken);

        ToolClassifier classifier = ToolClassifier.Load(folder.Path);

        Assert.Equal(ToolClass.Destructive, classifier.Classify(Definitions.Server(Definitions.Tool("delete_gate", "Delete a gate.")), []).Tools[0].Class);
    }

    [Fact]
    public void Evaluation_KeepsGroupsWholeAndCountsEveryScoredLabelOnce()
    {
        TrainingSet set = Set(reversed: false);

        Metrics metrics = Evaluation.Run(set, null, TestContext.Current.CancellationToken);

        Assert.Equal(set.Count, metrics.Tools);
        Assert.Equal(set.Count, metrics.Confusion.Sum(r => r.Sum()));
        Assert.Equal(set.Count, metrics.Reliability.Sum(b => b.Count));
        Assert.All(set.Tools.GroupBy(t => t.Group), g => Assert.Single(g.Select(t => t.Fold(5, 0)).Distinct()));
    }

    [Fact]
    public void OneServerUnderTwoKeys_IsOneGroup()
    {
        var tools = new TrainingTools();
        tools.Add(Line("one/tool", "list", "acme/desk"));
        tools.Add(Line("acme-desk/tool2", "list", null));

        Assert.Equal(tools.GroupOf("one"), tools.GroupOf("acme-desk"));
    }

    [Theory]
    [InlineData(-20)]
    [InlineData(-0.5)]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(13.37)]
    public void SteadyExponential_AgreesWithThePlatforms(double x)
    {
        Assert.Equal(Math.Exp(x), SteadyMath.Exp(x), Math.Exp(x) * 1e-14);
        Assert.Equal(x, SteadyMath.Log(SteadyMath.Exp(x)), 1e-12);
    }

    private static TrainingSet Set(bool reversed)
    {
        string[] things = ["gate", "path", "bench", "lamp", "tree", "pond", "fence", "hut"];
        var tools = new TrainingTools();
        var labels = new List<Label>();
        for (int server = 0; server < 12; server++)
        {
            foreach ((string verb, ToolClass toolClass, RiskLevel risk) in Kinds)
            {
                string id = $"garden{server}/{verb}_{things[(server * 3) % things.Length]}";
                tools.Add(Line(id, verb, null));
                labels.Add(new Label { Id = id, Class = toolClass, Risk = risk, Signals = [] });
            }
        }
        if (reversed)
            labels.Reverse();
        return TrainingSet.Of(tools, labels, [], [], [], []);
    }

    private static ToolLine Line(string id, string verb, string? repository)
    {
        int slash = id.IndexOf('/', StringComparison.Ordinal);
        return new ToolLine(id, id[..slash], id[..slash], null, repository, Definitions.Tool(id[(slash + 1)..], $"{char.ToUpperInvariant(verb[0])}{verb[1..]} one of the garden's things."));
    }
}
