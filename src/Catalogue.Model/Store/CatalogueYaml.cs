using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Catalogue.Model.Attacks;
using Catalogue.Model.Json;
using Catalogue.Model.Verdicts;

namespace Catalogue.Model.Store;

/// <summary>The files that people write: reviews, signals and attack cases. Unknown keys are refused, so that a misspelt one is not lost.</summary>
public static class CatalogueYaml
{
    private static CatalogueYamlContext Context { get; } = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = false,
        MaxDepth = DefinitionLimits.JsonDepth + 8,
    });

    public static JsonTypeInfo<List<Review>> ReviewList => Context.ListReview;

    public static JsonTypeInfo<SignalInfo> SignalInfo => Context.SignalInfo;

    public static JsonTypeInfo<AttackCase> AttackCase => Context.AttackCase;

    /// <summary>A list of reviews of one server's tools.</summary>
    public static IReadOnlyList<Review> Reviews(string yaml, string file, ICollection<Problem> problems) =>
        Read(yaml, file, ReviewList, problems) ?? [];

    public static SignalInfo? Signal(string yaml, string file, ICollection<Problem> problems) => Read(yaml, file, SignalInfo, problems);

    /// <summary>YAML between two lines of three hyphens, then Markdown.</summary>
    public static AttackCase? Attack(string markdown, string slug, string file, ICollection<Problem> problems)
    {
        string text = markdown.ReplaceLineEndings("\n");
        int end = text.IndexOf("\n---\n", StringComparison.Ordinal);
        if (!text.StartsWith("---\n", StringComparison.Ordinal) || end < 0)
        {
            problems.Add(Problem.Error(file + ":1", "must start with YAML front matter between two lines of '---'"));
            return null;
        }
        string front = $"slug: '{slug}'\nbody: ''\n{text[4..(end + 1)]}";
        // The two lines put before it keep the line numbers of the file: its own first line is the '---'.
        return Read(front, file, AttackCase, problems, lineOffset: -1) is { } attack ? attack with { Body = text[(end + 5)..].Trim('\n') } : null;
    }

    /// <summary>Any YAML file of a known form; null, with a problem, where it is not.</summary>
    /// <param name="file">What problems call it.</param>
    /// <param name="lineOffset">Added to the lines that problems name.</param>
    public static T? Read<T>(string yaml, string file, JsonTypeInfo<T> type, ICollection<Problem> problems, int lineOffset = 0)
        where T : class
    {
        try
        {
            JsonElement root = YamlJson.Parse(yaml);
            string? fault = root.ValueKind == JsonValueKind.Null ? "is empty" : JsonFault.Of(root);
            if (fault is null)
                return root.Deserialize(type);
            problems.Add(Problem.Error(file, fault));
        }
        catch (FormatException e)
        {
            problems.Add(Problem.Error(file, Shifted(e.Message, lineOffset)));
        }
        catch (JsonException e)
        {
            // Line numbers of the converted text mean nothing to the writer; the path does.
            problems.Add(JsonProblem.From(new JsonException(e.Message, e.Path, null, null), file));
        }
        return null;
    }

    private static string Shifted(string message, int offset) =>
        offset != 0 && message.StartsWith("line ", StringComparison.Ordinal) && message.IndexOf(':', StringComparison.Ordinal) is > 5 and var colon
            && int.TryParse(message.AsSpan(5, colon - 5), out int line)
            ? $"line {line + offset}{message[colon..]}"
            : message;
}

[JsonSerializable(typeof(List<Review>))]
[JsonSerializable(typeof(SignalInfo))]
[JsonSerializable(typeof(AttackCase))]
internal sealed partial class CatalogueYamlContext : JsonSerializerContext;
