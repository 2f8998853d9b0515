namespace Catalogue.Model.Servers;

/// <summary>One parameter as a schema declares it, nested ones with a dotted name.</summary>
public sealed record ToolParameter
{
    /// <summary>Dotted path, for instance <c>filter.owner</c> or <c>items[].path</c>.</summary>
    public required string Name { get; init; }

    /// <summary>JSON pointer into the schema, for evidence: <c>/properties/filter/properties/owner</c>.</summary>
    public required string Pointer { get; init; }

    /// <summary>Such as <c>string</c>, <c>array of string</c>, <c>string or null</c>; empty where not given.</summary>
    public required string Type { get; init; }

    public bool Required { get; init; }

    public string? Description { get; init; }

    /// <summary>JSON pointer to the schema that holds <see cref="Description"/>: where an argument refers to another schema, it may describe itself.</summary>
    public string DescribedAt { get; init => field = value ?? ""; } = "";

    /// <summary>The allowed values as text.</summary>
    public IReadOnlyList<string> Values { get; init => field = value ?? []; } = [];

    public string? Default { get; init; }

    public string? Format { get; init; }

    /// <summary>What is known in words of the tool that takes it: some names mean several things.</summary>
    public string? ToolText { get; init; }

    /// <summary>What the argument is used as, judged by name, type and text.</summary>
    public ParameterRole Role => ParameterRoles.Of(this);

    /// <summary>The last part of <see cref="Name"/>.</summary>
    public string OwnName => Name[(Name.LastIndexOf('.') + 1)..].Replace("[]", "", StringComparison.Ordinal);

    public bool IsTopLevel => !Name.Contains('.', StringComparison.Ordinal) && !Name.Contains('[', StringComparison.Ordinal);
}
