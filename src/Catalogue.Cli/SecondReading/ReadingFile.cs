using System.Text.Json;
using Catalogue.Model;
using Catalogue.Model.Store;

namespace Catalogue.Cli.SecondReading;

/// <summary>Accepted answers, one JSON object a line: a run that was stopped goes on where it was, and nothing is asked twice.</summary>
internal sealed class ReadingFile
{
    private readonly string file;
    private readonly Dictionary<(string Fingerprint, string Model), Reading> known = [];

    private ReadingFile(string file) => this.file = file;

    /// <param name="problems">Lines that cannot be read; what they say is asked again.</param>
    public static ReadingFile Open(CatalogueStore store, ICollection<Problem> problems)
    {
        var readings = new ReadingFile(Path.Combine(store.Root, "readings.jsonl"));
        if (!File.Exists(readings.file))
            return readings;
        int number = 0;
        foreach (string line in File.ReadLines(readings.file))
        {
            number++;
            try
            {
                if (JsonSerializer.Deserialize(line, ReadingJson.Default.Reading) is { } reading)
                    readings.known[(reading.Fingerprint, reading.Model)] = reading;
            }
            catch (JsonException e)
            {
                problems.Add(Problem.Warning($"readings.jsonl:{number}", $"is left out: {e.Message}"));
            }
        }
        return readings;
    }

    public Reading? Of(string fingerprint, string model) => known.GetValueOrDefault((fingerprint, model));

    public void Add(Reading reading)
    {
        known[(reading.Fingerprint, reading.Model)] = reading;
        File.AppendAllText(file, JsonSerializer.Serialize(reading, ReadingJson.Default.Reading) + "\n");
    }
}
