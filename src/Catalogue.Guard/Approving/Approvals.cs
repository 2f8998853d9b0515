using System.Collections.Concurrent;
using System.Text;
using System.Text.Json;
using Catalogue.Guard.Deciding;
using Catalogue.Guard.Messages;

namespace Catalogue.Guard.Approving;

/// <summary>The calls of one guard that wait for a person, whichever way the person is asked.</summary>
internal sealed class Approvals(Approver approver, RequestState states, Surroundings around) : IDisposable
{
    private readonly ConcurrentDictionary<string, CancellationTokenSource> waiting = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, TaskCompletionSource<bool>> asked = new(StringComparer.Ordinal);

    public bool AsksClient => approver.AsksClient;

    public ApprovalRequest New(ClientMessage message, Ruling ruling, string grant) => approver.New(message.Call!.Tool, AskedCall.Raw(message.Call.Arguments), grant, ruling);

    /// <summary>The answer to a call of 2026-07-28 that asks for approval.</summary>
    public byte[] Question(ClientMessage message, Ruling ruling, string grant)
    {
        ApprovalRequest request = New(message, ruling, grant);
        return AskedCall.Ask(message.Id!.Value, request, states.Sign(request, AskedCall.CarriedBy(message)));
    }

    /// <summary>Takes the state that came back with an answer; null where it is not for this call.</summary>
    public CarriedState? Take(ClientMessage message, Ruling ruling, string grant, string state) => states.Take(state, New(message, ruling, grant), around.Clock.GetUtcNow());

    /// <summary>Lets a call wait; the first who decides does.</summary>
    /// <param name="key">Names the call, so that it can be withdrawn.</param>
    /// <param name="ask">Sends a line to a client that can ask its person; null where it cannot.</param>
    /// <param name="decided">Told once, on another thread: whether it was approved, or why not.</param>
    public void Wait(string key, ApprovalRequest request, Func<byte[], bool>? ask, Action<bool, string> decided)
    {
        var cancel = new CancellationTokenSource();
        waiting[key] = cancel;
        _ = Task.Run(async () =>
        {
            bool? decision = null;
            try
            {
                decision = await FirstAsync(request, ask, cancel);
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                around.Say($"a call cannot wait for approval: {e.Message}");
            }
            finally
            {
                waiting.TryRemove(key, out _);
                cancel.Dispose();
            }
            decided(decision == true, decision == false ? "The call was not approved." : "Nobody approved the call in time.");
        });
    }

    /// <summary>The client no longer wants the call; false where it does not wait here.</summary>
    public bool Withdraw(string key)
    {
        if (!waiting.TryRemove(key, out CancellationTokenSource? cancel))
            return false;
        cancel.Cancel();
        return true;
    }

    /// <summary>Takes a client's answer to guard's own question; false where it answers the server.</summary>
    public bool TakeAnswer(ClientMessage response)
    {
        if (!asked.TryRemove(response.Id!.Value.Key, out TaskCompletionSource<bool>? answer))
            return false;
        answer.TrySetResult(response.Root.TryGetProperty("result", out JsonElement result) && Approving.Question.IsYes(result));
        return true;
    }

    public void Dispose()
    {
        foreach (string key in waiting.Keys)
            Withdraw(key);
    }

    private async Task<bool?> FirstAsync(ApprovalRequest request, Func<byte[], bool>? ask, CancellationTokenSource cancel)
    {
        Task<bool?>[] ways = [.. Ways(request, ask, cancel.Token)];
        try
        {
            List<Task<bool?>> open = [.. ways];
            while (open.Count > 0)
            {
                Task<bool?> first = await Task.WhenAny(open);
                open.Remove(first);
                if (first.IsCompletedSuccessfully && first.Result is { } decision)
                    return decision;
            }
            return null;
        }
        finally
        {
            await cancel.CancelAsync();
            await Task.WhenAll(ways).ContinueWith(_ => { }, CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default);
        }
    }

    private IEnumerable<Task<bool?>> Ways(ApprovalRequest request, Func<byte[], bool>? ask, CancellationToken cancel)
    {
        // A client that cannot ask leaves only the terminal, whatever was wished for.
        if (approver.AsksTerminal || ask is null)
            yield return approver.TerminalAsync(request, cancel);
        if (approver.AsksClient && ask is not null)
            yield return ClientAsync(request, ask, cancel);
    }

    private async Task<bool?> ClientAsync(ApprovalRequest request, Func<byte[], bool> ask, CancellationToken cancel)
    {
        string id = "catalogue-guard-" + around.NewName(16);
        var answer = new TaskCompletionSource<bool>(TaskCreationOptions.RunContinuationsAsynchronously);
        asked["s" + id] = answer;
        try
        {
            byte[] line = Reply.Message(Encoding.ASCII.GetBytes($"\"{id}\""), writer =>
            {
                writer.WriteString("method", "elicitation/create");
                writer.WritePropertyName("params");
                Approving.Question.Write(writer, request);
            });
            if (!ask(line))
                return null;
            return await answer.Task.WaitAsync(request.Expires - around.Clock.GetUtcNow(), around.Clock, cancel);
        }
        catch (TimeoutException)
        {
            return null;
        }
        finally
        {
            asked.TryRemove("s" + id, out _);
        }
    }
}
