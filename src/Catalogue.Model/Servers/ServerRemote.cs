namespace Catalogue.Model.Servers;

/// <summary>A hosted endpoint of a server.</summary>
public sealed record ServerRemote
{
    /// <summary><c>streamable-http</c>, <c>sse</c> or another transport's name.</summary>
    public required string Transport { get; init; }

    public required string Url { get; init; }
}
