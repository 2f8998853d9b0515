using Catalogue.Model.Verdicts;

namespace Catalogue.Model.Changes;

/// <summary>
/// What one day's crawls and judgements changed, as written to <c>changes/&lt;date&gt;.json</c>. Every list is sorted by server, then tool, and holds
/// an event once, so that the same crawl done twice, or in parts that are united, gives the same file.
/// </summary>
public sealed record ChangeLog
{
    public required DateOnly Date { get; init; }

    /// <summary>Servers that were not in the catalogue before, each with all its tools.</summary>
    public IReadOnlyList<NewServer> NewServers { get; init => field = value ?? []; } = [];

    /// <summary>Tools that a known server has gained.</summary>
    public IReadOnlyList<ChangedTool> Added { get; init => field = value ?? []; } = [];

    /// <summary>Tools that a server no longer has.</summary>
    public IReadOnlyList<ChangedTool> Removed { get; init => field = value ?? []; } = [];

    /// <summary>Tools whose definition is another than before.</summary>
    public IReadOnlyList<Redefinition> Redefined { get; init => field = value ?? []; } = [];

    /// <summary>Tools that are judged otherwise than before.</summary>
    public IReadOnlyList<Relabelling> Relabelled { get; init => field = value ?? []; } = [];

    /// <summary>Whether there is nothing to tell.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public bool IsEmpty => NewServers.Count + Added.Count + Removed.Count + Redefined.Count + Relabelled.Count == 0;

    /// <summary>The same events without the words that changed.</summary>
    public ChangeLog WithoutTexts() => this with { Redefined = [.. Redefined.Select(r => r with { Description = [], Parts = [.. r.Parts.Select(p => p with { Before = null, After = null, Text = [] })] })] };

    /// <summary>Everything that either says, in the one order; the result does not depend on which comes first.</summary>
    /// <exception cref="ArgumentException">They are of two days.</exception>
    public static ChangeLog Unite(ChangeLog one, ChangeLog other)
    {
        if (one.Date != other.Date)
            throw new ArgumentException($"{one.Date:yyyy-MM-dd} and {other.Date:yyyy-MM-dd} are two days", nameof(other));
        return new ChangeLog
        {
            Date = one.Date,
            NewServers =
            [
                .. one.NewServers.Concat(other.NewServers).GroupBy(s => s.Server, StringComparer.Ordinal)
                    .Select(g => new NewServer { Server = g.Key, Tools = [.. g.SelectMany(s => s.Tools).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)] })
                    .OrderBy(s => s.Server, StringComparer.Ordinal),
            ],
            Added = Sorted(one.Added.Concat(other.Added)),
            Removed = Sorted(one.Removed.Concat(other.Removed)),
            // The same change with its verdicts says more than without.
            Redefined =
            [
                .. one.Redefined.Concat(other.Redefined).GroupBy(r => (r.Server, r.Tool, r.From, r.To))
                    .Select(g => g.OrderBy(r => r.After is null).ThenByDescending(r => r.IsPossibleRugPull).First())
                    .OrderBy(r => r.Server, StringComparer.Ordinal).ThenBy(r => r.Tool, StringComparer.Ordinal).ThenBy(r => r.From, StringComparer.Ordinal).ThenBy(r => r.To, StringComparer.Ordinal),
            ],
            Relabelled =
            [
                .. one.Relabelled.Concat(other.Relabelled).DistinctBy(r => r.Key)
                    .OrderBy(r => r.Server, StringComparer.Ordinal).ThenBy(r => r.Tool, StringComparer.Ordinal).ThenBy(r => r.Key, StringComparer.Ordinal),
            ],
        };
    }

    private static ChangedTool[] Sorted(IEnumerable<ChangedTool> tools) =>
        [
            // The same event with its level says more than without.
            .. tools.GroupBy(t => (t.Server, t.Tool)).Select(g => g.MaxBy(t => t.Risk)!)
                .OrderBy(t => t.Server, StringComparer.Ordinal).ThenBy(t => t.Tool, StringComparer.Ordinal),
        ];
}

/// <summary>A server on its first day, with the names of its tools, sorted.</summary>
public sealed record NewServer
{
    /// <summary>Its id.</summary>
    public required string Server { get; init; }

    public IReadOnlyList<string> Tools { get; init => field = value ?? []; } = [];
}

/// <summary>A tool by its server's id and its own name.</summary>
/// <param name="Risk">The level that a removed tool had last; null where it was not judged, and on added ones.</param>
public sealed record ChangedTool(string Server, string Tool, RiskLevel? Risk = null);
