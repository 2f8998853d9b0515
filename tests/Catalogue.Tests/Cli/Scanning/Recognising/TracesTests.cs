using Catalogue.Cli.Scanning.Recognising;
using Catalogue.Sources.Clients;

namespace Catalogue.Tests.Cli.Scanning.Recognising;

public sealed class TracesTests
{
    [Theory]
    [InlineData("npx -y @acme/garden", "npm:@acme/garden")]
    [InlineData("python3 -m garden_mcp", "pypi:garden-mcp")]
    [InlineData("node /usr/lib/node_modules/@acme/garden/dist/i.js", "npm:@acme/garden")]
    [InlineData("deno run npm:garden", "npm:garden")]
    [InlineData("uv --directory x run garden", "pypi:garden")]
    [InlineData("node i.js", "")]
    public void Command_ShowsItsPackage(string line, string packages) =>
        Assert.Equal(packages, string.Join(' ', Of(line).Packages));

    [Fact]
    public void AddressAndBridge_ShowTheRemote()
    {
        Assert.NotEmpty(Traces.Of(new ClientServer { Name = "x", Url = "https://garden.example/mcp" }).Remotes);
        Assert.Equal(Traces.Of(new ClientServer { Name = "x", Url = "https://garden.example/mcp" }).Remotes, Of("npx -y mcp-remote https://garden.example/mcp").Remotes);
    }

    [Fact]
    public void RepositoryInAnArgument_IsShownInSmallLetters() => Assert.Equal(["acme/garden"], Of("uvx --from git+https://github.com/Acme/Garden.git garden").Repositories);

    private static Traces Of(string line) => Traces.Of(new ClientServer { Name = "x", Command = line.Split(' ')[0], Arguments = line.Split(' ')[1..] });
}
