using System.Text.Json;
using Catalogue.Policies.Evaluation;

namespace Catalogue.Guard.Messages;

/// <summary>Names that the protocol gives meaning to; a member whose name only folds onto one of them means something to some servers.</summary>
internal sealed class KnownMembers(params string[] names)
{
    public static KnownMembers OfMessage { get; } = new("jsonrpc", "id", "method", "params", "result", "error");

    public static KnownMembers OfCall { get; } = new("name", "arguments", "_meta", "task", "inputResponses", "requestState");

    public static KnownMembers OfList { get; } = new("tools", "nextCursor");

    public static KnownMembers OfTool { get; } = new("name");

    private readonly HashSet<string> exact = new(names, StringComparer.Ordinal);
    private readonly HashSet<string> folded = new(names.Select(FoldedName.Of), StringComparer.Ordinal);

    /// <summary>The first member whose name is none of these and reads like one; null for none.</summary>
    /// <exception cref="InvalidOperationException">A name holds half a character.</exception>
    public string? Imposter(JsonElement holder)
    {
        foreach (JsonProperty member in holder.EnumerateObject())
        {
            string name = member.Name;
            if (!exact.Contains(name) && folded.Contains(FoldedName.Of(name)))
                return name;
        }
        return null;
    }

    public bool IsImposter(string name) => !exact.Contains(name) && folded.Contains(FoldedName.Of(name));
}
