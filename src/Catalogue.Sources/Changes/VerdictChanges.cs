using Catalogue.Model.Changes;
using Catalogue.Model.Verdicts;

namespace Catalogue.Sources.Changes;

/// <summary>What a judgement changed for one server's tools.</summary>
public static class VerdictChanges
{
    public static ChangeLog Between(ServerClassifications before, ServerClassifications after, DateOnly today)
    {
        var old = new Dictionary<string, Classification>(StringComparer.Ordinal);
        foreach (Classification verdict in before.Tools)
            old[verdict.Tool] = verdict;
        bool sameModel = before.Model == after.Model;
        return new ChangeLog
        {
            Date = today,
            Relabelled =
            [
                .. after.Tools.Where(v => old.ContainsKey(v.Tool)).OrderBy(v => v.Tool, StringComparer.Ordinal)
                    .Select(v => Of(after.Server, old[v.Tool], v, sameModel)).OfType<Relabelling>(),
            ],
        };
    }

    private static Relabelling? Of(string server, Classification before, Classification after, bool sameModel)
    {
        var was = ToolLabel.Of(before);
        var now = ToolLabel.Of(after);
        if (was.Key == now.Key || CauseOf(before, after, sameModel) is not { } cause)
            return null;
        return new Relabelling { Server = server, Tool = after.Tool, From = before.Fingerprint, To = after.Fingerprint, Before = was, After = now, Cause = cause };
    }

    private static RelabelCause? CauseOf(Classification before, Classification after, bool sameModel)
    {
        if (before.Fingerprint != after.Fingerprint)
            return RelabelCause.Definition;
        if (before.Review != after.Review)
            return RelabelCause.Review;
        return sameModel ? RelabelCause.Server : null;
    }
}
