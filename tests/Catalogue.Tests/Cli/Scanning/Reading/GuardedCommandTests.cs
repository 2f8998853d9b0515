using Catalogue.Cli.Scanning.Reading;
using Catalogue.Sources.Clients;

namespace Catalogue.Tests.Cli.Scanning.Reading;

public sealed class GuardedCommandTests
{
    [Fact]
    public void CommandBehindGuard_IsTheServers()
    {
        (ClientEntry entry, IReadOnlyList<string>? guard) = Split("catalogue", "guard", "--policy", "p.json", "--", "npx", "garden");

        Assert.Equal("npx", entry.Server.Command);
        Assert.Equal(["garden"], entry.Server.Arguments);
        Assert.Equal(["--policy", "p.json"], guard);
    }

    [Theory]
    [InlineData("npx", "garden")]
    [InlineData("catalogue", "guard", "--", "npx")]
    [InlineData("catalogue", "guard", "--policy", "p.json", "--")]
    [InlineData("npx", "--", "guard", "--policy")]
    public void OtherCommand_IsLeftAsItIs(string command, params string[] arguments) => Assert.Null(Split(command, arguments).Guard);

    private static (ClientEntry Entry, IReadOnlyList<string>? Guard) Split(string command, params string[] arguments) => GuardedCommand.Split(
        new ClientEntry(new ClientServer { Name = "x", Command = command, Arguments = arguments }, new Dictionary<string, string>(), new Dictionary<string, string>()));
}
