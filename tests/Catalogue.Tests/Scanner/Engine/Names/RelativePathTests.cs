using Catalogue.Scanner.Engine.Names;
using FsCheck;
using FsCheck.Fluent;

namespace Catalogue.Tests.Scanner.Engine.Names;

public sealed class RelativePathTests
{
    [Theory]
    [InlineData("a/b", "../c", "a/c")]
    [InlineData("a/b", "./c/./d", "a/b/c/d")]
    [InlineData("", "c", "c")]
    [InlineData("a", "../../../c", "c")]
    [InlineData("a//b", "c//d", "a/b/c/d")]
    [InlineData("a", "", "a")]
    public void Join_StaysInTheRepository(string folder, string relative, string path) =>
        Assert.Equal(path, RelativePath.Join(folder, relative));

    [Fact]
    public void Around_EndsWithTheRoot()
    {
        Assert.Equal(["a/b", "a", ""], RelativePath.Around("a/b"));
        Assert.Equal([""], RelativePath.Around(""));
    }

    [Theory]
    [InlineData("a/b", "a", true)]
    [InlineData("ab", "a", false)]
    [InlineData("a", "a", false)]
    [InlineData("ab", "", true)]
    public void IsIn_NeedsAWholeFolder(string path, string folder, bool isIn) => Assert.Equal(isIn, RelativePath.IsIn(path, folder));

    [Fact]
    public void AnyPath_JoinedIsPlain() => Check.QuickThrowOnFailure(Prop.ForAll(Gen.Elements("a", "b", "..", ".", "/", "//").ArrayOf().ToArbitrary(), parts =>
        RelativePath.Join("x/y", string.Join('/', parts)) is var path && !path.Split('/').Any(p => p is "." or "..") && !path.StartsWith('/') && !path.EndsWith('/')));
}
