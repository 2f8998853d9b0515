using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Catalogue.Cli.Sampling;

/// <summary>What a synthetic catalogue is made of; invented, and embedded as <c>words.json</c>.</summary>
internal sealed record SampleWords(
    IReadOnlyList<string> Verbs,
    IReadOnlyList<string> Things,
    IReadOnlyList<string> Qualifiers,
    IReadOnlyList<string> Owners,
    IReadOnlyList<string> Sentences,
    IReadOnlyList<SampleParameter> Parameters,
    IReadOnlyList<string> HostileNames,
    IReadOnlyList<string> HostileTexts)
{
    public static SampleWords Load()
    {
        using Stream stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("Sampling/words.json")!;
        return JsonSerializer.Deserialize(stream, SampleJson.Default.SampleWords)!;
    }
}

/// <summary>A parameter and its schema.</summary>
internal sealed record SampleParameter(string Name, JsonElement Schema);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(SampleWords))]
internal sealed partial class SampleJson : JsonSerializerContext;
