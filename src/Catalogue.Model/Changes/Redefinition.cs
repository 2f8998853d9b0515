using System.Text.Json.Serialization;
using Catalogue.Model.Json;

namespace Catalogue.Model.Changes;

/// <summary>How one tool's definition changed.</summary>
public sealed record Redefinition
{
    /// <summary>The server's id.</summary>
    public required string Server { get; init; }

    public required string Tool { get; init; }

    /// <summary>Fingerprint of the definition before.</summary>
    public required string From { get; init; }

    /// <summary>Fingerprint of the definition after.</summary>
    public required string To { get; init; }

    /// <summary>The reader that gave the definition before, where it is another than now: then the place may have changed rather than the tool.</summary>
    public string? FormerReader { get; init; }

    /// <summary>The reader that gives the definition now.</summary>
    public string? Reader { get; init; }

    /// <summary>The description word by word; empty where it stayed as it was.</summary>
    public IReadOnlyList<TextRun> Description { get; init => field = value ?? []; } = [];

    /// <summary>Title, hints and parameters, each with what it was and what it is.</summary>
    public IReadOnlyList<PartChange> Parts { get; init => field = value ?? []; } = [];

    /// <summary>The verdict before, once the change was judged and the verdict differs.</summary>
    public ToolLabel? Before { get; init; }

    /// <summary>The verdict after, once the change was judged and the verdict differs.</summary>
    public ToolLabel? After { get; init; }

    /// <summary>A definition that was approved as harmless and then became less so: the risk rose, or the text began to give orders to the model.</summary>
    public bool IsPossibleRugPull { get; init; }
}

/// <summary>A piece of a text that was compared with its former state.</summary>
/// <param name="Kind">In which of the two it stands.</param>
/// <param name="Text">The words with their spaces; the middle of a very long piece is left out, an ellipsis in its place.</param>
/// <param name="Omitted">Characters that were left out; null where none was.</param>
public sealed record TextRun(TextRunKind Kind, string Text, int? Omitted = null);

/// <summary>In which state of a text a piece stands.</summary>
[JsonConverter(typeof(NamesOnly<TextRunKind>))]
public enum TextRunKind
{
    /// <summary>In both.</summary>
    Kept,

    /// <summary>In the new one alone.</summary>
    Added,

    /// <summary>In the old one alone.</summary>
    Removed,
}

/// <summary>A change of one part of a definition beside its description.</summary>
public sealed record PartChange
{
    public required PartKind Kind { get; init; }

    /// <summary>The parameter or hint that changed; null for the title and the schemas as wholes.</summary>
    public string? Name { get; init; }

    /// <summary>What it was; null where it was not there.</summary>
    public string? Before { get; init; }

    /// <summary>What it is; null where it is gone.</summary>
    public string? After { get; init; }

    /// <summary>A parameter's own text word by word.</summary>
    public IReadOnlyList<TextRun> Text { get; init => field = value ?? []; } = [];
}

/// <summary>What about a definition changed.</summary>
[JsonConverter(typeof(NamesOnly<PartKind>))]
public enum PartKind
{
    Title,
    Hint,
    ParameterAdded,
    ParameterRemoved,
    ParameterType,
    ParameterRequired,
    ParameterValues,
    ParameterDefault,
    ParameterText,

    /// <summary>The input schema, in a way that its parameters do not show.</summary>
    InputSchema,

    OutputSchema,
}
