using Catalogue.Cli.Scanning.Places;
using Catalogue.Sources.Clients;

namespace Catalogue.Tests.Cli.Scanning.Places;

public sealed class ClientPlacesTests
{
    [Fact]
    public void TenClients_HaveAPlaceOnEachSystem_WithItsSource()
    {
        Assert.Equal(10, ClientPlaces.All.Select(p => p.Client).Distinct().Count());
        Assert.All(ClientPlaces.All.GroupBy(p => p.Client), c => Assert.Equal(["linux", "macos", "windows"], c.Select(p => p.Os).Distinct().Order(StringComparer.Ordinal)));
        Assert.All(ClientPlaces.All, p => Assert.StartsWith("https://", p.Source, StringComparison.Ordinal));
    }

    [Fact]
    public void EachPlace_IsReadAsItsClients() => Assert.All(ClientPlaces.All, p => Assert.Equal(p.Client, ClientConfigs.ClientOf(new Machine(p.Os, "/home/ada", "/home/ada/.config", "/home/ada/shop").Resolve(p.Path).Replace('\\', '/'))));
}
