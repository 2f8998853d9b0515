using System.Text;
using Catalogue.Guard.Messages;
using Catalogue.Guard.Processes;
using FsCheck;
using FsCheck.Fluent;

namespace Catalogue.Tests.Guard.Processes;

public sealed class LineReaderTests
{
    [Fact]
    public void Lines_AreHandedOnWithTheirFeeds() => Assert.Equal(["a\n", "\n", "bc"], Lines("a\n\nbc"u8.ToArray()));

    [Fact]
    public void EndOfTheStream_IsNull() => Assert.Empty(Lines([]));

    [Fact]
    public void LineTooLong_IsOnlyItsHead_AndTheNextIsWhole()
    {
        byte[] bytes = [.. Enumerable.Repeat((byte)'x', GuardLimits.MessageBytes + 100), (byte)'\n', .. "next\n"u8];
        var reader = new LineReader(new MemoryStream(bytes));

        Assert.NotNull(reader.Next());
        Assert.True(reader.IsTooLong);
        Assert.Equal("next\n", Encoding.UTF8.GetString(reader.Next()!.Value.Span));
        Assert.False(reader.IsTooLong);
    }

    [Fact]
    public void AnyBytes_ComeOutAsTheyWentIn_WhateverTheStreamGivesAtOnce() => Check.QuickThrowOnFailure(Prop.ForAll(
        Gen.Elements("a", "\n", "bcd").ArrayOf().ToArbitrary(), Gen.Choose(1, 5).ToArbitrary(), (parts, step) => string.Concat(Lines(Encoding.UTF8.GetBytes(string.Concat(parts)), step)) == string.Concat(parts)));

    private static List<string> Lines(byte[] bytes, int step = int.MaxValue)
    {
        var reader = new LineReader(new SlowStream(bytes, step));
        var lines = new List<string>();
        while (reader.Next() is { } line)
            lines.Add(Encoding.UTF8.GetString(line.Span));
        return lines;
    }

    private sealed class SlowStream(byte[] bytes, int step) : MemoryStream(bytes)
    {
        public override int Read(byte[] buffer, int offset, int count) => base.Read(buffer, offset, Math.Min(count, step));

        public override int Read(Span<byte> buffer) => base.Read(buffer[..Math.Min(buffer.Length, step)]);
    }
}
