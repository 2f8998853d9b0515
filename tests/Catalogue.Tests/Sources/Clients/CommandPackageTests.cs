using Catalogue.Model.Servers;
using Catalogue.Sources.Clients;

namespace Catalogue.Tests.Sources.Clients;

public sealed class CommandPackageTests
{
    [Theory]
    [InlineData("npx -y @acme/garden@1.2.3", "npm @acme/garden 1.2.3")]
    [InlineData("npx --package=garden dig", "npm garden ")]
    [InlineData("npx -p garden@latest dig", "npm garden ")]
    [InlineData("npx.cmd -y garden", "npm garden ")]
    [InlineData("cmd /c npx -y garden", "npm garden ")]
    [InlineData("pnpm dlx garden", "npm garden ")]
    [InlineData("bun x garden", "npm garden ")]
    [InlineData("uvx --from garden-mcp==2.0 garden", "pypi garden-mcp 2.0")]
    [InlineData("uvx --python 3.12 garden[all]", "pypi garden ")]
    [InlineData("uv tool run garden", "pypi garden ")]
    [InlineData("pipx run garden", "pypi garden ")]
    [InlineData("docker run -i --rm -e KEY acme/garden:1", "oci acme/garden:1 ")]
    [InlineData("dnx Garden.Mcp@1.0", "nuget Garden.Mcp 1.0")]
    [InlineData("npx ./local", null)]
    [InlineData("npx github:acme/garden", null)]
    [InlineData("npx tsx src/index.ts", null)]
    [InlineData("uvx git+https://x/y", null)]
    [InlineData("node dist/index.js", null)]
    [InlineData("npx ${name}", null)]
    [InlineData("docker compose up", null)]
    public void Command_RunsItsPackage(string line, string? package) =>
        Assert.Equal(package, Of(line) is { } p ? $"{p.Registry} {p.Name} {p.Version}" : null);

    [Fact]
    public void ShellThatIsHandedOneLine_RunsWhatStandsInIt() => Assert.Equal("garden", CommandPackage.Of("bash", ["-lc", "npx -y garden"])!.Name);

    [Theory]
    [InlineData("./run.sh", true)]
    [InlineData("node dist/index.js", true)]
    [InlineData("${workspace}/bin/garden", true)]
    [InlineData("npx garden", false)]
    [InlineData("garden-mcp", false)]
    public void CommandOfTheProject_IsTold(string line, bool runsProject) => Assert.Equal(runsProject, CommandPackage.RunsProject(line.Split(' ')[0], line.Split(' ')[1..]));

    private static ServerPackage? Of(string line) => CommandPackage.Of(line.Split(' ')[0], line.Split(' ')[1..]);
}
