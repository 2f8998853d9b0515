using System.Text.Json;

namespace Catalogue.Guard.Pinning;

/// <summary>What a server listed on one connection, as far as rules need it. Safe to use from many threads.</summary>
internal sealed class ListedTools
{
    private readonly Lock gate = new();
    private readonly Dictionary<string, (string? Digest, string[] Required)> tools = new(StringComparer.Ordinal);
    private Dictionary<string, (string? Digest, string[] Required)>? next;
    private bool changedMeanwhile;

    /// <summary>Whether all pages were looked at since the server last said that its list changed.</summary>
    public bool IsFresh { get; private set; }

    /// <summary>Takes a definition in passing.</summary>
    public void Add(string name, JsonElement definition, bool withDigest)
    {
        (string? Digest, string[] Required) listed = (withDigest ? Pin.Of(definition).Digest : null, RequiredOf(definition));
        lock (gate)
        {
            tools[name] = listed;
            next?[name] = listed;
        }
    }

    /// <summary>The server said that its list changed.</summary>
    public void Stale()
    {
        lock (gate)
            (IsFresh, changedMeanwhile) = (false, true);
    }

    /// <summary>Begins to look at all pages.</summary>
    public void Begin()
    {
        lock (gate)
            (next, changedMeanwhile) = (new(StringComparer.Ordinal), false);
    }

    /// <summary>All pages were seen; what was on none of them is gone.</summary>
    public void Complete()
    {
        lock (gate)
        {
            if (next is null)
                return;
            tools.Clear();
            foreach ((string name, var listed) in next)
                tools[name] = listed;
            (next, IsFresh) = (null, !changedMeanwhile);
        }
    }

    public string? DigestOf(string tool)
    {
        lock (gate)
            return tools.TryGetValue(tool, out var listed) ? listed.Digest : null;
    }

    /// <summary>Null where the tool was not listed yet.</summary>
    public IReadOnlyList<string>? RequiredOf(string tool)
    {
        lock (gate)
            return tools.TryGetValue(tool, out var listed) ? listed.Required : null;
    }

    private static string[] RequiredOf(JsonElement definition) =>
        definition.TryGetProperty("inputSchema", out JsonElement schema) && schema.ValueKind == JsonValueKind.Object
            && schema.TryGetProperty("required", out JsonElement required) && required.ValueKind == JsonValueKind.Array
            ? [.. required.EnumerateArray().Where(r => r.ValueKind == JsonValueKind.String).Select(r => r.GetString()!)]
            : [];
}
