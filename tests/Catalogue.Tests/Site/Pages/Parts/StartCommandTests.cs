using Catalogue.Model.Servers;
using Catalogue.Site.Pages.Parts;

namespace Catalogue.Tests.Site.Pages.Parts;

public sealed class StartCommandTests
{
    [Theory]
    [InlineData("npm", "@acme/notes", "1.2.0", null, "npx -y @acme/notes@1.2.0")]
    [InlineData("pypi", "notes", "1.2.0", null, "uvx notes@1.2.0")]
    [InlineData("pypi", "acme.notes", "1.2.0", "notes-mcp", "uvx --from acme.notes==1.2.0 notes-mcp")]
    [InlineData("pypi", "acme.notes", null, "notes-mcp", "uvx --from acme.notes notes-mcp")]
    [InlineData("pypi", "acme.notes", null, "x; rm -rf /", null)]
    [InlineData("npm", "--help", null, null, null)]
    [InlineData("mcpb", "notes.mcpb", null, null, null)]
    public void Package_IsStartedByItsRunner(string registry, string name, string? version, string? program, string? command) =>
        Assert.Equal(command, StartCommand.Of(new ServerPackage { Registry = registry, Name = name, Version = version, Program = program }));

    [Fact]
    public void OfSeveralPackages_TheOneThatIsCalledAsTheRepositoryIsStarted()
    {
        var server = new Server { Id = "acme/notes-mcp", Name = "Notes", Packages = [new() { Registry = "npm", Name = "notes-extra" }, new() { Registry = "npm", Name = "notes-mcp" }] };

        Assert.Equal("npx -y notes-mcp", StartCommand.Of(server));
    }
}
