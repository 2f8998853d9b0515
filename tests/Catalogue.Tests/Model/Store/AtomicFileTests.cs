using Catalogue.Model.Store;

namespace Catalogue.Tests.Model.Store;

public sealed class AtomicFileTests : IDisposable
{
    private readonly TempFolder temp = new();

    public void Dispose() => temp.Dispose();

    [Fact]
    public void SameBytes_LeaveTheFileUntouched()
    {
        string file = temp.Write("a.json", "{}");

        Assert.False(AtomicFile.Write(file, "{}"u8));
        Assert.True(AtomicFile.Write(file, "[]"u8));
        Assert.Equal("[]", File.ReadAllText(file));
    }

    [Fact]
    public void NeighbourOfAKilledRun_IsUsedUp()
    {
        temp.Write("a.json" + AtomicFile.TemporarySuffix, "half of a much longer te");

        AtomicFile.Write(temp.File("a.json"), "{}"u8);

        Assert.Equal("{}", File.ReadAllText(temp.File("a.json")));
        Assert.Equal(["a.json"], Directory.EnumerateFiles(temp.Path).Select(Path.GetFileName));
    }

    [Fact]
    public void NeighbourThatAnotherRunIsWriting_IsLeftToIt()
    {
        using var other = new FileStream(temp.File("a.json") + AtomicFile.TemporarySuffix, FileMode.Create, FileAccess.Write, FileShare.None);

        Assert.True(AtomicFile.Write(temp.File("a.json"), "{}"u8));

        Assert.Equal("{}", File.ReadAllText(temp.File("a.json")));
        Assert.Equal(2, Directory.EnumerateFiles(temp.Path).Count());
    }
}
