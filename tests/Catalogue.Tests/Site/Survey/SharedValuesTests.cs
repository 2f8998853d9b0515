using System.Runtime.CompilerServices;
using Catalogue.Site.Survey;

namespace Catalogue.Tests.Site.Survey;

public sealed class SharedValuesTests
{
    [Fact]
    public void EqualLists_AreOne()
    {
        var shared = new SharedValues();

        Assert.Same(shared.Of(["a", "b"]), shared.Of(["a", "b"]));
        Assert.NotSame(shared.Of(["a", "b"]), shared.Of(["b", "a"]));
        Assert.Equal(["a b"], shared.Of(["a b"]));
        Assert.Equal(["a", "b"], shared.Of(["a", "b"]));
    }

    [Fact]
    public void EqualTexts_AreOne()
    {
        var shared = new SharedValues();

        Assert.Same(shared.Of(string.Concat("list ", "user")), shared.Of(string.Concat("list", " user")));
    }

    [Fact]
    public void ListsOfABuild_GoWithIt()
    {
        WeakReference list = OfOneBuild();

        GC.Collect();

        Assert.False(list.IsAlive);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static WeakReference OfOneBuild() => new(new SharedValues().Of(["only", "here"]));
}
