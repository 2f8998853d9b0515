using Catalogue.Site.Search;
using FsCheck;
using FsCheck.Fluent;

namespace Catalogue.Tests.Site.Search;

public sealed class SearchKeysTests
{
    // Heads are compared first, and keys themselves only where those agree.
    [Fact]
    public void Keys_SortAsTheirCharactersDo() => Prop.ForAll(Key().ToArbitrary(), Key().ToArbitrary(), (a, b) =>
    {
        var keys = new SearchKeys();
        keys.File(a, SearchMatch.NameStart, 1);
        keys.File(b, SearchMatch.NameStart, 2);
        SearchPosting[] filed = [.. keys.Roots.Values.SelectMany(r => r).OrderBy(p => p.Item)];

        Assert.Equal(Math.Sign(string.CompareOrdinal(keys.KeyOf(filed[0]).ToString(), keys.KeyOf(filed[1]).ToString())), Math.Sign(keys.Compare(filed[0], filed[1])));
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void KeyBeyondAscii_IsFiledUnderOneRoot()
    {
        var keys = new SearchKeys();
        keys.File("été", SearchMatch.NameStart, 1);

        SearchPosting posting = Assert.Single(keys.Roots[SearchKeys.Foreign]);
        Assert.Equal("~été", keys.KeyOf(posting).ToString());
    }

    [Fact]
    public void LongKey_IsCut()
    {
        var keys = new SearchKeys();
        keys.File(new string('a', 60), SearchMatch.NameStart, 1);

        Assert.Equal(SearchKeys.MaxLength, keys.KeyOf(Assert.Single(keys.Roots['a'])).Length);
    }

    // Few different characters, so that keys often begin alike; some beyond ASCII, some beyond one byte.
    private static Gen<string> Key() => Gen.Elements('a', 'b', ' ', '9', 'é', '\u0416', '\u4e2d', '\uff21').ArrayOf().Where(c => c.Length > 0).Select(c => new string(c));
}
