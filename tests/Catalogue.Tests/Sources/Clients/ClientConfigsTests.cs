using Catalogue.Sources.Clients;

namespace Catalogue.Tests.Sources.Clients;

public class ClientConfigsTests
{
    [Theory]
    [InlineData("/home/ada/.config/Claude/claude_desktop_config.json", "Claude Desktop")]
    [InlineData("project/.mcp.json", "Claude Code")]
    [InlineData(".cursor/mcp.json", "Cursor")]
    [InlineData(".vscode/mcp.json", "VS Code")]
    [InlineData("/home/ada/.codeium/windsurf/mcp_config.json", "Windsurf")]
    [InlineData("/home/ada/.config/zed/settings.json", "Zed")]
    [InlineData("/home/ada/.codex/config.toml", "Codex")]
    [InlineData(".gemini/settings.json", "Gemini CLI")]
    [InlineData("saoudrizwan.claude-dev/settings/cline_mcp_settings.json", "Cline")]
    [InlineData(".kiro/settings/mcp.json", "Kiro")]
    public void File_IsToldByItsPath(string path, string client) => Assert.Equal(client, ClientConfigs.ClientOf(path));

    [Theory]
    [InlineData("settings.json")]
    [InlineData("src/config.toml")]
    [InlineData("package.json")]
    public void OtherFile_IsNoClients(string path) => Assert.Null(ClientConfigs.ClientOf(path));

    [Fact]
    public void Secrets_AreNotKept()
    {
        ClientConfig config = ClientConfigs.Read(".mcp.json", """{ "mcpServers": { "harbour": { "command": "npx", "args": ["harbour"], "env": { "KEY": "a-secret" }, "headers": { "Authorization": "a-secret" } } } }""");

        Assert.Equal(["KEY"], Assert.Single(config.Servers).Variables);
        Assert.DoesNotContain("a-secret", config.Servers[0].ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void ProjectsOfClaudeCode_AreAllRead()
    {
        ClientConfig config = ClientConfigs.Read("/home/ada/.claude.json", """{ "mcpServers": { "a": { "command": "x" } }, "projects": { "/p": { "mcpServers": { "b": { "url": "https://b.example" } } }, "/q": {} } }""");

        Assert.Equal(["a", "b"], config.Servers.Select(s => s.Name));
    }

    [Fact]
    public void DisabledServerAndAllowedTools_AreRead()
    {
        ClientConfig config = ClientConfigs.Read("cline_mcp_settings.json", """{ "mcpServers": { "a": { "command": "x", "disabled": true, "autoApprove": ["read", "list"] } } }""");

        Assert.True(config.Servers[0].IsDisabled);
        Assert.Equal(["read", "list"], config.Servers[0].AlwaysAllowed);
    }

    [Theory]
    [InlineData("npx", "-y @acme/harbour@1.2.3 --port 1", "npm", "@acme/harbour", "1.2.3")]
    [InlineData("/usr/bin/npx.cmd", "harbour@latest", "npm", "harbour", null)]
    [InlineData("cmd", "/c npx -y harbour", "npm", "harbour", null)]
    [InlineData("npx", "--package=harbour serve", "npm", "harbour", null)]
    [InlineData("bunx", "harbour", "npm", "harbour", null)]
    [InlineData("uvx", "harbour-mcp[all]==2.0", "pypi", "harbour-mcp", "2.0")]
    [InlineData("uvx", "--from harbour-mcp serve", "pypi", "harbour-mcp", null)]
    [InlineData("docker", "run -i --rm -e KEY -v /a:/b mcp/harbour serve", "oci", "mcp/harbour", null)]
    [InlineData("dnx", "Harbour.Mcp@1.0.0 --yes", "nuget", "Harbour.Mcp", "1.0.0")]
    public void Package_IsToldByTheCommand(string command, string arguments, string registry, string name, string? version)
    {
        var server = new ClientServer { Name = "x", Command = command, Arguments = arguments.Split(' ') };

        Assert.Equal((registry, name, version), (server.Package!.Registry, server.Package.Name, server.Package.Version));
        Assert.False(server.RunsProject);
    }

    [Theory]
    [InlineData("node", "dist/index.js")]
    [InlineData("uv", "run server.py")]
    [InlineData("./start.sh", "")]
    [InlineData("uvx", "--from . serve")]
    public void CommandOfTheProject_IsNoPackage(string command, string arguments)
    {
        var server = new ClientServer { Name = "x", Command = command, Arguments = arguments.Split(' ', StringSplitOptions.RemoveEmptyEntries) };

        Assert.Null(server.Package);
        Assert.Equal(command != "uvx", server.RunsProject);
    }

    [Fact]
    public void BrokenToml_NamesItsLine()
    {
        FormatException error = Assert.Throws<FormatException>(() => ClientConfigs.Read(".codex/config.toml", "[mcp_servers.a]\ncommand = \n"));

        Assert.Contains("2", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void DeepToml_IsRefused() => Assert.Throws<FormatException>(() => ClientConfigs.Read(".codex/config.toml", "a = " + new string('[', 100_000)));
}
