using System.IO.Compression;
using System.Text.Json;

namespace Catalogue.Tests.Scanner;

/// <summary>Tools that the corpus lists with at least one parameter, by repository (lower case) and name.</summary>
internal static class ListedParameters
{
    public static HashSet<(string Repository, string Tool)> Load()
    {
        var found = new HashSet<(string, string)>();
        if (TestPaths.Corpus is not { } corpus)
            return found;
        foreach (string line in Lines(Path.Combine(corpus, "tools.dev.jsonl")).Concat(Lines(Path.Combine(corpus, "tools.wide.jsonl.gz"))))
        {
            using var document = JsonDocument.Parse(line);
            JsonElement row = document.RootElement;
            if (row.GetProperty("repo").GetString() is { } repository && HasAny(row.GetProperty("inputSchema")))
                found.Add((repository.ToLowerInvariant(), row.GetProperty("tool").GetString()!));
        }
        return found;
    }

    public static bool HasAny(JsonElement? schema) =>
        schema is { ValueKind: JsonValueKind.Object } known && known.TryGetProperty("properties", out JsonElement properties) && properties.ValueKind == JsonValueKind.Object && properties.EnumerateObject().Any();

    private static IEnumerable<string> Lines(string path)
    {
        if (!File.Exists(path))
            yield break;
        using Stream file = File.OpenRead(path);
        using Stream plain = path.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(file, CompressionMode.Decompress) : file;
        using var reader = new StreamReader(plain);
        while (reader.ReadLine() is { } line)
            yield return line;
    }
}
