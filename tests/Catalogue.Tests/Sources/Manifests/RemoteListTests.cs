using System.Text.Json;
using Catalogue.Sources.Manifests;
using Catalogue.Sources.Readings;

namespace Catalogue.Tests.Sources.Manifests;

public class RemoteListTests
{
    [Fact]
    public void PublicAddresses_AreKeptOnce_AndOthersToldOf()
    {
        var draft = new ManifestDraft(new ManifestFile { Path = "server.json", Bytes = default }, "registry-server", Authority.Listing);
        JsonElement entries = JsonElement.Parse("""[{"url":"https://pots.example/mcp"},{"url":"https://pots.example/mcp"},{"url":"http://localhost:3000"},{"url":"ftp://pots.example"},{"type":"sse","url":"http://pots.example/sse"},{}]""");

        Assert.Equal([("streamable-http", "https://pots.example/mcp"), ("sse", "http://pots.example/sse")], RemoteList.Of(entries.EnumerateArray(), "type", draft).Select(r => (r.Transport, r.Url)));
        Assert.Equal(["http://localhost:3000", "ftp://pots.example"], draft.Finish().Problems.Select(p => p.Message[(p.Message.LastIndexOf(' ') + 1)..]));
    }
}
