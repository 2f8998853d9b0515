using System.Runtime.CompilerServices;
using Catalogue.Model;
using Catalogue.Model.Json;
using Catalogue.Model.Servers;
using Catalogue.Sources.Manifests;
using Catalogue.Sources.Readings;
using ModelContextProtocol.Client;
using ModelContextProtocol.Protocol;

namespace Catalogue.Sources.Places.Live;

/// <summary>
/// A running server, asked for its tools. A package or a command runs a stranger's code on this machine and so needs <see cref="LiveOptions.AllowRun"/>;
/// an address runs nothing here and does not.
/// </summary>
/// <param name="home">The known record of a package that names this repository; see <see cref="PackageHome.Find"/>.</param>
public sealed class LiveSource(LiveTarget target, LiveOptions options, Func<string, string, Server?> home) : IServerSource
{
    public string Name => FactReader.Live.Name;

    /// <exception cref="LiveException">The server cannot be started or does not answer.</exception>
    /// <exception cref="InvalidOperationException">It would run code without leave.</exception>
    public async IAsyncEnumerable<SourceReading> ReadAsync([EnumeratorCancellation] CancellationToken cancel)
    {
        if (target.Address is null && !options.AllowRun)
            throw new InvalidOperationException($"'{target.Name}' is code that would run here; it was not allowed to.");
        yield return target switch
        {
            { Address: { } address } => await NamedAsync(() => HostedAsync(address, cancel)),
            { Package: not null } => await PackageAsync(cancel),
            _ => await CommandAsync(cancel),
        };
    }

    private async Task<SourceReading> PackageAsync(CancellationToken cancel)
    {
        using var scratch = new Scratch();
        NpmPackage package = await NamedAsync(() => NpmPackage.InstallAsync(target, scratch, options.Install, cancel));
        ToolAnswer answer = await LocalAsync([.. package.Command, .. target.Words], scratch, cancel);
        ManifestReading reading = LiveFacts.Of(answer, target.Name, package.Version);
        ServerFacts facts = reading.Facts[0];
        DescribedServer server = package.Repository is { } repository && home(package.Name, repository) is { } known
            // What the repository's own files say of it stands; the package adds its tools.
            ? new DescribedServer(known.Id, known.Source, [facts with { Name = null, Description = null, Homepage = null, Version = null, Findings = known.Findings, Notes = known.Notes }]) { FallbackName = known.Name }
            : new DescribedServer(ServerId.OfPackage("npm", package.Name), null, [Described(facts, package)]) { FallbackName = package.Name };
        return Reading(server, reading.Problems);
    }

    private static ServerFacts Described(ServerFacts facts, NpmPackage package) => facts with
    {
        Name = package.Name,
        Description = facts.Description ?? package.Manifest.Text("description"),
        Homepage = facts.Homepage ?? package.Manifest.Text("homepage"),
        Licence = package.Manifest.Text("license") ?? package.Manifest.Object("license")?.Text("type"),
        Packages = [new ServerPackage { Registry = "npm", Name = package.Name, Version = package.Version }],
    };

    private async Task<SourceReading> CommandAsync(CancellationToken cancel)
    {
        using var scratch = new Scratch();
        ToolAnswer answer = await LocalAsync(target.Words, scratch, cancel);
        ManifestReading reading = LiveFacts.Of(answer, target.Name, version: null);
        return Reading(new DescribedServer(ServerId.OfPackage("local", target.Name), null, reading.Facts) { FallbackName = target.Name }, reading.Problems);
    }

    private async Task<SourceReading> HostedAsync(Uri address, CancellationToken cancel)
    {
        using var guard = new AnswerGuard();
        using var http = new HttpClient(guard, disposeHandler: false) { Timeout = Timeout.InfiniteTimeSpan };
        var transport = new HttpClientTransport(new HttpClientTransportOptions { Endpoint = address, EnableStandaloneGetStream = false, ConnectionTimeout = options.Answer }, http);
        await using (transport)
        {
            ToolAnswer answer = await TalkAsync(transport, () => guard.Fault, () => Task.FromResult(""), cancel);
            ManifestReading reading = LiveFacts.Of(answer, target.Name, version: null);
            ServerFacts facts = reading.Facts[0] with { Remotes = address.IsLoopback ? [] : [new ServerRemote { Transport = "streamable-http", Url = target.Name }] };
            return Reading(new DescribedServer(ServerId.OfPackage("remote", target.Name[(target.Name.IndexOf("://", StringComparison.Ordinal) + 3)..].TrimEnd('/')), null, [facts]) { FallbackName = address.Host }, reading.Problems);
        }
    }

    private Task<ToolAnswer> LocalAsync(IReadOnlyList<string> words, Scratch scratch, CancellationToken cancel) => NamedAsync(async () =>
    {
        await using ServerProcess server = ServerProcess.Start(words, scratch, options.Environment);
        return await TalkAsync(new StreamClientTransport(server.Input, server.Output), () => server.Output.Fault, server.Errors.SentenceAsync, cancel);
    });

    private async Task<ToolAnswer> TalkAsync(IClientTransport transport, Func<string?> fault, Func<Task<string>> lastWords, CancellationToken cancel)
    {
        using var clock = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        clock.CancelAfter(options.Answer);
        try
        {
            await using ITransport session = await transport.ConnectAsync(clock.Token);
            return await new ToolTalk(session).RunAsync(clock.Token);
        }
        catch (OperationCanceledException e) when (!cancel.IsCancellationRequested)
        {
            throw new LiveException($"{fault() ?? $"did not answer within {options.Answer.TotalSeconds:0} seconds"}.{await lastWords()}", e);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            throw new LiveException($"{fault() ?? e.Message.TrimEnd('.')}.{await lastWords()}", e);
        }
    }

    private async Task<T> NamedAsync<T>(Func<Task<T>> work)
    {
        try
        {
            return await work();
        }
        catch (LiveException e)
        {
            throw new LiveException($"{target.Name} {e.Message}", e);
        }
    }

    private SourceReading Reading(DescribedServer server, IReadOnlyList<Problem> problems) => new()
    {
        Place = target.Name,
        Servers = [server],
        Problems = problems,
        FilesByReader = new Dictionary<string, int>(StringComparer.Ordinal) { [Name] = 1 },
        Supersedes = p => p.Reader == FactReader.Live.Name && p.File == target.Name,
    };
}
