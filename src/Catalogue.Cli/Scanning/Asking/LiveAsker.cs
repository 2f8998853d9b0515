using System.Collections.Concurrent;
using Catalogue.Cli.Scanning.Judging;
using Catalogue.Cli.Scanning.Recognising;
using Catalogue.Cli.Scanning.Stack;
using Catalogue.Cli.Screen;
using Catalogue.Model;
using Catalogue.Model.Servers;
using Catalogue.Sources.Clients;
using Catalogue.Sources.Places.Live;
using Catalogue.Sources.Readings;

namespace Catalogue.Cli.Scanning.Asking;

/// <summary>Starts servers, or reaches them, and asks for their tools; each costs its own patience and nothing else.</summary>
internal sealed class LiveAsker(TimeSpan patience)
{
    // Servers start while others answer; more at once would take each other's time.
    private const int AtOnce = 4;

    private readonly ConcurrentBag<Problem> problems = [];

    /// <summary>What went wrong, by server.</summary>
    public IReadOnlyList<Problem> Problems => [.. problems.OrderBy(p => p.Place, StringComparer.Ordinal).ThenBy(p => p.Message, StringComparer.Ordinal)];

    /// <summary>What would run for a server, without credentials.</summary>
    public static string Shown(AgentServer agent) => Secrets.Without(agent.Entry, Traces.AddressOf(agent.Entry.Server) is { } address ? $"ask {address.Split('?')[0]}" : string.Join(' ', agent.Words));

    /// <summary>The servers in the same order, with their own lists where they gave one.</summary>
    public async Task<IReadOnlyList<JudgedServer>> AskAsync(IReadOnlyList<JudgedServer> servers, StackJudge judge, IProgress<Step> progress, CancellationToken cancel)
    {
        var asked = new JudgedServer[servers.Count];
        int done = 0;
        await Parallel.ForEachAsync(Enumerable.Range(0, servers.Count), new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancel }, async (i, stop) =>
        {
            JudgedServer server = servers[i] with { WasAsked = true };
            asked[i] = await ToolsAsync(server.Agent, stop) is { } tools ? judge.WithLive(server, tools) : server;
            progress.Report(new Step(Interlocked.Increment(ref done), servers.Count, servers[i].Agent.Key));
        });
        return asked;
    }

    private async Task<IReadOnlyList<ToolDefinition>?> ToolsAsync(AgentServer agent, CancellationToken cancel)
    {
        string place = agent.Line is { } line ? $"{agent.File}:{line}" : agent.File;
        try
        {
            var options = new LiveOptions { AllowRun = true, Answer = patience, Environment = agent.Entry.Variables };
            List<ToolDefinition> tools = [];
            await foreach (SourceReading reading in new LiveSource(Target(agent.Entry.Server), options, (_, _) => null).ReadAsync(cancel))
            {
                tools.AddRange(reading.Servers.SelectMany(s => s.Facts).SelectMany(f => f.Tools));
                foreach (Problem problem in reading.Problems)
                    problems.Add(problem with { Place = place, Message = Secrets.Without(agent.Entry, $"{agent.Key}: {problem.Message}") });
            }
            return [.. tools.DistinctBy(t => t.Name, StringComparer.Ordinal)];
        }
        catch (Exception e) when (e is IOException or FormatException or HttpRequestException or UnauthorizedAccessException or ArgumentException)
        {
            problems.Add(Problem.Error(place, Secrets.Without(agent.Entry, $"{agent.Key}: {e.Message}")));
            return null;
        }
    }

    // A package of npm is fetched without its scripts; all else runs as the client would run it.
    private static LiveTarget Target(ClientServer server)
    {
        if (Traces.AddressOf(server) is { } address)
            return LiveTarget.OfAddress(address);
        if (server.Package is not { Registry: "npm" } package)
            return LiveTarget.OfCommand([server.Command!, .. server.Arguments]);
        int at = server.Arguments.ToList().FindIndex(w => w == package.Name || w.StartsWith(package.Name + "@", StringComparison.Ordinal));
        return LiveTarget.OfPackage(package.Name, package.Version, at < 0 ? [] : [.. server.Arguments.Skip(at + 1)]);
    }
}
