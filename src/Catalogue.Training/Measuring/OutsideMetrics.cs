using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using Catalogue.Model.Store;

namespace Catalogue.Training.Measuring;

/// <summary>Measurements on servers whose words nobody read while the classifier was made, by date; written to <c>model/outside.json</c>.</summary>
internal sealed record OutsideMetrics(IReadOnlyList<OutsideMeasurement> Measurements)
{
    public const string FileName = "outside.json";

    /// <summary>Adds a measurement to those of a folder; one of the same name and date is replaced.</summary>
    /// <exception cref="JsonException">The file there is not one of this form.</exception>
    public static void Add(string folder, OutsideMeasurement one)
    {
        string file = Path.Combine(folder, FileName);
        OutsideMetrics? known = File.Exists(file) ? JsonSerializer.Deserialize(File.ReadAllBytes(file), OutsideJsonContext.Default.OutsideMetrics) : null;
        IEnumerable<OutsideMeasurement> others = (known?.Measurements ?? []).Where(m => (m.What, m.Date) != (one.What, one.Date));
        var all = new OutsideMetrics([.. others.Append(one).OrderBy(m => m.Date, StringComparer.Ordinal)]);
        AtomicFile.Write(file, Encoding.UTF8.GetBytes(JsonSerializer.Serialize(all, OutsideJsonContext.Default.OutsideMetrics) + "\n"));
    }

    public static string ToJson(OutsideMeasurement one) => JsonSerializer.Serialize(one, OutsideJsonContext.Default.OutsideMeasurement);
}

/// <summary>One measurement. Shares are 0 to 1, four decimals.</summary>
/// <param name="What">What was measured on, in a few words.</param>
/// <param name="Date">Day of the measurement, <c>yyyy-MM-dd</c>.</param>
/// <param name="Model">First twelve digits of the stamp of the classifier that was measured, or words for one that had none.</param>
/// <param name="Figures">Class, level and signals.</param>
/// <param name="NeedsReviewShare">Null where it was not measured, as all that follow.</param>
/// <param name="AccuracyOfTheRest">Accuracy on the tools that need no review.</param>
internal sealed record OutsideMeasurement(
    string What, string Date, string Model, PartMetrics Figures, double? NeedsReviewShare, double? AccuracyOfTheRest, UnderCalls? UnderCalls, IReadOnlyList<SignalMetrics>? Signals);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, WriteIndented = true, NewLine = "\n", DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(OutsideMetrics))]
internal sealed partial class OutsideJsonContext : JsonSerializerContext;
