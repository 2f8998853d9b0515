using Catalogue.Model.Changes;
using Catalogue.Model.Servers;
using Catalogue.Model.Verdicts;

namespace Catalogue.Model.Store;

/// <summary>Validates a whole catalogue folder: every file readable, every reference kept, every quote verbatim.</summary>
public sealed class CatalogueCheck(CatalogueStore store)
{
    private readonly List<Problem> problems = [];

    /// <summary>Everything that is wrong, in the order of the files.</summary>
    public IReadOnlyList<Problem> Run(CancellationToken cancel)
    {
        Strays();
        IReadOnlyList<SignalInfo> signals = store.LoadSignals(problems);
        foreach (string id in store.ServerIds())
        {
            cancel.ThrowIfCancellationRequested();
            if (store.LoadServer(id, problems) is { } server)
                CheckServer(server, [.. signals.Select(s => s.Id)]);
        }
        Orphans();
        _ = store.LoadAttacks(problems);
        Changes();
        Schemas();
        return problems;
    }

    private void CheckServer(Server server, HashSet<string> signals)
    {
        if (store.LoadClassifications(server.Id, problems) is { } judged)
            CheckJudgements(server, judged, store.Relative(store.ClassificationsFile(server.Id)), signals);
        string file = store.Relative(store.ReviewsFile(server.Id));
        foreach (Review review in store.LoadReviews(server.Id, problems))
        {
            if (server.Tools.FirstOrDefault(t => t.Name == review.Tool) is not { } tool)
                problems.Add(Problem.Error(file, $"reviews '{review.Tool}', which {server.Id} does not have"));
            else if (Fingerprint.Of(tool) != review.Fingerprint)
                problems.Add(Problem.Warning(file, $"the review of '{review.Tool}' is stale: the definition's fingerprint is now {Fingerprint.Of(tool)}"));
            foreach (string unknown in (review.Signals ?? []).Where(s => signals.Count > 0 && !signals.Contains(s)))
                problems.Add(Problem.Error(file, $"the review of '{review.Tool}' names the unknown signal '{unknown}'"));
            foreach (string other in (review.Settled ?? []).Except(SignalFlags.All, StringComparer.Ordinal))
                problems.Add(Problem.Error(file, $"the review of '{review.Tool}' settles '{other}'; what can be settled is {string.Join(", ", SignalFlags.All)}"));
        }
    }

    private void CheckJudgements(Server server, ServerClassifications judged, string file, HashSet<string> signals)
    {
        var tools = server.Tools.ToDictionary(t => t.Name, StringComparer.Ordinal);
        foreach (Classification verdict in judged.Tools)
        {
            if (!tools.TryGetValue(verdict.Tool, out ToolDefinition? tool))
            {
                problems.Add(Problem.Error(file, $"judges '{verdict.Tool}', which {server.Id} does not have; run classify"));
                continue;
            }
            foreach (Evidence evidence in verdict.Evidence.Concat(verdict.Signals.SelectMany(s => s.Evidence)).Where(e => !EvidenceField.Holds(server, tool, e)))
                problems.Add(Problem.Error(file, $"quotes '{evidence.Quote}' of '{verdict.Tool}', which does not stand at {evidence.Field}[{evidence.Start}..{evidence.Start + evidence.Length}]"));
            foreach (Signal signal in verdict.Signals.Where(s => signals.Count > 0 && !signals.Contains(s.Id)))
                problems.Add(Problem.Error(file, $"'{verdict.Tool}' has the unknown signal '{signal.Id}'"));
        }
    }

    private void Strays()
    {
        foreach (string stray in store.StrayFiles())
            problems.Add(Problem.Error(stray, "is no catalogue file: the path must be <owner>/<name> in lower-case ASCII, as ServerId makes it"));
    }

    private void Orphans()
    {
        HashSet<string> servers = [.. store.ServerIds()];
        foreach (string id in store.ClassifiedIds().Where(id => !servers.Contains(id)))
            problems.Add(Problem.Warning(store.Relative(store.ClassificationsFile(id)), "judges a server that is not in the catalogue; run classify"));
        foreach (string id in store.ReviewedIds().Where(id => !servers.Contains(id)))
            problems.Add(Problem.Error(store.Relative(store.ReviewsFile(id)), "reviews a server that is not in the catalogue"));
    }

    private void Changes()
    {
        foreach (DateOnly date in store.ChangeDates())
        {
            if (store.LoadChanges(date, problems) is { } log && !CatalogueJson.ToBytes(log, CatalogueJson.Changes).AsSpan().SequenceEqual(CatalogueJson.ToBytes(ChangeLog.Unite(log, new ChangeLog { Date = date }), CatalogueJson.Changes)))
                problems.Add(Problem.Error(store.Relative(store.ChangesFile(date)), "is not sorted by server and tool, or tells an event twice"));
        }
    }

    // A catalogue of one's own need not carry the schemas; where they lie, they must be today's.
    private void Schemas()
    {
        foreach ((string name, byte[] content) in CatalogueSchemas.All())
        {
            string path = Path.Combine(store.SchemaFolder, name);
            if (File.Exists(path) && !File.ReadAllBytes(path).AsSpan().SequenceEqual(content))
                problems.Add(Problem.Error(store.Relative(path), "differs from the program's types; run check --write-schemas"));
        }
    }
}
