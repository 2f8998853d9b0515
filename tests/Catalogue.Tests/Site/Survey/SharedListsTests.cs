using System.Runtime.CompilerServices;
using Catalogue.Site.Survey;

namespace Catalogue.Tests.Site.Survey;

public sealed class SharedListsTests
{
    [Fact]
    public void EqualLists_AreOne()
    {
        var lists = new SharedLists();

        Assert.Same(lists.Of(["a", "b"]), lists.Of(["a", "b"]));
        Assert.NotSame(lists.Of(["a", "b"]), lists.Of(["b", "a"]));
        Assert.Equal(["a b"], lists.Of(["a b"]));
        Assert.Equal(["a", "b"], lists.Of(["a", "b"]));
    }

    [Fact]
    public void EqualTexts_AreOne()
    {
        var lists = new SharedLists();

        Assert.Same(lists.Of(string.Concat("list ", "user")), lists.Of(string.Concat("list", " user")));
    }

    [Fact]
    public void ListsOfABuild_GoWithIt()
    {
        WeakReference list = OfOneBuild();

        GC.Collect();

        Assert.False(list.IsAlive);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static WeakReference OfOneBuild() => new(new SharedLists().Of(["only", "here"]));
}
