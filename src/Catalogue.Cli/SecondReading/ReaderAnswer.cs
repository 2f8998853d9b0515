using System.Text.Json;
using System.Text.Json.Serialization;
using Catalogue.Model.Servers;
using Catalogue.Model.Verdicts;

namespace Catalogue.Cli.SecondReading;

/// <summary>A chat model's verdict on one definition.</summary>
internal sealed record ReaderAnswer(ToolClass Class, IReadOnlyList<string> Signals, IReadOnlyList<ReaderQuote> Evidence)
{
    private const int MostCharacters = 20_000, MostQuotes = 5;

    /// <summary>The schema that an answer must have.</summary>
    public static JsonElement Schema { get; } = JsonDocument.Parse("""
        {"type":"object","additionalProperties":false,"required":["class","signals","evidence"],"properties":{
          "class":{"type":"string","enum":["Read","Write","Execute","Destructive"]},
          "signals":{"type":"array","items":{"type":"string"}},
          "evidence":{"type":"array","items":{"type":"object","additionalProperties":false,"required":["field","quote"],"properties":{"field":{"type":"string"},"quote":{"type":"string"}}}}}}
        """).RootElement;

    /// <summary>Reads an answer and holds it against the definition.</summary>
    /// <exception cref="FormatException">It is not of the form that was asked for, names a signal that there is not, or quotes what does not stand there.</exception>
    public static ReaderAnswer Parse(string text, Server server, ToolDefinition tool, IReadOnlyCollection<string> signals)
    {
        ReaderAnswer answer = Deserialized(text);
        if (!Enum.IsDefined(answer.Class) || answer.Signals is null || answer.Evidence is null)
            throw new FormatException("the answer lacks class, signals or evidence");
        if (answer.Signals.FirstOrDefault(s => !signals.Contains(s)) is { } unknown)
            throw new FormatException($"the answer names '{Short(unknown)}', which is no signal");
        if (answer.Evidence.Count is 0 or > MostQuotes)
            throw new FormatException($"the answer has {answer.Evidence.Count} quotes; one to {MostQuotes} were asked for");
        foreach (ReaderQuote quote in answer.Evidence)
        {
            if (quote is not { Field: not null, Quote.Length: > 0 } || EvidenceField.Resolve(server, tool, quote.Field)?.Contains(quote.Quote, StringComparison.Ordinal) != true)
                throw new FormatException($"the answer quotes '{Short(quote?.Quote ?? "")}', which does not stand in '{Short(quote?.Field ?? "")}'");
        }
        return answer with { Signals = [.. answer.Signals.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)] };
    }

    private static ReaderAnswer Deserialized(string text)
    {
        if (text.Length > MostCharacters)
            throw new FormatException($"the answer is {text.Length} characters long");
        try
        {
            return JsonSerializer.Deserialize(text, ReadingJson.Default.ReaderAnswer) ?? throw new FormatException("the answer is null");
        }
        catch (JsonException e)
        {
            throw new FormatException($"the answer is not the JSON that was asked for: {e.Message}", e);
        }
    }

    private static string Short(string text) => text.Length <= 60 ? text : text[..60] + "…";
}

/// <param name="Field">Evidence field.</param>
internal sealed record ReaderQuote(string Field, string Quote);

/// <summary>An answer that was accepted, for one definition and model.</summary>
internal sealed record Reading(string Fingerprint, string Model, string Server, string Tool, ReaderAnswer Answer);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UseStringEnumConverter = true, MaxDepth = 8, RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(ReaderAnswer))]
[JsonSerializable(typeof(Reading))]
internal sealed partial class ReadingJson : JsonSerializerContext;
