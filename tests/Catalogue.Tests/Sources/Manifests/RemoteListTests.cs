using System.Text.Json;
using Catalogue.Sources.Manifests;

namespace Catalogue.Tests.Sources.Manifests;

public class RemoteListTests
{
    [Fact]
    public void PublicAddresses_AreKeptOnce()
    {
        JsonElement entries = JsonElement.Parse("""[{"url":"https://pots.example/mcp"},{"url":"https://pots.example/mcp"},{"url":"http://localhost:3000"},{"url":"ftp://pots.example"},{"type":"sse","url":"http://pots.example/sse"},{}]""");

        Assert.Equal([("streamable-http", "https://pots.example/mcp"), ("sse", "http://pots.example/sse")], RemoteList.Of(entries.EnumerateArray(), "type").Select(r => (r.Transport, r.Url)));
    }
}
