using System.Text;
using Catalogue.Scanner.Engine.Syntax;

namespace Catalogue.Tests.Scanner.Engine.Syntax;

public sealed class SourceBytesTests
{
    [Fact]
    public void Text_IsReadInItsEncoding()
    {
        Assert.Equal("dïg", SourceBytes.Decode(Encoding.UTF8.GetBytes("dïg")));
        Assert.Equal("dïg", SourceBytes.Decode([.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes("dïg")]));
        Assert.Equal("dïg", SourceBytes.Decode([0xFF, 0xFE, .. Encoding.Unicode.GetBytes("dïg")]));
        Assert.Equal("dïg", SourceBytes.Decode([0xFE, 0xFF, .. Encoding.BigEndianUnicode.GetBytes("dïg")]));
    }

    [Fact]
    public void ZeroByte_MakesABinary_WhereGitWouldLook()
    {
        Assert.Null(SourceBytes.Decode("a\0b"u8));
        Assert.NotNull(SourceBytes.Decode(Encoding.UTF8.GetBytes(new string('a', 8000) + "\0")));
    }

    [Fact]
    public void InvalidBytes_BecomeReplacementCharacters() => Assert.Equal("a\ufffdb", SourceBytes.Decode([(byte)'a', 0xC3, (byte)'b']));
}
