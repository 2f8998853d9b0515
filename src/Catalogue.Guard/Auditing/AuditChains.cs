using System.Text.Json;

namespace Catalogue.Guard.Auditing;

/// <summary>Follows each chain of a file from line to line.</summary>
internal sealed class AuditChains
{
    private readonly Dictionary<string, (long Line, string Hash)> ends = new(StringComparer.Ordinal);
    private readonly HashSet<string> hashes = new(StringComparer.Ordinal) { AuditLog.NoLine };
    private readonly List<string> faults = [];

    public IReadOnlyList<string> Faults => faults;

    public IReadOnlyDictionary<string, string> Heads => ends.ToDictionary(e => e.Key, e => e.Value.Hash, StringComparer.Ordinal);

    /// <returns>Whether the line stands where it was written.</returns>
    public bool Take(int number, JsonElement line, string hash)
    {
        string chain = line.GetProperty("chain").GetString()!, before = line.GetProperty("prev").GetString()!;
        long at = line.GetProperty("line").GetInt64();
        bool isFirst = !ends.TryGetValue(chain, out (long Line, string Hash) end);
        string? fault = isFirst ? First(at, before) : Next(at, before, end);
        if (fault is not null)
            faults.Add($"line {number}: {fault}");
        ends[chain] = (at, hash);
        hashes.Add(hash);
        return fault is null;
    }

    public void Unreadable(int number, string hash)
    {
        hashes.Add(hash);
        faults.Add($"line {number}: is no line of an audit; it was changed, or cut when its process ended");
    }

    // A process that goes on with a file starts its own chain behind the last line that it found.
    private string? First(long at, string before) => at != 0 ? "lines before it are missing" : hashes.Contains(before) ? null : "the line that it was written behind is missing or was changed";

    private static string? Next(long at, string before, (long Line, string Hash) end) =>
        at != end.Line + 1 ? at > end.Line + 1 ? "lines before it are missing" : "stands behind a line that was written later" : before == end.Hash ? null : "the line before it was changed";
}
