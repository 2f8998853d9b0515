using System.Globalization;
using Catalogue.Classifier.Features;
using Catalogue.Classifier.Words;

namespace Catalogue.Classifier.Inference;

/// <summary>Reads a model back. Straight from the text into tables of numbers: loading is most of the time to a first verdict.</summary>
internal ref struct ModelReader(ReadOnlySpan<char> text)
{
    private static readonly Dictionary<string, FeatureKind>.AlternateLookup<ReadOnlySpan<char>> Kinds =
        Enum.GetValues<FeatureKind>().ToDictionary(k => k.ToString(), StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    private readonly List<string> signals = [];
    private readonly List<double> thresholds = [];
    private readonly List<ulong> classIds = new(50_000), signalIds = new(30_000);
    private readonly List<float> classWeights = new(200_000), signalWeights = new(300_000);
    private ReadOnlySpan<char> rest = text;

    /// <exception cref="FormatException">The text is no model of this version.</exception>
    public static ClassifierModel Read(ReadOnlySpan<char> text) => new ModelReader(text).Read();

    private ClassifierModel Read()
    {
        if (!Next('\n').SequenceEqual(ModelFile.Header))
            throw new FormatException($"the first line must be '{ModelFile.Header}'");
        double temperature = Setting("temperature"), reviewBelow = Setting("review below");
        while (rest.StartsWith("signal\t"))
            ReadSignal();
        while (!rest.IsEmpty)
            ReadEntry();
        return new ClassifierModel
        {
            Settings = new ModelSettings(temperature, reviewBelow, thresholds),
            SignalNames = signals,
            Classes = new LinearModel(new WeightTable(ModelEntry.ClassCount, [.. classIds], [.. classWeights])),
            Signals = new LinearModel(new WeightTable(signals.Count, [.. signalIds], [.. signalWeights])),
        };
    }

    private double Setting(string name)
    {
        if (!Next('\t').SequenceEqual(name))
            throw new FormatException($"a line '{name}' is missing");
        return double.Parse(Next('\n'), CultureInfo.InvariantCulture);
    }

    private void ReadSignal()
    {
        Next('\t');
        signals.Add(Next('\t').ToString());
        thresholds.Add(double.Parse(Next('\n'), CultureInfo.InvariantCulture));
    }

    private void ReadEntry()
    {
        if (!Kinds.TryGetValue(Next('\t'), out FeatureKind kind))
            throw new FormatException("a line does not begin with a kind of feature");
        ReadOnlySpan<char> first = Next('\t'), second = Next('\t');
        ulong id = Feature.IdOf(kind, StableHash.Of(first), second.IsEmpty ? null : StableHash.Of(second));
        ReadOnlySpan<char> classes = Next('\t'), weights = Next('\n');
        if (!classes.IsEmpty)
        {
            classIds.Add(id);
            for (int i = 0; i < ModelEntry.ClassCount; i++)
                classWeights.Add(Number(ref classes) / ModelEntry.Scale);
        }
        if (!weights.IsEmpty)
            AddSignals(id, weights);
    }

    // "0:12 7:-3": the signals that have a weight.
    private void AddSignals(ulong id, ReadOnlySpan<char> weights)
    {
        signalIds.Add(id);
        int next = 0;
        while (!weights.IsEmpty)
        {
            int signal = Number(ref weights);
            if (signal < next || signal >= signals.Count)
                throw new FormatException("a line has a weight for a signal that the model does not name");
            for (; next < signal; next++)
                signalWeights.Add(0);
            signalWeights.Add(Number(ref weights) / ModelEntry.Scale);
            next++;
        }
        for (; next < signals.Count; next++)
            signalWeights.Add(0);
    }

    // A whole number and the separator behind it.
    private static int Number(ref ReadOnlySpan<char> from)
    {
        int end = from.IndexOfAny(' ', ':');
        int number = int.Parse(end < 0 ? from : from[..end], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
        from = end < 0 ? default : from[(end + 1)..];
        return number;
    }

    private ReadOnlySpan<char> Next(char separator)
    {
        int end = rest.IndexOf(separator);
        if (end < 0)
            throw new FormatException("the text ends within a line");
        ReadOnlySpan<char> part = rest[..end];
        rest = rest[(end + 1)..];
        return part;
    }
}
