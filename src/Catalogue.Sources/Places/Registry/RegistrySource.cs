using System.Runtime.CompilerServices;
using System.Text.Json;
using Catalogue.Model;
using Catalogue.Model.Json;
using Catalogue.Sources.Readings;
using Catalogue.Sources.Repositories;

namespace Catalogue.Sources.Places.Registry;

/// <summary>MCP registries: every server's name, packages and remotes. They list no tools.</summary>
/// <param name="registries">Base addresses; <c>/v0.1/servers</c> is asked first, then <c>/v0/servers</c>.</param>
/// <param name="owns">Whether a repository's own files, as the catalogue knows them, name an npm package: package, repository.</param>
public sealed class RegistrySource(IReadOnlyList<Uri> registries, Func<string, string, bool> owns, TimeProvider time) : IServerSource
{
    /// <summary>Pages of one registry.</summary>
    public const int MostPages = 2_000;

    private static readonly string[] Lists = ["v0.1/servers", "v0/servers"];

    public string Name => "registry";

    /// <exception cref="RegistryException">The only registry there is gave nothing.</exception>
    public async IAsyncEnumerable<SourceReading> ReadAsync([EnumeratorCancellation] CancellationToken cancel)
    {
        using var client = new RegistryClient(time);
        foreach (Uri registry in registries.Distinct().OrderBy(r => r.AbsoluteUri, StringComparer.Ordinal))
            yield return await OneAsync(client, registry, cancel);
    }

    private async Task<SourceReading> OneAsync(RegistryClient client, Uri registry, CancellationToken cancel)
    {
        string host = registry.Authority + registry.AbsolutePath.TrimEnd('/');
        var entries = new RegistryEntries(owns);
        try
        {
            await ReadPagesAsync(client, registry, entries, cancel);
        }
        catch (RegistryException e) when (registries.Count > 1 || entries.Count > 0)
        {
            // What was read until then is good; what is missing stands in the catalogue as it was.
            entries.Problems.Add(Problem.Error(host, e.Message));
        }
        var problems = new List<Problem>(entries.Problems);
        return new SourceReading
        {
            Place = host,
            IsIndex = true,
            Servers = IndexEntries.Sort(entries.Facts, problems),
            Problems = problems,
            FilesByReader = new Dictionary<string, int>(StringComparer.Ordinal) { ["server-json"] = entries.Count },
            Supersedes = p => p.Repository is null && p.File?.StartsWith(registry.AbsoluteUri.TrimEnd('/') + "/", StringComparison.Ordinal) == true,
        };
    }

    private static async Task ReadPagesAsync(RegistryClient client, Uri registry, RegistryEntries entries, CancellationToken cancel)
    {
        (Uri list, JsonElement? page) = await FirstAsync(client, registry, cancel);
        var cursors = new HashSet<string>(StringComparer.Ordinal);
        for (int number = 1; page is { } current; number++)
        {
            int index = 0;
            foreach (JsonElement item in current.Items("servers"))
                entries.Add(item, list, $"{list} page {number} (at servers[{index++}])");
            if (CursorOf(current) is not { } cursor)
                return;
            if (!cursors.Add(cursor))
                throw new RegistryException($"'{list}' leads back to a page that was read already");
            if (number == MostPages)
                throw new RegistryException($"'{list}' has more than {MostPages} pages; what follows is not read");
            page = await client.PageAsync(list, cursor, cancel);
        }
        throw new RegistryException($"'{list}' ends in a page that is not there");
    }

    private static async Task<(Uri List, JsonElement? Page)> FirstAsync(RegistryClient client, Uri registry, CancellationToken cancel)
    {
        foreach (string path in Lists)
        {
            var list = new Uri(registry.AbsoluteUri.TrimEnd('/') + "/" + path);
            if (await client.PageAsync(list, null, cancel) is { } page)
                return (list, page);
        }
        throw new RegistryException($"'{registry}' is no MCP registry: it has neither {string.Join(" nor ", Lists)}");
    }

    private static string? CursorOf(JsonElement page)
    {
        try
        {
            return page.Object("metadata")?.Text(["nextCursor", "next_cursor"]);
        }
        catch (InvalidOperationException e)
        {
            throw new RegistryException("A cursor is no valid Unicode.", e);
        }
    }
}
