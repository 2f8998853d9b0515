using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Catalogue.Cli.Scanning.Places;

/// <summary>Where clients keep their configurations, from the table <c>places.json</c>, which names a source for each row.</summary>
internal static class ClientPlaces
{
    private static readonly Lazy<IReadOnlyList<ClientPlace>> Table = new(Read);

    /// <summary>Every row, client by client.</summary>
    public static IReadOnlyList<ClientPlace> All => Table.Value;

    /// <summary>Paths of the table on one machine, whether or not a file is there; in the table's order.</summary>
    public static IReadOnlyList<string> Of(Machine machine) => [.. All.Where(p => p.Os == machine.Os).Select(p => machine.Resolve(p.Path)).Distinct(StringComparer.Ordinal)];

    private static IReadOnlyList<ClientPlace> Read()
    {
        using Stream stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("Scanning/places.json")!;
        return JsonSerializer.Deserialize(stream, PlacesJson.Default.IReadOnlyListClientPlace)!;
    }
}

/// <summary>One row of the table.</summary>
/// <param name="Client">The client's name.</param>
/// <param name="Os"><c>linux</c>, <c>macos</c> or <c>windows</c>.</param>
/// <param name="Path">Begins with <c>~</c> (home), <c>$CONFIG</c> (XDG_CONFIG_HOME or ~/.config), <c>%APPDATA%</c> or <c>.</c> (the project's folder).</param>
/// <param name="Source">Address of the page that says so.</param>
internal sealed record ClientPlace(string Client, string Os, string Path, string Source);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(IReadOnlyList<ClientPlace>))]
internal sealed partial class PlacesJson : JsonSerializerContext;
