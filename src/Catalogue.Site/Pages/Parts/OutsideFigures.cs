using System.Text.Json;
using System.Text.Json.Serialization;
using Catalogue.Model;
using Catalogue.Model.Json;
using Catalogue.Model.Store;

namespace Catalogue.Site.Pages.Parts;

/// <summary>Measurements on servers whose words nobody read while the classifier was made, as <c>evaluate --outside</c> writes them to <c>model/outside.json</c>; by date.</summary>
internal sealed record OutsideFigures(IReadOnlyList<UnseenFigures> Measurements)
{
    /// <summary>Empty where nothing was measured, or not in this form; the latter is a problem.</summary>
    public static IReadOnlyList<UnseenFigures> Read(CatalogueStore store, ICollection<Problem> problems)
    {
        string file = Path.Combine(store.ModelFolder, "outside.json");
        if (!File.Exists(file))
            return [];
        try
        {
            return JsonSerializer.Deserialize(File.ReadAllBytes(file), OutsideJson.Default.OutsideFigures)?.Measurements ?? [];
        }
        catch (JsonException e)
        {
            problems.Add(JsonProblem.From(e, store.Relative(file)));
            return [];
        }
    }
}

/// <param name="Date"><c>yyyy-MM-dd</c>.</param>
/// <param name="Model">Which classifier was measured.</param>
/// <param name="UnderCalls">Null where they were not counted.</param>
internal sealed record UnseenFigures(string What, string Date, string Model, PartFigures Figures, UnderCallFigures? UnderCalls);

/// <summary>Of the tools that readers put at High or Critical: how many were judged Low, how many of those without a mark for review, how many of those are Critical.</summary>
internal sealed record UnderCallFigures(int Grave, int JudgedLow, int Unmarked, int CriticalUnmarked);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(OutsideFigures))]
internal sealed partial class OutsideJson : JsonSerializerContext;
