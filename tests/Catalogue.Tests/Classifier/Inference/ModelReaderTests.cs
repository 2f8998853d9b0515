using System.Text;
using Catalogue.Classifier.Features;
using Catalogue.Classifier.Inference;
using Catalogue.Classifier.Judging;
using Catalogue.Classifier.Text;

namespace Catalogue.Tests.Classifier.Inference;

public sealed class ModelReaderTests
{
    private const string Head = "catalogue classifier 1\ntemperature\t1.5\nreview below\t0.8\nsignal\tsecrets\t0.25\nsignal\tbulk\t0.5\n";

    [Fact]
    public void Text_BecomesWeightsBySpelling()
    {
        ClassifierModel model = Read(Head + "NameWord\tdelete\t\t-5 10 0 2000\t1:-1500\nNamePair\tdelete\tfile\t\t0:7\n");

        Assert.Equal((1.5, 0.8), (model.Settings.Temperature, model.Settings.ReviewBelow));
        Assert.Equal(["secrets", "bulk"], model.SignalNames);
        Assert.Equal([-0.005f, 0.01f, 0f, 2f], model.Classes.WeightsOf(Of(FeatureKind.NameWord, "delete", null)).ToArray());
        Assert.Equal([0f, -1.5f], model.Signals.WeightsOf(Of(FeatureKind.NameWord, "delete", null)).ToArray());
        Assert.Equal([0.007f, 0f], model.Signals.WeightsOf(Of(FeatureKind.NamePair, "delete", "file")).ToArray());
        Assert.True(model.Classes.WeightsOf(Of(FeatureKind.NamePair, "delete", "file")).IsEmpty);
    }

    [Theory]
    [InlineData("something else\n")]
    [InlineData("catalogue classifier 1\nreview below\t0.8\n")]
    [InlineData(Head + "NoSuchKind\tx\t\t1 2 3 4\t\n")]
    [InlineData(Head + "NameWord\tx\t\t1 2 3 4\t2:5\n")]
    [InlineData(Head + "NameWord\tx\t\t1 2 3")]
    [InlineData(Head + "NameWord\tx\t\t1 2 3\t\n")]
    [InlineData(Head + "NameWord\tx\t\t1 2 3 x\t\n")]
    [InlineData(Head + "NameWord\tx\t\t1 2 3 -\t\n")]
    public void TextOfAnotherForm_IsRefused(string text) => Assert.Throws<FormatException>(() => Read(text));

    [Fact]
    public void ModelWithoutASignal_IsRefusedByItsName()
    {
        FormatException refused = Assert.Throws<FormatException>(() => new ModelJudge(Read(Head)));

        Assert.Contains("'sensitive-data'", refused.Message, StringComparison.Ordinal);
    }

    private static ClassifierModel Read(string text) => ModelReader.Read(Encoding.UTF8.GetBytes(text));

    private static Feature Of(FeatureKind kind, string first, string? second) =>
        new(kind, Vocabulary.Shared[first], second is null ? null : Vocabulary.Shared[second], 1);
}
