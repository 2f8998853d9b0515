using System.ClientModel;
using Catalogue.Cli.Screen;
using Catalogue.Model;
using Catalogue.Model.Servers;
using Catalogue.Model.Verdicts;
using Microsoft.Extensions.AI;
using OpenAI;

namespace Catalogue.Cli.SecondReading;

/// <summary>Asks a chat model for its verdict on definitions, within bounds. It changes no verdict: it only shows where another reader differs.</summary>
internal sealed class SecondReader : IDisposable
{
    /// <summary>Failures in a row after which nobody is asked any more.</summary>
    private const int MostFailures = 3;

    private const int MostTokens = 1_500;

    private readonly IChatClient client;
    private readonly ReaderBounds bounds;
    private readonly ReadingFile readings;
    private readonly IReadOnlyCollection<string> signals;
    private readonly TimeProvider time;

    /// <param name="at">OpenAI-compatible address.</param>
    /// <param name="key">Null where the server wants none; the library wants one all the same.</param>
    /// <param name="signals">Ids of the taxonomy's signals.</param>
    public SecondReader(Uri at, string? key, ReaderBounds bounds, ReadingFile readings, IReadOnlyCollection<string> signals, TimeProvider time)
    {
        (this.bounds, this.readings, this.signals, this.time) = (bounds, readings, signals, time);
        // One clock alone ends a question, ours: two of the same length would race.
        client = new OpenAI.Chat.ChatClient(bounds.Model, new ApiKeyCredential(key ?? "none"), new OpenAIClientOptions { Endpoint = at, NetworkTimeout = Timeout.InfiniteTimeSpan }).AsIChatClient();
    }

    public void Dispose() => client.Dispose();

    /// <param name="candidates">What is to be read, in order.</param>
    /// <param name="problems">Answers that were refused, and questions without an answer.</param>
    public async Task<ReaderReport> RunAsync(IReadOnlyList<Candidate> candidates, IProgress<Step>? progress, ICollection<Problem> problems, CancellationToken cancel)
    {
        var read = new List<(Candidate Candidate, Reading Reading)>();
        int asked = 0, failures = 0, done = 0;
        long last = 0;
        foreach (Candidate one in candidates)
        {
            progress?.Report(new Step(++done, candidates.Count, one.Name));
            Reading? reading = readings.Of(one.Verdict.Fingerprint, bounds.Model);
            if (reading is null && (asked == bounds.Budget || failures == MostFailures))
                continue;
            if (reading is null)
            {
                await PaceAsync(asked, last, cancel);
                (asked, last) = (asked + 1, time.GetTimestamp());
                reading = await AskAsync(one, problems, cancel);
                failures = reading is null ? failures + 1 : 0;
            }
            if (reading is not null)
                read.Add((one, reading));
        }
        if (failures == MostFailures)
            problems.Add(Problem.Error("reader", $"gave no usable answer {MostFailures} times in a row and was asked no more; the next run goes on from here"));
        return new ReaderReport(candidates.Count, asked, read);
    }

    private async Task PaceAsync(int asked, long last, CancellationToken cancel)
    {
        TimeSpan wait = TimeSpan.FromMinutes(1) / bounds.CallsPerMinute - time.GetElapsedTime(last);
        if (asked > 0 && wait > TimeSpan.Zero)
            await Task.Delay(wait, time, cancel);
    }

    private async Task<Reading?> AskAsync(Candidate one, ICollection<Problem> problems, CancellationToken cancel)
    {
        using var late = new CancellationTokenSource(bounds.Patience, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(late.Token, cancel);
        try
        {
            var options = new ChatOptions { Temperature = 0, MaxOutputTokens = MostTokens, ResponseFormat = ChatResponseFormat.ForJsonSchema(ReaderAnswer.Schema, "verdict") };
            ChatResponse response = await client.GetResponseAsync(Question.Of(one.Server, one.Tool), options, either.Token);
            var reading = new Reading(one.Verdict.Fingerprint, bounds.Model, one.Server.Id, one.Tool.Name, ReaderAnswer.Parse(response.Text, one.Server, one.Tool, signals));
            readings.Add(reading);
            return reading;
        }
        catch (Exception e) when (e is FormatException or HttpRequestException or ClientResultException or IOException or InvalidOperationException || (e is OperationCanceledException && !cancel.IsCancellationRequested))
        {
            problems.Add(Problem.Error(one.Name, e is OperationCanceledException ? $"the reader gave no answer within {bounds.Patience.TotalSeconds:0} seconds" : e.Message));
            return null;
        }
    }
}

/// <summary>What a second reader may cost.</summary>
/// <param name="Model">The chat model's name.</param>
/// <param name="Budget">Questions at most.</param>
/// <param name="CallsPerMinute">Questions a minute at most.</param>
/// <param name="Patience">How long an answer may take.</param>
internal sealed record ReaderBounds(string Model, int Budget, int CallsPerMinute, TimeSpan Patience);

/// <summary>A definition whose verdict is worth a second look.</summary>
internal sealed record Candidate(Server Server, ToolDefinition Tool, Classification Verdict)
{
    public string Name => $"{Server.Id}/{Tool.Name}";

    /// <summary>What needs a review, and what a fact decided against the model's leaning.</summary>
    public static bool IsWorth(Classification verdict) => verdict.NeedsReview || verdict.DecidedBy.StartsWith("rule:", StringComparison.Ordinal);
}

/// <summary>What a second reading came to.</summary>
/// <param name="Worth">Definitions worth one.</param>
/// <param name="Asked">Questions that were sent now.</param>
/// <param name="Read">Definitions with an answer, of now or of before.</param>
internal sealed record ReaderReport(int Worth, int Asked, IReadOnlyList<(Candidate Candidate, Reading Reading)> Read)
{
    public IEnumerable<(Candidate Candidate, Reading Reading)> Differing =>
        Read.Where(r => r.Reading.Answer.Class != r.Candidate.Verdict.Class || !r.Reading.Answer.Signals.SequenceEqual(r.Candidate.Verdict.Signals.Select(s => s.Id).Order(StringComparer.Ordinal)));
}
