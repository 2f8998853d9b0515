using System.Buffers;
using System.Text;
using Catalogue.Guard.Http;

namespace Catalogue.Tests.Guard.Http;

public class EventStreamTests
{
    [Theory]
    [InlineData("data: a\n\n", "a")]
    [InlineData("data:a\r\n\r\n", "a")]
    [InlineData("data: a\rdata: b\r\r", "a\nb")]
    [InlineData("\uFEFFdata: a\n\n", "a")]
    [InlineData("event: message\nid: 1\ndata:  a\n\ndata\n\n: comment\n\ndata: b\n\n", " a|b")]
    [InlineData("data: a\n", "")]
    [InlineData("datax: a\n\n", "")]
    [InlineData("data: a\r\n\ndata: b\r\r\n", "a|b")]
    public void Data_IsWhatTheStandardSaysHoweverThePiecesFall(string text, string expected)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(text);
        for (int size = 1; size <= bytes.Length; size++)
        {
            var seen = new List<string>();
            string passed = Passed(bytes, size, data =>
            {
                seen.Add(Encoding.UTF8.GetString(data.Span));
                return data;
            });

            Assert.Equal(expected, string.Join('|', seen));
            // Nothing that was not looked at: what is incomplete stays behind.
            Assert.StartsWith(passed, text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void OtherData_TakesThePlaceAndDroppedEventsAreGone()
    {
        string text = "id: 1\nevent: message\ndata: keep\n\ndata: change\nid: 2\n\ndata: drop\n\n";

        string passed = Passed(Encoding.UTF8.GetBytes(text), 7, data => Encoding.UTF8.GetString(data.Span) switch
        {
            "drop" => (ReadOnlyMemory<byte>?)null,
            "change" => Encoding.UTF8.GetBytes("{\n}"),
            _ => data,
        });

        Assert.Equal("id: 1\nevent: message\ndata: keep\n\nid: 2\ndata: { }\n\n", passed);
    }

    private static string Passed(byte[] bytes, int size, Func<ReadOnlyMemory<byte>, ReadOnlyMemory<byte>?> look)
    {
        var output = new ArrayBufferWriter<byte>();
        var events = new EventStream(look);
        foreach (byte[] piece in bytes.Chunk(size))
            events.Take(piece, output);
        return Encoding.UTF8.GetString(output.WrittenSpan);
    }
}
