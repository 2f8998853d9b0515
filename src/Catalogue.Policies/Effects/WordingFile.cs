using System.Text.Json.Serialization;
using Catalogue.Model;

namespace Catalogue.Policies.Effects;

/// <summary>A headline of a few words and a sentence, with places to fill in.</summary>
internal sealed record EffectTemplate(string Headline, string Sentence);

/// <summary>Templates by the kind of effect, such as <c>allow-limit</c>.</summary>
internal sealed record EffectTemplates
{
    // What the file leaves out is given as null.
    public Dictionary<string, EffectTemplate> Named { get; init => field = value ?? []; } = [];

    public Dictionary<string, EffectTemplate> Unnamed { get; init => field = value ?? []; } = [];
}

/// <summary>The content of <c>wording/policies.yaml</c>.</summary>
internal sealed record WordingFile
{
    public required Dictionary<string, EffectTemplate> Named { get; init; }

    public required Dictionary<string, EffectTemplate> Unnamed { get; init; }

    public required Dictionary<string, EffectTemplates> Formats { get; init; }

    public required Dictionary<string, string> Reasons { get; init; }

    public required Dictionary<string, string> Causes { get; init; }
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow, RespectNullableAnnotations = true, RespectRequiredConstructorParameters = true, MaxDepth = DefinitionLimits.JsonDepth + 8)]
[JsonSerializable(typeof(WordingFile))]
internal sealed partial class WordingFileContext : JsonSerializerContext;
