using System.Globalization;
using System.Text;
using System.Text.Json;
using Catalogue.Model.Servers;
using Catalogue.Site.Machine;
using Catalogue.Site.Survey;

namespace Catalogue.Tests.Site.Machine;

public sealed class StackIndexTests
{
    [Fact]
    public void Keys_AreInOneForm()
    {
        var entry = StackEntry.Of(MachineSample.Server);

        Assert.Equal(["npm:@acme/mail", "pypi:acme-mail-server", "oci:acme/mail"], entry.Packages);
        Assert.Equal(["acme/mail"], entry.Repositories);
        Assert.Equal(["mail.example/v1"], entry.Remotes);
    }

    [Fact]
    public void Index_MapsEachKeyToTheServersThatBearIt()
    {
        var index = new StackIndex();
        index.Add(new StackEntry("a-b", ["npm:x"], ["a/b"], ["mcp.example"], ["notes", "__proto__"]));
        index.Add(new StackEntry("c-d", ["npm:y", "npm:y"], [], [], ["notes", new string('n', 300)]));

        Assert.Equal(
            """{"version":1,"servers":["a-b","c-d"],"packages":{"npm:x":[0],"npm:y":[1]},"repositories":{"a/b":[0]},"remotes":{"mcp.example":[0]},"names":{"__proto__":[0],"notes":[0,1]}}""" + "\n",
            Encoding.UTF8.GetString(index.ToJson()));
    }

    [Fact]
    public void ManyServers_StayUnderTwoMegabytes()
    {
        var index = new StackIndex();
        foreach (int i in Enumerable.Range(0, 8_800))
            index.Add(StackEntry.Of(Invented(i)));

        byte[] json = index.ToJson();

        Assert.InRange(json.Length, 500_000, 2_000_000);
        Assert.Equal(8_800, JsonDocument.Parse(json).RootElement.GetProperty("servers").GetArrayLength());
    }

    [Theory]
    [InlineData("https://x.example", "x.example")]
    [InlineData("https://x.example:8443/a/MCP/?token=1#f", "x.example:8443/a/MCP")]
    [InlineData("http://x.example/mcp/", "x.example")]
    [InlineData("javascript:alert(1)", null)]
    [InlineData("{url}", null)]
    public void RemoteKey_DropsTransportAndQuery(string url, string? key) => Assert.Equal(key, StackEntry.RemoteKey(url));

    private static Server Invented(int i)
    {
        string number = i.ToString("00000", CultureInfo.InvariantCulture);
        return new Server
        {
            Id = $"owner-{number}/service-{number}-mcp-server",
            Name = $"Service {number} MCP Server",
            Source = new ServerSource { Repository = $"Owner-{number}/service-{number}-mcp-server" },
            Packages = i % 2 == 0 ? [new ServerPackage { Registry = "npm", Name = $"@owner-{number}/service-mcp" }] : [],
            Remotes = i % 5 == 0 ? [new ServerRemote { Transport = "sse", Url = $"https://mcp.service-{number}.example/sse" }] : [],
        };
    }
}
