using System.Text.Json;

namespace Catalogue.Guard.Auditing;

/// <summary>Adds up what the lines tell.</summary>
internal sealed class AuditCounts
{
    private readonly SortedDictionary<(string Grant, string Tool), Tally> tallies = [];
    private readonly SortedDictionary<string, int> refused = new(StringComparer.Ordinal);

    public IReadOnlyDictionary<string, int> Refused => refused;

    public IReadOnlyList<AuditCount> Counts =>
    [
        .. tallies.Select(t => new AuditCount(t.Key.Grant, t.Key.Tool, t.Value.Allowed, t.Value.Denied, t.Value.Failed, t.Value.Quantile(0.5), t.Value.Quantile(0.99), t.Value.Reasons)),
    ];

    public void Add(JsonElement line)
    {
        string kind = line.GetProperty("event").GetString()!;
        if (kind == "refused")
        {
            string reason = Text(line, "decision");
            refused[reason] = refused.GetValueOrDefault(reason) + 1;
        }
        if (kind is not ("call" or "done"))
            return;
        var key = (Text(line, "grant"), Text(line, "tool"));
        if (!tallies.TryGetValue(key, out Tally? tally))
            tallies[key] = tally = new Tally();
        tally.Add(kind, Text(line, "decision"), Text(line, "reason"), line.TryGetProperty("ms", out JsonElement ms) ? ms.GetDouble() : null);
    }

    private static string Text(JsonElement line, string name) => line.TryGetProperty(name, out JsonElement value) ? value.GetString() ?? "" : "";

    private sealed class Tally
    {
        private readonly List<double> milliseconds = [];

        public int Allowed { get; private set; }

        public int Denied { get; private set; }

        public int Failed { get; private set; }

        public SortedDictionary<string, int> Reasons { get; } = new(StringComparer.Ordinal);

        public void Add(string kind, string decision, string reason, double? ms)
        {
            if (kind == "done")
            {
                Failed += decision == "ok" ? 0 : 1;
                if (ms is { } took)
                    milliseconds.Add(took);
                return;
            }
            Allowed += decision == "allow" ? 1 : 0;
            if (decision is not ("deny" or "hide"))
                return;
            Denied++;
            Reasons[reason] = Reasons.GetValueOrDefault(reason) + 1;
        }

        public double? Quantile(double share)
        {
            milliseconds.Sort();
            return milliseconds.Count == 0 ? null : milliseconds[(int)Math.Ceiling(share * milliseconds.Count) - 1];
        }
    }
}
