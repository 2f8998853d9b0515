using System.Text.Json;

namespace Catalogue.Sources.Manifests;

/// <summary>A list of tools in some file.</summary>
/// <param name="Tools">An array of definitions, or a map of them by name.</param>
/// <param name="Info">The server's own word about itself, where it stands beside the list.</param>
/// <param name="Entry">Name of the server, where the file lists several; null where it is about one.</param>
/// <param name="Listing">What the file says of that server besides its tools.</param>
internal sealed record FoundList(JsonElement Tools, JsonElement? Info = null, string? Entry = null, JsonElement? Listing = null);
