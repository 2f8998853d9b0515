using System.Text.Json;
using System.Text.Json.Serialization;
using Catalogue.Model;
using Catalogue.Model.Json;

namespace Catalogue.Training.Labels;

/// <summary>Reads and writes label files: one JSON object a line.</summary>
internal static class LabelFile
{
    public static async Task<IReadOnlyList<Label>> LoadAsync(string file, ICollection<Problem> problems, CancellationToken cancel)
    {
        var labels = new List<Label>();
        int number = 0;
        await foreach (string line in File.ReadLinesAsync(file, cancel))
        {
            number++;
            if (string.IsNullOrWhiteSpace(line))
                continue;
            try
            {
                labels.Add(JsonSerializer.Deserialize(line, LabelJsonContext.Default.Label)!);
            }
            catch (JsonException e)
            {
                problems.Add(JsonProblem.From(new JsonException(e.Message, e.Path, number - 1, null), Path.GetFileName(file)));
            }
        }
        return labels;
    }
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(Label))]
internal sealed partial class LabelJsonContext : JsonSerializerContext;
