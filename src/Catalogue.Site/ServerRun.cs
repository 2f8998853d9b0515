using Catalogue.Site.Machine;
using Catalogue.Site.Memory;
using Catalogue.Site.Output;
using Catalogue.Site.Pages;
using Catalogue.Site.Pages.Parts;
using Catalogue.Site.Pages.Tools;
using Catalogue.Site.Rendering;
using Catalogue.Site.Routing;
using Catalogue.Site.Survey;

namespace Catalogue.Site;

/// <summary>The second pass: the pages of each server, or those of the last build where nothing that they show has changed.</summary>
internal sealed class ServerRun(SiteContext context, SurveyRun survey, OutputFolder output, PageWriters writers, MachineFiles machine, Neighbours around)
{
    private readonly IReadOnlyList<ServerEntry> servers = context.Survey.Servers;
    private readonly NeighbourPrints[] neighbours = new NeighbourPrints[context.Survey.Servers.Count];
    private readonly KnownFiles known = new(output.Known);

    public async Task RunAsync(IProgress<BuildProgress>? progress, CancellationToken ct)
    {
        int done = 0;
        await Parallel.ForAsync(0, servers.Count, context.Options.Workers(ct), (i, _) =>
        {
            neighbours[i] = around.Of(servers[i], survey.LastNeighboursOf(servers[i].Id));
            if (!Kept(i))
                Write(i);
            progress?.Report(new BuildProgress("pages", Interlocked.Increment(ref done), servers.Count));
            return ValueTask.CompletedTask;
        });
    }

    /// <summary>What the next build may take for granted.</summary>
    public IReadOnlyCollection<RememberedServer> Remembered(IEnumerable<(StackEntry? Stack, Piece Lines, Piece Table)> pieces) =>
    [
        .. pieces.Select((piece, i) => (Server: survey[servers[i].Id], Neighbours: neighbours[i], Piece: piece))
            .Where(s => s.Server.Hash is not null && s.Piece.Stack is not null && !IsFaulty(s.Server.Entry.Id))
            .Select(s => new RememberedServer { Hash = s.Server.Hash!, Neighbours = s.Neighbours, Entry = s.Server.Entry, Name = s.Server.Name, Stack = s.Piece.Stack!, Lines = s.Piece.Lines, Table = s.Piece.Table }),
    ];

    // The next build must meet the contradiction again.
    private bool IsFaulty(string id) => !context.Faults.IsEmpty && context.Faults.Any(f => f.Place == context.Store.Relative(context.Store.ClassificationsFile(id)));

    private bool Kept(int place)
    {
        ServerEntry entry = servers[place];
        if (!machine.HasPieces || survey[entry.Id].Known is not { } last || neighbours[place].ChangedSince(last.Neighbours) is not { } changed)
            return false;
        ToolEntry[] stale = [.. changed.Select(i => entry.Tools[i])];
        HashSet<string> pages = [.. stale.Select(t => Routes.FileOf(t.Route.Address))];
        (string Path, long)[] files = [.. known.Of(entry.Slug).Where(f => !pages.Contains(Routes.Uncompressed(f.Path)))];
        if (files.Length == 0 || !stale.All(t => t.Route.HasOwnPage) || Anew(entry, changed) is not { } anew || !output.Keep(files))
            return false;
        writers.Keep(files.Select(f => f.Path));
        machine.Keep(place, last);
        foreach (Page page in anew)
            writers.Write(page);
        return true;
    }

    // Only what lists tools of other servers, where nothing else of the server has changed; null where its files are no longer there.
    private IReadOnlyList<Page>? Anew(ServerEntry entry, int[] tools)
    {
        if (tools.Length == 0)
            return [];
        return ServerDossier.Read(context.Store, entry.Id, [], context.Options.Layout) is { } dossier && entry.Fits(dossier)
            ? [.. ToolPages.Of(context.Worded(dossier) with { Entry = entry }, tools, context)]
            : null;
    }

    private void Write(int place)
    {
        ServerEntry entry = servers[place];
        // Problems of reading were listed by the survey.
        if (ServerDossier.Read(context.Store, entry.Id, [], context.Options.Layout) is not { } dossier)
        {
            machine.Skip(place);
            return;
        }
        ServerDossier whole = context.Worded(dossier) with { Entry = entry.Fits(dossier) ? entry : ServerEntry.Of(dossier, context.Attacks, new SharedValues()) };
        foreach (Page page in PageTypes.All.SelectMany(t => t.OfServer(whole, context)))
            writers.Write(page);
        machine.Write(place, whole);
    }
}
