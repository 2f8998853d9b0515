using System.IO.Pipelines;
using System.Text;
using Catalogue.Cli.Answering;

namespace Catalogue.Tests.Cli.Answering;

public sealed class AnsweredStreamsTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task End_WaitsForTheAnswersToWhatWasRead()
    {
        var requests = new OpenRequests();
        var output = new Pipe();
        using var sink = new MemoryStream();
        Task writing = AnsweredStreams.WriteAsync(output.Reader, sink, requests, Cancel);
        Task<int> end = await EndAsync("""{"jsonrpc":"2.0","id":1,"method":"ping"}""", requests);
        Assert.False(end.IsCompleted);

        await output.Writer.WriteAsync("""{"jsonrpc":"2.0","id":1,"res"""u8.ToArray(), Cancel);
        Assert.False(end.IsCompleted);
        await output.Writer.WriteAsync(Encoding.UTF8.GetBytes("ult\":{}}\n"), Cancel);

        Assert.Equal(0, await end.WaitAsync(TimeSpan.FromSeconds(30), Cancel));
        await output.Writer.CompleteAsync();
        await writing;
        Assert.EndsWith("}}\n", Encoding.UTF8.GetString(sink.ToArray()), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"jsonrpc":"2.0","method":"notifications/initialized"}""")]
    [InlineData("""{"jsonrpc":"2.0","method":"notifications/progress","params":{"id":7}}""")]
    [InlineData("not json")]
    public async Task End_WaitsForNothing_WhereNothingIsToBeAnswered(string line) =>
        Assert.Equal(0, await (await EndAsync(line, new OpenRequests())).WaitAsync(TimeSpan.FromSeconds(10), Cancel));

    // Reads all of an input that holds one line, and then its end.
    private static async Task<Task<int>> EndAsync(string line, OpenRequests requests)
    {
        var pipe = new Pipe();
        _ = AnsweredStreams.ReadAsync(new MemoryStream(Encoding.UTF8.GetBytes(line + "\n")), pipe.Writer, requests, Cancel);
        Stream input = pipe.Reader.AsStream();
        byte[] buffer = new byte[4096];
        Assert.True(await input.ReadAsync(buffer, Cancel) > 0);
        return input.ReadAsync(buffer, Cancel).AsTask();
    }
}
