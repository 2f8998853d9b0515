using Catalogue.Model.Servers;

namespace Catalogue.Model.Verdicts;

/// <summary>What a signal means, from <c>signals/&lt;id&gt;.yaml</c>: everything its page says.</summary>
public sealed record SignalInfo
{
    public required string Id { get; init; }

    public required string Title { get; init; }

    /// <summary>Completes the sentence "This tool …", for instance "takes code and runs it".</summary>
    public required string Short { get; init; }

    /// <summary>One paragraph: why it matters.</summary>
    public required string Why { get; init; }

    /// <summary>What it does to the level, as the taxonomy says.</summary>
    public required string Effect { get; init; }

    public required string Advice { get; init; }

    public IReadOnlyList<StandardId> Standards { get; init => field = value ?? []; } = [];

    /// <summary>Invented definitions on which the signal fires.</summary>
    public IReadOnlyList<SignalExample> Fires { get; init => field = value ?? []; } = [];

    /// <summary>Invented definitions on which it stays quiet.</summary>
    public IReadOnlyList<SignalExample> Quiet { get; init => field = value ?? []; } = [];
}

/// <summary>An entry of a public standard, such as OWASP MCP05 or ATT&amp;CK T1059.</summary>
public sealed record StandardId(string Standard, string Id, string Title, string Url);

/// <summary>An invented tool in two lines, with the hints its author would give.</summary>
public sealed record SignalExample(string Tool, string Description, ToolAnnotations? Annotations = null);
