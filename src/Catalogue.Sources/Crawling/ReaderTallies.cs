using Catalogue.Model;
using Catalogue.Model.Servers;
using Catalogue.Sources.Readings;

namespace Catalogue.Sources.Crawling;

/// <summary>Counts what each reader contributed.</summary>
internal sealed class ReaderTallies
{
    private readonly Dictionary<string, int> files = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> servers = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> tools = new(StringComparer.Ordinal);

    public void Read(SourceReading reading)
    {
        foreach ((string reader, int count) in reading.FilesByReader)
            files[reader] = files.GetValueOrDefault(reader) + count;
    }

    public void Count(Server record)
    {
        foreach (string reader in record.Provenance.Select(p => p.Reader).Distinct(StringComparer.Ordinal))
            servers[reader] = servers.GetValueOrDefault(reader) + 1;
        foreach (string reader in record.Tools.SelectMany(t => t.Provenance.Select(p => p.Reader).Distinct(StringComparer.Ordinal)))
            tools[reader] = tools.GetValueOrDefault(reader) + 1;
    }

    public IReadOnlyList<ReaderTally> Lines(IReadOnlyList<Problem> problems)
    {
        ILookup<string, Problem> rejected = problems.Where(p => p is { Reader: not null, Severity: ProblemSeverity.Error }).ToLookup(p => p.Reader!, StringComparer.Ordinal);
        return [.. files.Keys.Union(servers.Keys).Union(rejected.Select(r => r.Key)).Order(StringComparer.Ordinal)
            .Select(r => new ReaderTally(r, files.GetValueOrDefault(r), servers.GetValueOrDefault(r), tools.GetValueOrDefault(r), rejected[r].Count()))];
    }
}
