using System.Collections.Concurrent;
using Catalogue.Model;
using Catalogue.Model.Attacks;
using Catalogue.Model.Store;
using Catalogue.Site.Memory;
using Catalogue.Site.Routing;
using Catalogue.Site.Survey;

namespace Catalogue.Site;

/// <summary>The first pass: an entry for each server, from memory where its files are the same.</summary>
internal sealed class SurveyRun(SiteOptions options, CatalogueStore store, BuildInputs inputs)
{
    private readonly ConcurrentBag<Problem> problems = [];
    private readonly ConcurrentDictionary<string, SurveyedServer> servers = new(StringComparer.Ordinal);

    /// <summary>Problems of single servers.</summary>
    public IEnumerable<Problem> Problems => problems;

    /// <summary>Problems of what servers share.</summary>
    public List<Problem> Shared { get; } = [];

    public IReadOnlyList<AttackCase> Attacks { get; private set; } = [];

    public CatalogueSurvey Survey { get; private set; } = CatalogueSurvey.Of([]);

    /// <summary>What has changed since the last build.</summary>
    public ChangedWords FindChanged() => ChangedWords.Between(Survey.Servers, id => servers[id].Known is not null, inputs.Memory.Servers);

    public SurveyedServer this[string id] => servers[id];

    /// <summary>What the last build's pages of a server showed of others, where it may be taken for granted.</summary>
    public NeighbourPrints? LastNeighboursOf(string id) => inputs.Memory.IsComplete ? servers[id].Known?.Neighbours : null;

    public async Task RunAsync(IProgress<BuildProgress>? progress, CancellationToken ct)
    {
        Attacks = store.LoadAttacks(Shared);
        int done = 0;
        await Parallel.ForEachAsync(inputs.Ids, options.Workers(ct), (id, _) =>
        {
            One(id);
            progress?.Report(new BuildProgress("survey", Interlocked.Increment(ref done), inputs.Ids.Count));
            return ValueTask.CompletedTask;
        });
        Survey = CatalogueSurvey.Of(servers.Values.Select(s => s.Entry));
    }

    private void One(string id)
    {
        if (inputs.Known(id) is { } known)
        {
            servers[id] = new SurveyedServer(known.Entry, known.Name, known.Hash, known);
            return;
        }
        // Before the files are read: should they change meanwhile, the next build sees another hash.
        string hash = inputs.HashOf(id);
        var found = new List<Problem>();
        if (ServerDossier.Read(store, id, found, options.Layout) is { } dossier)
            servers[id] = new SurveyedServer(ServerEntry.Of(dossier, Attacks, inputs.Memory.Servers.Shared), dossier.Server.Name, found.Count == 0 ? hash : null, Known: null);
        found.ForEach(problems.Add);
    }
}

/// <summary>A server's entry and where it comes from.</summary>
/// <param name="Hash">Of its files; null where they hold a problem, which the next build must meet again.</param>
/// <param name="Known">What the last build knew; null where the server is new or has changed.</param>
internal sealed record SurveyedServer(ServerEntry Entry, string Name, string? Hash, RememberedServer? Known);
