namespace Catalogue.Model.Policies;

/// <summary>A policy written out in one format.</summary>
public sealed record PolicyDocument
{
    /// <summary>The limit that every document of one tool has where its format denies what is not listed.</summary>
    public const string OneToolOnly = "It lists one tool and denies every other tool of the server; the server's page has a document for all of them.";

    /// <summary>The format's name on the command line.</summary>
    public required string Format { get; init; }

    /// <summary>The format's name for people.</summary>
    public required string Title { get; init; }

    /// <summary>Where the text is saved.</summary>
    public required string FileName { get; init; }

    /// <summary>Language for highlighting: <c>json</c>, <c>yaml</c>, <c>toml</c>, <c>cedar</c>, <c>sh</c>.</summary>
    public required string Language { get; init; }

    /// <summary>The file; empty where <see cref="Refusal"/> says why nothing could be written.</summary>
    public required string Text { get; init; }

    /// <summary>Why the format cannot hold the policy at all, as a sentence; null where it does.</summary>
    public string? Refusal { get; init; }

    /// <summary>Plain sentences: what this format cannot say of the recommendation, and the nearest thing offered.</summary>
    public IReadOnlyList<string> Limits { get; init => field = value ?? []; } = [];

    /// <summary>Plain sentences: what the file belongs to and which names in it are examples, the same whatever the policy says.</summary>
    public IReadOnlyList<string> Placing { get; init => field = value ?? []; } = [];

    /// <summary>Tools that the text says nothing about, because their names or number do not fit; each has its sentence in <see cref="Limits"/>.</summary>
    public IReadOnlyList<string> LeftOut { get; init => field = value ?? []; } = [];
}
