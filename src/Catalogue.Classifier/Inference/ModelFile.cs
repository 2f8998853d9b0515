using System.Globalization;
using System.Text;
using Catalogue.Model.Store;

namespace Catalogue.Classifier.Inference;

/// <summary>
/// The model as text, so that a person can read it and a diff shows what training changed: settings, then a line a feature,
/// <c>kind TAB first TAB second TAB class weights TAB signal:weight …</c>, sorted, weights in thousandths.
/// </summary>
internal static class ModelFile
{
    public const string Name = "classifier.txt";
    public const string Header = "catalogue classifier 1";

    /// <summary>Whether bytes begin like a model of this version.</summary>
    public static bool IsHeadOf(ReadOnlySpan<byte> model) => model.StartsWith(Encoding.UTF8.GetBytes(Header + "\n"));

    public static void Save(ClassifierModel model, string folder)
    {
        var text = new StringBuilder(Header).Append('\n');
        text.Append(CultureInfo.InvariantCulture, $"temperature\t{model.Settings.Temperature:R}\nreview below\t{model.Settings.ReviewBelow:R}\n");
        for (int i = 0; i < model.SignalNames.Count; i++)
            text.Append(CultureInfo.InvariantCulture, $"signal\t{model.SignalNames[i]}\t{model.Settings.Thresholds[i]:R}\n");
        foreach (string line in model.Entries.Select(Line).Order(StringComparer.Ordinal))
            text.Append(line).Append('\n');
        AtomicFile.Write(Path.Combine(folder, Name), Encoding.UTF8.GetBytes(text.ToString()));
    }

    private static string Line(ModelEntry entry)
    {
        var line = new StringBuilder().Append(entry.Kind).Append('\t').Append(entry.First).Append('\t').Append(entry.Second).Append('\t');
        if (entry.Classes.Any(w => w != 0))
            line.AppendJoin(' ', entry.Classes);
        line.Append('\t');
        line.AppendJoin(' ', entry.Signals.Select((w, i) => (w, i)).Where(p => p.w != 0).Select(p => $"{p.i}:{p.w}"));
        return line.ToString();
    }
}
