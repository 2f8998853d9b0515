namespace Catalogue.Policies.Readers;

internal enum NodeKind
{
    Map,
    List,
    Text,
    Number,
    True,
    False,
    Null,
}

/// <summary>One value of a policy file and the line it stands on, whether it was written as JSON or as YAML.</summary>
/// <param name="Text">Of a text, or a number as it is written.</param>
/// <param name="Members">Of a map, in the order of the file; no name stands twice.</param>
/// <param name="Items">Of a list.</param>
internal sealed record PolicyNode(NodeKind Kind, int Line, string Text, IReadOnlyList<KeyValuePair<string, PolicyNode>> Members, IReadOnlyList<PolicyNode> Items)
{
    public static PolicyNode Scalar(NodeKind kind, int line, string text = "") => new(kind, line, text, [], []);

    public PolicyNode? Member(string name) => Members.FirstOrDefault(m => m.Key == name).Value;

    /// <summary>What it is, for a message.</summary>
    public string KindName => Kind switch
    {
        NodeKind.Map => "a map",
        NodeKind.List => "a list",
        NodeKind.Text => "a text",
        NodeKind.Number => "a number",
        NodeKind.Null => "nothing",
        _ => "true or false",
    };
}
