namespace Catalogue.Model.Servers;

/// <summary>A published package that installs a server, such as <c>npm</c> <c>@playwright/mcp</c>.</summary>
public sealed record ServerPackage
{
    /// <summary><c>npm</c>, <c>pypi</c>, <c>oci</c>, <c>nuget</c>, <c>mcpb</c> or another registry's name.</summary>
    public required string Registry { get; init; }

    public required string Name { get; init; }

    public string? Version { get; init; }

    /// <summary>The program that it holds, where that is not called as the package is.</summary>
    public string? Program { get; init; }
}
