using Catalogue.Site.Memory;

namespace Catalogue.Tests.Site.Memory;

public sealed class RememberedServersTests
{
    [Fact]
    public void WhatWasWritten_IsReadWhenItIsAskedFor()
    {
        RememberedServers servers = Remember.These(Remember.Server("b/two", "send_mail"), Remember.Server("a/one", "list_invoices"));

        Assert.Equal((2, 2), (servers.Count, servers.Tools));
        Assert.Equal(["a/one", "b/two"], servers.Ids.Order(StringComparer.Ordinal));
        Assert.Equal("h", servers.HashOf("a/one"));
        RememberedServer one = Assert.IsType<RememberedServer>(servers.Find("a/one"));
        Assert.Equal(("a/one", "list_invoices", "h"), (one.Entry.Id, one.Entry.Tools.Single().Name, one.Hash));
        Assert.Equal("send_mail", servers.Find("b/two")!.Entry.Tools.Single().Name);
    }

    [Fact]
    public void OneThatIsNotAmongThem_IsNotKnown()
    {
        RememberedServers servers = Remember.These(Remember.Server("a/one", "list_invoices"));

        Assert.Null(servers.HashOf("c/three"));
        Assert.Null(servers.Find("c/three"));
        Assert.Equal((0, 0), (RememberedServers.None.Count, RememberedServers.None.Tools));
    }
}
