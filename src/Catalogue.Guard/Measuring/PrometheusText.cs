using System.Diagnostics.Metrics;
using System.Globalization;
using System.Text;

namespace Catalogue.Guard.Measuring;

/// <summary>Adds up what a guard's meter reports and writes it as Prometheus reads it.</summary>
internal sealed class PrometheusText : IDisposable
{
    private static readonly double[] Bounds = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30];

    private readonly MeterListener listener = new();
    private readonly Lock gate = new();
    private readonly SortedDictionary<string, (Instrument Instrument, SortedDictionary<string, double> Sums)> counters = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, (Instrument Instrument, SortedDictionary<string, Buckets> Series)> histograms = new(StringComparer.Ordinal);

    public PrometheusText(GuardMetrics metrics)
    {
        listener.InstrumentPublished = (instrument, l) =>
        {
            if (ReferenceEquals(instrument.Meter.Scope, metrics))
                l.EnableMeasurementEvents(instrument);
        };
        listener.SetMeasurementEventCallback<long>((instrument, value, labels, _) => Count(instrument, value, Labels(labels)));
        listener.SetMeasurementEventCallback<double>((instrument, value, labels, _) => Observe(instrument, value, Labels(labels)));
        listener.Start();
    }

    public string Write()
    {
        var text = new StringBuilder();
        lock (gate)
        {
            foreach ((string name, var counter) in counters)
            {
                text.Append(CultureInfo.InvariantCulture, $"# HELP {name}_total {counter.Instrument.Description}\n# TYPE {name}_total counter\n");
                foreach ((string labels, double sum) in counter.Sums)
                    text.Append(CultureInfo.InvariantCulture, $"{name}_total{Braces(labels)} {sum}\n");
            }
            foreach ((string name, var histogram) in histograms)
            {
                text.Append(CultureInfo.InvariantCulture, $"# HELP {name}_seconds {histogram.Instrument.Description}\n# TYPE {name}_seconds histogram\n");
                foreach ((string labels, Buckets buckets) in histogram.Series)
                    buckets.Write(text, name + "_seconds", labels);
            }
        }
        return text.ToString();
    }

    public void Dispose() => listener.Dispose();

    private void Count(Instrument instrument, double value, string labels)
    {
        lock (gate)
        {
            if (!counters.TryGetValue(instrument.Name, out var counter))
                counters[instrument.Name] = counter = (instrument, new(StringComparer.Ordinal));
            counter.Sums[labels] = counter.Sums.GetValueOrDefault(labels) + value;
        }
    }

    private void Observe(Instrument instrument, double value, string labels)
    {
        lock (gate)
        {
            if (!histograms.TryGetValue(instrument.Name, out var histogram))
                histograms[instrument.Name] = histogram = (instrument, new(StringComparer.Ordinal));
            if (!histogram.Series.TryGetValue(labels, out Buckets? buckets))
                histogram.Series[labels] = buckets = new Buckets();
            buckets.Add(value);
        }
    }

    private static string Braces(string labels) => labels.Length == 0 ? "" : "{" + labels + "}";

    private static string Labels(ReadOnlySpan<KeyValuePair<string, object?>> labels)
    {
        var text = new StringBuilder();
        foreach ((string name, object? value) in labels)
            text.Append(text.Length > 0 ? "," : "").Append(name).Append("=\"").Append(Escaped($"{value}")).Append('"');
        return text.ToString();
    }

    private static string Escaped(string value) =>
        value.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal);

    private sealed class Buckets
    {
        private readonly long[] counts = new long[Bounds.Length + 1];
        private double sum;

        public void Add(double value)
        {
            int at = Array.FindIndex(Bounds, b => value <= b);
            counts[at < 0 ? Bounds.Length : at]++;
            sum += value;
        }

        public void Write(StringBuilder text, string name, string labels)
        {
            string more = labels.Length == 0 ? "" : labels + ",";
            long below = 0;
            for (int i = 0; i <= Bounds.Length; i++)
            {
                below += counts[i];
                string bound = i == Bounds.Length ? "+Inf" : Bounds[i].ToString(CultureInfo.InvariantCulture);
                text.Append(CultureInfo.InvariantCulture, $"{name}_bucket{{{more}le=\"{bound}\"}} {below}\n");
            }
            text.Append(CultureInfo.InvariantCulture, $"{name}_sum{Braces(labels)} {sum}\n{name}_count{Braces(labels)} {below}\n");
        }
    }
}
