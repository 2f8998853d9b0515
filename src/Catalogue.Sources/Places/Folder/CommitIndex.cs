using System.Text.Json;
using System.Text.Json.Serialization;

namespace Catalogue.Sources.Places.Folder;

/// <summary>The commits of a tree of checkouts without <c>.git</c>: <c>INDEX.jsonl</c>, one line a file with <c>repo</c>, <c>path</c>, <c>commit</c>.</summary>
internal sealed class CommitIndex
{
    private readonly Dictionary<string, string> commits = new(StringComparer.OrdinalIgnoreCase);

    public string? Of(string repository) => commits.GetValueOrDefault(repository);

    public static CommitIndex Beside(string root)
    {
        var index = new CommitIndex();
        var file = new FileInfo(Path.Combine(root, "INDEX.jsonl"));
        if (!file.Exists || file.LinkTarget is not null || file.Length > SourceLimits.AnswerBytes)
            return index;
        foreach (string line in File.ReadLines(file.FullName))
        {
            // Files copied out of another repository carry that one's commit, which says nothing about this one.
            if (Parse(line) is { Repo: { } repository, Commit: { } commit } entry && entry.Via?.StartsWith("vendored", StringComparison.Ordinal) != true)
                index.commits.TryAdd(repository, commit);
        }
        return index;
    }

    private static Entry? Parse(string line)
    {
        try
        {
            return JsonSerializer.Deserialize(line, CommitIndexContext.Default.Entry);
        }
        catch (JsonException)
        {
            // The index only adds commits; a broken line leaves one out.
            return null;
        }
    }

    internal sealed record Entry(string? Repo, string? Path, string? Commit, string? Via);
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(CommitIndex.Entry))]
internal sealed partial class CommitIndexContext : JsonSerializerContext;
