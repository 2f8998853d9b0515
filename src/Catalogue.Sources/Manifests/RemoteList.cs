using System.Text.Json;
using Catalogue.Model.Json;
using Catalogue.Model.Servers;

namespace Catalogue.Sources.Manifests;

/// <summary>Reads hosted endpoints.</summary>
internal static class RemoteList
{
    /// <summary>Entries with an http or https address, in their order, each once.</summary>
    public static IReadOnlyList<ServerRemote> Of(IEnumerable<JsonElement> entries, string transportField) =>
        [.. entries.Where(e => IsWeb(e.Text("url"))).Select(e => new ServerRemote { Transport = e.Text(transportField) ?? "streamable-http", Url = e.Text("url")! }).Distinct()];

    private static bool IsWeb(string? address) =>
        Uri.TryCreate(address, UriKind.Absolute, out Uri? uri) && (uri.Scheme == Uri.UriSchemeHttps || (uri.Scheme == Uri.UriSchemeHttp && !uri.IsLoopback)) && !uri.IsLoopback;
}
