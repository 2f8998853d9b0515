using System.Globalization;
using Catalogue.Policies.Evaluation;

namespace Catalogue.Policies.Readers;

/// <summary>Reads members of a policy file, each of which must be of its kind and known.</summary>
internal static class NodeReader
{
    /// <summary>Refuses keys beside those named.</summary>
    public static void Only(this PolicyNode map, string what, params ReadOnlySpan<string> known)
    {
        if (map.Kind != NodeKind.Map)
            throw new PolicyFaultException(map.Line, $"{what} must be a map, not {map.KindName}");
        foreach ((string key, PolicyNode value) in map.Members)
        {
            if (known.Contains(key))
                continue;
            string near = known.ToArray().FirstOrDefault(k => FoldedName.Of(k).Replace("_", "", StringComparison.Ordinal) == FoldedName.Of(key).Replace("_", "", StringComparison.Ordinal).Replace("-", "", StringComparison.Ordinal)) is { } meant
                ? $"; '{meant}' is meant?" : "";
            throw new PolicyFaultException(value.Line, $"{what} has the unknown key '{key}'{near} (known: {string.Join(", ", known!)})");
        }
    }

    public static string Text(this PolicyNode node, string what) => node.Kind == NodeKind.Text
        ? node.Text
        : throw new PolicyFaultException(node.Line, $"{what} must be a text, not {node.KindName}");

    public static IReadOnlyList<PolicyNode> List(this PolicyNode? node, string what) => node switch
    {
        null => [],
        { Kind: NodeKind.List } => node.Items,
        _ => throw new PolicyFaultException(node.Line, $"{what} must be a list, not {node.KindName}"),
    };

    public static bool Truth(this PolicyNode? node, string what) => node switch
    {
        null => false,
        { Kind: NodeKind.True } => true,
        { Kind: NodeKind.False } => false,
        _ => throw new PolicyFaultException(node.Line, $"{what} must be true or false, not {node.KindName}"),
    };

    /// <summary>A whole number from <paramref name="least"/> upwards.</summary>
    public static int Whole(this PolicyNode node, string what, int least) =>
        node.Kind == NodeKind.Number && int.TryParse(node.Text, NumberStyles.None, CultureInfo.InvariantCulture, out int number) && number >= least
            ? number
            : throw new PolicyFaultException(node.Line, $"{what} must be a whole number from {least} to {int.MaxValue}");

    /// <summary><c>90s</c>, <c>5m</c>, <c>2h</c>, or seconds as a number.</summary>
    public static TimeSpan Duration(this PolicyNode node, string what)
    {
        string text = node.Text;
        if (node.Kind == NodeKind.Number)
            return TimeSpan.FromSeconds(node.Whole(what, least: 1));
        TimeSpan? unit = text.Length < 2 ? null : text[^1] switch { 's' => TimeSpan.FromSeconds(1), 'm' => TimeSpan.FromMinutes(1), 'h' => TimeSpan.FromHours(1), _ => null };
        return unit is { } one && int.TryParse(text.AsSpan(0, text.Length - 1), NumberStyles.None, CultureInfo.InvariantCulture, out int count) && count is > 0 and <= 100_000
            ? one * count
            : throw new PolicyFaultException(node.Line, $"{what} must be a duration such as 90s, 5m or 2h");
    }

    public static PolicyNode Needed(this PolicyNode map, string key, string what) =>
        map.Member(key) ?? throw new PolicyFaultException(map.Line, $"{what} needs '{key}'");
}
