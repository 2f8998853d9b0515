using Catalogue.Site.Memory;
using Catalogue.Site.Survey;

namespace Catalogue.Tests.Site.Memory;

public sealed class ChangedWordsTests
{
    private static readonly ServerEntry One = Remember.Server("a/one", "list_invoices"), Two = Remember.Server("b/two", "send_mail"), Three = Remember.Server("c/three", "get_ships");

    [Fact]
    public void NothingKnown_NothingHasChangedSince()
    {
        var changed = ChangedWords.Between([One], _ => false, RememberedServers.None);

        Assert.False(changed.Has(One.Tools[0]));
    }

    [Fact]
    public void ChangedServer_TouchesWhatItDidAndDoes()
    {
        var changed = ChangedWords.Between([One, Remember.Server("b/two", "send_parcel")], id => id == "a/one", Remember.These(One, Two));

        Assert.True(changed.Has(Two.Tools[0]));
        Assert.True(changed.Has(Remember.Server("d/four", "post_parcels").Tools[0]));
        Assert.False(changed.Has(One.Tools[0]));
    }

    [Fact]
    public void ServerThatIsGone_TouchesWhatItDid()
    {
        var changed = ChangedWords.Between([One], _ => true, Remember.These(One, Three));

        Assert.True(changed.Has(Remember.Server("d/four", "show_ship").Tools[0]));
        Assert.False(changed.Has(One.Tools[0]));
    }

    [Fact]
    public void NameWithoutAnAct_IsNeverTouched()
    {
        ServerEntry odd = Remember.Server("e/five", "weather");

        Assert.False(ChangedWords.Between([odd], _ => false, Remember.These(One)).Has(odd.Tools[0]));
    }
}
