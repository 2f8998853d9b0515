using Catalogue.Model.Verdicts;

namespace Catalogue.Model.Attacks;

/// <summary>One documented attack or incident, from <c>attacks/&lt;slug&gt;.md</c>.</summary>
/// <remarks>Lists turn null into empty: the source-generated reader sets a missing member to null instead of leaving its default.</remarks>
public sealed record AttackCase
{
    /// <summary>File name without extension; its URL.</summary>
    public required string Slug { get; init; }

    public required string Title { get; init; }

    public required string Summary { get; init; }

    /// <summary><c>in the wild</c>, <c>demonstrated</c> or <c>theoretical</c>.</summary>
    public required string Status { get; init; }

    /// <summary>How well the sources support it: <c>primary read</c>, <c>secondary only</c> or <c>disputed</c>.</summary>
    public required string Support { get; init; }

    public string? Reporter { get; init; }

    public IReadOnlyList<AttackDate> Dates { get; init => field = value ?? []; } = [];

    public IReadOnlyList<AffectedPackage> Affected { get; init => field = value ?? []; } = [];

    /// <summary>Scores as others gave them, each with its source; empty for an incident that has no CVE.</summary>
    public IReadOnlyList<AttackSeverity> Severity { get; init => field = value ?? []; } = [];

    /// <summary>CVE, GHSA, CWE, OWASP, ATLAS and SAFE-MCP ids.</summary>
    public IReadOnlyList<string> Ids { get; init => field = value ?? []; } = [];

    public IReadOnlyList<AttackStep> Steps { get; init => field = value ?? []; } = [];

    /// <summary>What a tool must be for the case to apply to it: every clause must hold.</summary>
    public IReadOnlyList<Precondition> Preconditions { get; init => field = value ?? []; } = [];

    /// <summary>What the tools of one session must offer between them besides; empty where one tool suffices.</summary>
    public IReadOnlyList<Precondition> Session { get; init => field = value ?? []; } = [];

    /// <summary>Why no tool can be told to meet the case from its definition; given exactly where <see cref="Preconditions"/> is empty.</summary>
    public string? Unlinked { get; init; }

    /// <summary>Invented tools that prove the preconditions.</summary>
    public AttackExamples? Examples { get; init; }

    public IReadOnlyList<AttackSource> Sources { get; init => field = value ?? []; } = [];

    public string? Disputed { get; init; }

    /// <summary>The Markdown below the front matter.</summary>
    public required string Body { get; init; }
}

/// <summary>A date with its precision: <c>2025-05-26</c>, <c>2025-05</c> or <c>2025</c>.</summary>
public sealed record AttackDate(string What, string Date);

/// <summary>A package as <c>registry:name</c>, or a product by its name, and the versions that were hit.</summary>
public sealed record AffectedPackage(string Package, string? Versions, string? Fixed);

/// <summary>One step, the signals or classes it needs, and the policy line that stops it (null: none does).</summary>
public sealed record AttackStep(string Text, IReadOnlyList<string> Needs, string? StoppedBy);

/// <summary>One clause: any of these tokens holds; <see cref="AttackMatcher"/> says which there are.</summary>
public sealed record Precondition(IReadOnlyList<string> AnyOf);

/// <summary>A score such as <c>9.6</c>, its system (<c>CVSS 3.1</c>), its vector where given, and the address it was read at.</summary>
public sealed record AttackSeverity(string Score, string System, string? Vector, string Source);

/// <summary>An invented tool that meets the case (none for an unlinked one), its companions in the session, and one that does not meet it.</summary>
public sealed record AttackExamples(AttackExample? Matches, IReadOnlyList<AttackExample>? Session, AttackExample Not);

/// <summary>An invented tool with its class, its signals and the names of its text parameters.</summary>
public sealed record AttackExample(string Name, string Description, ToolClass Class, IReadOnlyList<string>? Signals, IReadOnlyList<string>? Parameters);

/// <summary>
/// Where a claim was read. <c>primary</c> is the account of those who answer for it (reporter, vendor, the CVE's assigner), read whole
/// at a named commit; <c>secondary</c> is everything else, stored copies of a reporter's or vendor's own page included.
/// </summary>
public sealed record AttackSource(string Title, string Url, string Kind, string Accessed);
