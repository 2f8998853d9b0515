using System.Text.Json;
using Catalogue.Model.Json;
using Catalogue.Model.Servers;

namespace Catalogue.Sources.Manifests;

/// <summary>Reads hosted endpoints.</summary>
internal static class RemoteList
{
    /// <summary>Entries with an http or https address, in their order, each once; variables in an address, such as <c>{tenant}</c>, stay in it. Others are told of.</summary>
    public static IReadOnlyList<ServerRemote> Of(IEnumerable<JsonElement> entries, string transportField, ManifestDraft draft)
    {
        var remotes = new List<ServerRemote>();
        foreach (JsonElement entry in entries)
        {
            if (entry.Text("url") is not { } url)
                continue;
            if (PublicAddress.Of(url) is { } address)
                remotes.Add(new ServerRemote { Transport = entry.Text(transportField) ?? "streamable-http", Url = address });
            else
                draft.Warn($"names a remote whose address is no public one: {PublicAddress.Shown(url)}");
        }
        return [.. remotes.Distinct()];
    }
}
