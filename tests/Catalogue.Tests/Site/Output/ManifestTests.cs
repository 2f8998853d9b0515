using Catalogue.Site.Output;

namespace Catalogue.Tests.Site.Output;

public sealed class ManifestTests : IDisposable
{
    private readonly TempFolder temp = new();

    public void Dispose() => temp.Dispose();

    [Fact]
    public void WhatWasWritten_IsRead()
    {
        Manifest.Write(temp.File("manifest"), [("a.html", 3), ("b/c.html", 14)]);

        Assert.Equal([("a.html", 3), ("b/c.html", 14)], Manifest.Read(temp.Path).Files);
    }

    [Fact]
    public void FolderWithoutOne_HasNoFiles() => Assert.Empty(Manifest.Read(temp.Path).Files);

    [Theory]
    [InlineData("something else\n", 1)]
    [InlineData("catalogue output 1\nthree a.html\n", 2)]
    [InlineData("catalogue output 1\n3 ../a.html\n", 2)]
    [InlineData("catalogue output 1\n3 b.html\n3 a.html\n", 3)]
    [InlineData("catalogue output 1\n3 a.html\n3 a.html\n", 3)]
    public void AnythingElse_IsRefusedWithItsLine(string text, int line)
    {
        temp.Write("manifest", text);

        Assert.Contains($"manifest:{line} ", Assert.Throws<OutputFolderException>(() => Manifest.Read(temp.Path)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void EmptyOne_IsRefused()
    {
        temp.Write("manifest", "");

        Assert.Throws<OutputFolderException>(() => Manifest.Read(temp.Path));
    }

    [Fact]
    public void WhatCannotBeRead_IsLeftToWhoeverOpensTheFolder()
    {
        temp.Write(OutputState.Folder + "/manifest", "something else\n");

        Assert.Null(Manifest.TryRead(temp.Path));
    }

    [Fact]
    public void OneThatIsWrittenAnew_IsAnother()
    {
        Manifest.Write(temp.File("manifest"), [("a.html", 3)]);
        Manifest read = Manifest.Read(temp.Path);
        Assert.True(read.IsOf(temp.Path));

        Manifest.Write(temp.File("manifest"), [("a.html", 3), ("b.html", 4)]);

        Assert.False(read.IsOf(temp.Path));
        Assert.False(Manifest.None.IsOf(temp.File("elsewhere")));
    }
}
