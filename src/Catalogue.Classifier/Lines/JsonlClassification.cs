using System.Text;
using System.Threading.Channels;
using Catalogue.Model;

namespace Catalogue.Classifier.Lines;

/// <summary>Judges tools that come as lines of JSON; one line out for each line in, in the same order.</summary>
public static class JsonlClassification
{
    /// <summary>Lines that are judged together; neighbouring lines of one server stay together up to the most a server may have.</summary>
    private const int BatchLines = 1024;

    /// <summary>Batches under way at once, a core: bounds the memory.</summary>
    private const int BatchesPerCore = 2;

    /// <param name="input">UTF-8, one object a line; see <see cref="ToolLine"/>.</param>
    /// <param name="output">Receives one object a line.</param>
    /// <returns>What was rejected, each with its line number; nothing else is lost by it.</returns>
    public static async Task<IReadOnlyList<Problem>> RunAsync(ToolClassifier classifier, Stream input, Stream output, string inputName, CancellationToken cancel)
    {
        var problems = new List<Problem>();
        var batches = Channel.CreateBounded<Task<BatchResult>>(BatchesPerCore * Environment.ProcessorCount);
        Task reading = ReadAsync(classifier, input, inputName, batches.Writer, cancel);
        await foreach (Task<BatchResult> batch in batches.Reader.ReadAllAsync(cancel))
        {
            BatchResult result = await batch;
            problems.AddRange(result.Problems);
            await output.WriteAsync(result.Json.WrittenMemory, cancel);
        }
        await reading;
        await output.FlushAsync(cancel);
        return problems;
    }

    private static async Task ReadAsync(ToolClassifier classifier, Stream input, string inputName, ChannelWriter<Task<BatchResult>> batches, CancellationToken cancel)
    {
        Exception? failure = null;
        try
        {
            using var reader = new StreamReader(input, Encoding.UTF8, detectEncodingFromByteOrderMarks: true, bufferSize: 1 << 16, leaveOpen: true);
            var batch = new List<NumberedLine>(BatchLines);
            string? key = null;
            for (int number = 1; await reader.ReadLineAsync(cancel) is { } text; number++)
            {
                if (string.IsNullOrWhiteSpace(text))
                    continue;
                string here = LineServer.KeyOf(text);
                if (batch.Count >= BatchLines && (here != key || batch.Count >= DefinitionLimits.ToolsPerServer))
                    batch = await SendAsync(classifier, batch, inputName, batches, cancel);
                batch.Add(new NumberedLine(number, text));
                key = here;
            }
            await SendAsync(classifier, batch, inputName, batches, cancel);
        }
        catch (Exception e) when (e is IOException or OperationCanceledException)
        {
            failure = e;
        }
        batches.Complete(failure);
    }

    private static async Task<List<NumberedLine>> SendAsync(ToolClassifier classifier, List<NumberedLine> batch, string inputName, ChannelWriter<Task<BatchResult>> batches, CancellationToken cancel)
    {
        await batches.WaitToWriteAsync(cancel);
        await batches.WriteAsync(Task.Run(() => LineBatch.Judge(classifier, batch, inputName), cancel), cancel);
        return new List<NumberedLine>(BatchLines);
    }
}

internal readonly record struct NumberedLine(int Number, string Text);

/// <summary>What became of a batch: its lines as JSON, and what was rejected.</summary>
internal sealed record BatchResult(System.Buffers.ArrayBufferWriter<byte> Json, IReadOnlyList<Problem> Problems);
