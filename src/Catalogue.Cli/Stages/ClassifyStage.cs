using Catalogue.Classifier;
using Catalogue.Cli.Screen;
using Catalogue.Model;
using Catalogue.Model.Store;
using Catalogue.Model.Verdicts;
using Catalogue.Sources.Changes;

namespace Catalogue.Cli.Stages;

/// <summary>Judges every server whose judgement is not current, and drops judgements of servers that are gone.</summary>
internal static class ClassifyStage
{
    /// <param name="isCurrent">Says of a server without a look inside that its judgement is current; null looks at all.</param>
    /// <param name="full">Judges again what is current too.</param>
    public static async Task<ClassifyReport> RunAsync(
        CatalogueStore store, ToolClassifier classifier, IProgress<Step>? progress, CancellationToken cancel, Predicate<string>? isCurrent = null, bool full = false)
    {
        IReadOnlyList<string> ids = store.ServerIds();
        var report = new ClassifyReport();
        using var changes = ChangeJournal.Open(store, TimeProvider.System);
        int done = 0;
        await Parallel.ForEachAsync(ids, cancel, (id, _) =>
        {
            if (isCurrent?.Invoke(id) != true)
                One(store, classifier, id, full, changes, report);
            progress?.Report(new Step(Interlocked.Increment(ref done), ids.Count, id));
            return ValueTask.CompletedTask;
        });
        foreach (string gone in store.ClassifiedIds().Except(ids, StringComparer.Ordinal))
            store.DeleteClassifications(gone);
        changes.Finish();
        report.Add(changes.Problems);
        return report;
    }

    private static void One(CatalogueStore store, ToolClassifier classifier, string id, bool full, ChangeJournal changes, ClassifyReport report)
    {
        List<Problem> problems = [];
        if (store.LoadServer(id, problems) is { } server)
        {
            IReadOnlyList<Review> reviews = store.LoadReviews(id, problems);
            // A judgement that cannot be read is simply made again.
            ServerClassifications? known = store.LoadClassifications(id, []);
            bool current = !full && known is not null && known.Basis == classifier.BasisOf(server, reviews);
            ServerClassifications judged = current ? known! : classifier.Classify(server, reviews);
            // Nobody is told what happens in a private repository.
            if (!current)
                Save(store, server.Source?.Private == true ? null : known, judged, changes);
            report.Add(judged, current);
        }
        report.Add(problems);
    }

    private static void Save(CatalogueStore store, ServerClassifications? known, ServerClassifications judged, ChangeJournal changes)
    {
        if (known is not null)
            changes.Add(VerdictChanges.Between(known, judged, changes.Today));
        store.SaveClassifications(judged);
    }
}

/// <summary>What a classification run did; filled from several threads.</summary>
internal sealed class ClassifyReport
{
    private readonly Lock gate = new();
    private readonly List<Problem> problems = [];

    public int Servers { get; private set; }

    public int Current { get; private set; }

    public int Tools { get; private set; }

    public int NeedReview { get; private set; }

    /// <summary>Tools per class and level.</summary>
    public int[,] Profile { get; } = new int[4, 4];

    /// <summary>Sorted by place.</summary>
    public IReadOnlyList<Problem> Problems => [.. problems.OrderBy(p => p.Place, StringComparer.Ordinal)];

    public void Add(ServerClassifications judged, bool current)
    {
        lock (gate)
        {
            Servers++;
            Current += current ? 1 : 0;
            Tools += judged.Tools.Count;
            foreach (Classification tool in judged.Tools)
            {
                NeedReview += tool.NeedsReview ? 1 : 0;
                Profile[(int)tool.Class, (int)tool.Risk]++;
            }
        }
    }

    public void Add(IEnumerable<Problem> more)
    {
        lock (gate)
            problems.AddRange(more);
    }
}
