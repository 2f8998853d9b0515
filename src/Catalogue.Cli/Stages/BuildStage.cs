using System.Diagnostics;
using Catalogue.Classifier;
using Catalogue.Cli.Screen;
using Catalogue.Model;
using Catalogue.Model.Store;
using Catalogue.Site;
using Catalogue.Site.Memory;
using Catalogue.Site.Output;

namespace Catalogue.Cli.Stages;

/// <summary>Classifies what has no current judgement, then renders the site.</summary>
internal static class BuildStage
{
    /// <returns>All problems met on the way.</returns>
    public static async Task<IReadOnlyList<Problem>> RunAsync(Terminal terminal, BuildPlan plan, CancellationToken cancel)
    {
        long started = Stopwatch.GetTimestamp();
        var inputs = BuildInputs.Read(plan.Site, plan.Store);
        IReadOnlyList<Problem> judged = inputs.IsUnchanged ? [] : await ClassifyAsync(terminal, plan.Store, inputs, cancel);
        BuildReport built = await terminal.WithProgress("Building", progress => SiteBuilder.BuildAsync(plan.Site, plan.Store, inputs, new BuildSteps(progress), cancel));
        if (plan.ChangesFile is { } file)
            AtomicFile.Write(file, ChangedPaths.ToJson(built.Output));
        TimeSpan took = Stopwatch.GetElapsedTime(started);
        terminal.Line($"{Counted.Of(built.Servers, "server")}, {Counted.Of(built.Tools, "tool")}, {Counted.Of(built.Pages, "page")} in {plan.Site.OutputFolder}: {Counted.Of(built.FilesChanged, "file")} written, {built.FilesUnchanged} unchanged, {built.FilesDeleted} deleted, {built.Bytes / 1048576.0:0.0} MB, {took.TotalSeconds:0.0} s.");
        terminal.Line(HostLimits.Describe(built.Output, built.Tools, plan.Site.Layout));
        if (plan.Store.Hidden > 0)
            terminal.Line($"{Counted.Of(plan.Store.Hidden, "server")} of private repositories left out; --include-private builds them too.");
        // The builder reads the same server files again and meets the same faults.
        return [.. judged.Concat(built.Problems).Distinct()];
    }

    private static async Task<IReadOnlyList<Problem>> ClassifyAsync(Terminal terminal, CatalogueStore store, BuildInputs inputs, CancellationToken cancel)
    {
        ToolClassifier classifier = ToolClassifier.Load(store.ModelFolder);
        Task ready = inputs.AreServersKnown ? Task.CompletedTask : classifier.PrepareAsync();
        // A review's own faults are met again each time, so a server that has a review is looked at.
        bool IsCurrent(string id) => !File.Exists(store.ReviewsFile(id)) && inputs.Knows(id);
        ClassifyReport report = await terminal.WithProgress("Classifying", progress => ClassifyStage.RunAsync(store, classifier, progress, cancel, IsCurrent));
        // Weights that nobody needed are nobody's fault.
        await ready.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        return report.Problems;
    }

    private sealed class BuildSteps(IProgress<Step> steps) : IProgress<BuildProgress>
    {
        public void Report(BuildProgress value) => steps.Report(new Step(value.Done, value.Total));
    }
}
