using System.Formats.Tar;
using System.IO.Compression;
using System.Text;
using Catalogue.Sources.Places.GitHub;
using FsCheck;
using FsCheck.Fluent;

namespace Catalogue.Tests.Sources.Places.GitHub;

public sealed class ArchiveReaderTests
{
    [Fact]
    public async Task Files_ComeWithoutTheOutermostFolder_ContentsOnlyOfTheWanted()
    {
        using MemoryStream archive = Archive(("x-abc/src/a.ts", "a"), ("x-abc/picture.png", "p"));

        List<ArchiveFile> files = await Read(archive, path => path.EndsWith(".ts", StringComparison.Ordinal));

        Assert.Equal(["src/a.ts", "picture.png"], files.Select(f => f.Path));
        Assert.Equal("a", Encoding.UTF8.GetString(files[0].Bytes!.Value.Span));
        Assert.Null(files[1].Bytes);
    }

    [Theory]
    [InlineData("x/../../etc/passwd")]
    [InlineData("/etc/passwd")]
    [InlineData("x/a//b")]
    [InlineData("alone")]
    [InlineData("x\\..\\b")]
    public async Task NameThatLeadsOut_IsLeftOut(string name)
    {
        using MemoryStream archive = Archive((name, "a"), ("x/kept", "b"));

        Assert.Equal(["kept"], (await Read(archive, _ => true)).Select(f => f.Path));
    }

    [Fact]
    public async Task Links_AreNamedAndNotFollowed()
    {
        using MemoryStream archive = Archive(links: true, ("x/kept", "b"));

        List<ArchiveFile> files = await Read(archive, _ => true);

        Assert.Equal(["kept"], files.Where(f => !f.IsLink).Select(f => f.Path));
        Assert.All(files.Where(f => f.IsLink), f => Assert.Null(f.Bytes));
        Assert.Contains(files, f => f.IsLink);
    }

    [Fact]
    public async Task CutOffArchive_IsAnInvalidOne()
    {
        using MemoryStream whole = Archive(("x/a", new string('a', 5_000)), ("x/b", new string('b', 5_000)));
        using var cut = new MemoryStream(whole.ToArray()[..^40]);

        await Assert.ThrowsAsync<InvalidDataException>(() => Read(cut, _ => true));
    }

    [Fact]
    public void AnyBytes_GiveFilesOrAnInvalidArchive() => Check.QuickThrowOnFailure(
        Prop.ForAll(ArbMap.Default.ArbFor<byte[]>(), bytes =>
        {
            using var packed = new MemoryStream();
            using (var gzip = new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true))
                gzip.Write([.. Enumerable.Repeat(bytes, 600).SelectMany(b => b)]);
            foreach (byte[] content in new[] { bytes, packed.ToArray() })
            {
                using var stream = new MemoryStream(content);
                Exception? thrown = Record.ExceptionAsync(() => Read(stream, _ => true)).AsTask().GetAwaiter().GetResult();
                if (thrown is not (null or InvalidDataException))
                    return false;
            }
            return true;
        }));

    private static async Task<List<ArchiveFile>> Read(Stream archive, Func<string, bool> isWanted)
    {
        var files = new List<ArchiveFile>();
        await foreach (ArchiveFile file in ArchiveReader.ReadAsync(archive, isWanted, TestContext.Current.CancellationToken))
            files.Add(file);
        return files;
    }

    private static MemoryStream Archive(params (string Name, string Text)[] files) => Archive(links: false, files);

    private static MemoryStream Archive(bool links, params (string Name, string Text)[] files)
    {
        var stream = new MemoryStream();
        using (var gzip = new GZipStream(stream, CompressionLevel.Fastest, leaveOpen: true))
        using (var tar = new TarWriter(gzip, TarEntryFormat.Pax))
        {
            if (links)
            {
                tar.WriteEntry(new PaxTarEntry(TarEntryType.SymbolicLink, "x/link") { LinkName = "/etc/passwd" });
                tar.WriteEntry(new PaxTarEntry(TarEntryType.HardLink, "x/hard") { LinkName = "x/kept" });
            }
            foreach ((string name, string text) in files)
                tar.WriteEntry(new PaxTarEntry(TarEntryType.RegularFile, name) { DataStream = new MemoryStream(Encoding.UTF8.GetBytes(text)) });
        }
        stream.Position = 0;
        return stream;
    }
}
