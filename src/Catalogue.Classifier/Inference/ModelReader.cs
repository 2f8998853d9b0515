using System.Globalization;
using System.Text;
using Catalogue.Classifier.Features;
using Catalogue.Classifier.Words;

namespace Catalogue.Classifier.Inference;

/// <summary>Reads a model back. Straight from the text into tables of numbers: loading is most of the time to a first verdict.</summary>
internal ref struct ModelReader(ReadOnlySpan<byte> text)
{
    // More than a weight in thousandths can have.
    private const int MostDigits = 9;

    private static readonly Dictionary<string, FeatureKind> Kinds = Enum.GetValues<FeatureKind>().ToDictionary(k => k.ToString(), StringComparer.Ordinal);

    private readonly List<string> signals = [];
    private readonly List<double> thresholds = [];
    private readonly List<ulong> classIds = new(130_000), signalIds = new(60_000);
    private readonly List<float> classWeights = new(520_000), signalWeights = new(600_000);
    private ReadOnlySpan<byte> rest = text, lastKind = default;
    private FeatureKind kind = default;

    /// <exception cref="FormatException">The text is no model of this version.</exception>
    public static ClassifierModel Read(ReadOnlySpan<byte> text) => new ModelReader(text).Read();

    private ClassifierModel Read()
    {
        if (!Is(Next('\n'), ModelFile.Header))
            throw new FormatException($"the first line must be '{ModelFile.Header}'");
        double temperature = Setting("temperature"), reviewBelow = Setting("review below");
        while (rest.StartsWith("signal\t"u8))
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
        if (!Is(Next('\t'), name))
            throw new FormatException($"a line '{name}' is missing");
        return double.Parse(Next('\n'), CultureInfo.InvariantCulture);
    }

    private void ReadSignal()
    {
        Next('\t');
        signals.Add(Encoding.UTF8.GetString(Next('\t')));
        thresholds.Add(double.Parse(Next('\n'), CultureInfo.InvariantCulture));
    }

    private void ReadEntry()
    {
        ReadKind(Next('\t'));
        ReadOnlySpan<byte> first = Next('\t'), second = Next('\t');
        ulong id = Feature.IdOf(kind, StableHash.OfUtf8(first), second.IsEmpty ? null : StableHash.OfUtf8(second));
        ReadOnlySpan<byte> classes = Next('\t'), weights = Next('\n');
        if (!classes.IsEmpty)
        {
            classIds.Add(id);
            for (int i = 0; i < ModelEntry.ClassCount; i++)
                classWeights.Add(Number(ref classes) / ModelEntry.Scale);
        }
        if (!weights.IsEmpty)
            AddSignals(id, weights);
    }

    // Lines are sorted: those of a kind stand together.
    private void ReadKind(ReadOnlySpan<byte> name)
    {
        if (name.SequenceEqual(lastKind))
            return;
        if (!Kinds.TryGetValue(Encoding.UTF8.GetString(name), out kind))
            throw new FormatException("a line does not begin with a kind of feature");
        lastKind = name;
    }

    // "0:12 7:-3": the signals that have a weight.
    private void AddSignals(ulong id, ReadOnlySpan<byte> weights)
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
    private static int Number(ref ReadOnlySpan<byte> from)
    {
        int at = from.StartsWith((byte)'-') ? 1 : 0, number = 0, first = at;
        for (; at < from.Length && from[at] is not ((byte)' ' or (byte)':'); at++)
        {
            if (!char.IsAsciiDigit((char)from[at]) || at - first >= MostDigits)
                throw new FormatException("a weight is not a whole number");
            number = (number * 10) + from[at] - '0';
        }
        if (at == first)
            throw new FormatException("a weight is missing");
        int signed = first == 1 ? -number : number;
        from = at < from.Length ? from[(at + 1)..] : default;
        return signed;
    }

    private static bool Is(ReadOnlySpan<byte> part, string text) => Encoding.UTF8.GetString(part) == text;

    private ReadOnlySpan<byte> Next(char separator)
    {
        int end = rest.IndexOf((byte)separator);
        if (end < 0)
            throw new FormatException("the text ends within a line");
        ReadOnlySpan<byte> part = rest[..end];
        rest = rest[(end + 1)..];
        return part;
    }
}
