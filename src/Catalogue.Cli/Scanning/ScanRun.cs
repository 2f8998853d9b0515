using Catalogue.Cli.Scanning.Asking;
using Catalogue.Cli.Scanning.Findings;
using Catalogue.Cli.Scanning.Judging;
using Catalogue.Cli.Scanning.Reading;
using Catalogue.Cli.Scanning.Reports;
using Catalogue.Cli.Screen;
using Catalogue.Model;
using Catalogue.Model.Policies;
using Catalogue.Model.Store;

namespace Catalogue.Cli.Scanning;

/// <summary>Reads configurations, recognises their servers, judges and reports. Needs nothing but files, unless servers are to be asked.</summary>
internal sealed class ScanRun
{
    private readonly List<Problem> problems = [];
    private readonly StackJudge judge;
    private readonly ConfigurationReader reader;

    private ScanRun(CatalogueStore store) => (judge, reader) = (new StackJudge(store), new ConfigurationReader(problems));

    /// <summary>What each server is by the catalogue; the worst first.</summary>
    public IReadOnlyList<JudgedServer> Servers { get; private set; } = [];

    public IReadOnlyList<StackTool> Tools => [.. Servers.SelectMany(s => s.Tools)];

    /// <summary>Reads files that may be there, then files that must be.</summary>
    public static ScanRun Read(CatalogueStore store, IEnumerable<string> places, IEnumerable<string> named)
    {
        var run = new ScanRun(store);
        foreach (string path in places)
            run.reader.Read(path, mustExist: false);
        foreach (string path in named)
            run.reader.Read(path, mustExist: true);
        run.Servers = Sorted(run.reader.Servers.AsParallel().AsOrdered().Select(run.judge.Judge));
        return run;
    }

    /// <summary>Reads a configuration that is no file.</summary>
    public static ScanRun ReadText(CatalogueStore store, string text)
    {
        var run = new ScanRun(store);
        run.reader.ReadText(text);
        run.Servers = Sorted(run.reader.Servers.Select(run.judge.Judge));
        return run;
    }

    /// <summary>Asks the servers themselves and judges what they list.</summary>
    public async Task AskAsync(LiveAsker asker, IProgress<Step> progress, CancellationToken cancel)
    {
        Servers = Sorted(await asker.AskAsync(Servers, judge, progress, cancel));
        problems.AddRange(asker.Problems);
    }

    /// <summary>Tools that are to be denied: the fewest that end every combination, and those that the recommendation denies and no guard holds already.</summary>
    public IReadOnlySet<StackTool> Denials() => new HashSet<StackTool>([.. Tools.Where(t => t.Advice.Action is PolicyAction.Deny or PolicyAction.Hide && !t.IsHeld), .. StackFindings.Agents(Servers).SelectMany(a => StackCombinations.Of(a.SelectMany(s => s.Tools)).SmallestDenial())], ReferenceEqualityComparer.Instance);

    public ScanReport Report()
    {
        IReadOnlyList<Finding> findings = StackFindings.Of(Servers);
        return new ScanReport(
            reader.Files,
            [.. Servers.Select(ScannedServer.Of)],
            [.. Servers.SelectMany(Pinned).Concat(findings).OrderByDescending(f => f.Level)],
            [.. Denials().Select(t => $"{t.Key}/{t.Name}").Order(StringComparer.Ordinal)],
            problems);
    }

    private IEnumerable<Finding> Pinned(JudgedServer server)
    {
        try
        {
            return PinFindings.FileOf(server) is { } file ? [.. PinFindings.Of(server, file)] : [];
        }
        catch (FormatException e)
        {
            problems.Add(Problem.Error(server.Agent.File, $"{server.Agent.Key}: {e.Message}"));
            return [];
        }
    }

    private static IReadOnlyList<JudgedServer> Sorted(IEnumerable<JudgedServer> servers) =>
        [.. servers.OrderByDescending(s => s.Level).ThenByDescending(s => s.Tools.Count(t => t.Verdict.Risk == s.Level)).ThenBy(s => s.Agent.Key, StringComparer.Ordinal)];
}
