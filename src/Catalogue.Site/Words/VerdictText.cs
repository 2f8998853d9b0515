using System.Text.Json;
using System.Text.Json.Serialization;
using Catalogue.Model;
using Catalogue.Model.Store;

namespace Catalogue.Site.Words;

/// <summary>The content of <c>content/verdict.yaml</c>: sentences by what they are about, with places to fill in.</summary>
internal sealed record VerdictText
{
    private static readonly VerdictTextJson Json = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
    });

    public required Dictionary<string, string> Deed { get; init; }

    public required Dictionary<string, string> Consequence { get; init; }

    public required Dictionary<string, string> Undo { get; init; }

    public required string Traits { get; init; }

    public required Dictionary<string, string> Ground { get; init; }

    public required Dictionary<string, string> Doubt { get; init; }

    public required Dictionary<string, List<string>> WayBack { get; init; }

    public required Dictionary<string, string> Places { get; init; }

    /// <exception cref="FormatException">The file is not there, or lacks a sentence.</exception>
    public static VerdictText Read(string file)
    {
        var problems = new List<Problem>();
        string name = "content/" + Path.GetFileName(file);
        if (!File.Exists(file))
            throw new FormatException($"{name} is missing");
        return CatalogueYaml.Read(File.ReadAllText(file), name, Json.VerdictText, problems) is { } text ? text.Checked(name) : throw new FormatException(problems[0].ToString());
    }

    private VerdictText Checked(string name)
    {
        (string Part, IEnumerable<string> Has, string[] Needs)[] parts =
        [
            ("deed", Deed.Keys, ["ours", "author", "addressed", "nothing"]),
            ("consequence", Consequence.Keys, ["Read", "Write", "Execute", "Destructive", "Selected"]),
            ("undo", Undo.Keys, ["final", "reversible", "bounded", "silent"]),
            ("ground", Ground.Keys, ["quote", "ours", "nothing", "review"]),
            ("doubt", Doubt.Keys, ["close", "thin"]),
            ("wayBack", WayBack.Keys, ["final", "reversible"]),
            ("places", Places.Keys, ["tool", "title", "description", "server", "serverDescription", "inputSchema"]),
        ];
        foreach ((string part, IEnumerable<string> has, string[] needs) in parts)
        {
            if (needs.Except(has, StringComparer.Ordinal).FirstOrDefault() is { } lacking)
                throw new FormatException($"{name}: {part} lacks '{lacking}'");
        }
        return this;
    }
}

[JsonSerializable(typeof(VerdictText))]
internal sealed partial class VerdictTextJson : JsonSerializerContext;
