namespace Catalogue.Policies.Formats;

/// <summary>What a format can express, one member a column of the matrix.</summary>
public sealed record PolicyAbilities
{
    public required Ability Allow { get; init; }

    public required Ability Deny { get; init; }

    /// <summary>Keeps a tool out of the list that the agent sees.</summary>
    public required Ability Hide { get; init; }

    /// <summary>Holds each call until a person approves it.</summary>
    public required Ability Ask { get; init; }

    /// <summary>A number of calls in a window, for one tool.</summary>
    public required Ability Limit { get; init; }

    /// <summary>A test on an argument.</summary>
    public required Ability Condition { get; init; }

    /// <summary>Denies tools that the document does not name.</summary>
    public required Ability DefaultDeny { get; init; }

    /// <summary>Condition operators that the format cannot say though it has conditions.</summary>
    public IReadOnlyList<string> OperatorsMissing { get; init; } = [];

    /// <summary>Whom alone its files hold; null where that is everybody.</summary>
    public string? HoldsFor { get; init; }

    /// <summary>Column titles with their cells, in the order of the matrix.</summary>
    public IReadOnlyList<(string Title, Ability Ability)> Cells =>
    [
        ("allow", Allow), ("deny", Deny), ("hide", Hide), ("ask", Ask), ("rate limit", Limit), ("argument condition", Condition), ("deny by default", DefaultDeny),
    ];
}

/// <summary>One cell: how far, and by what.</summary>
/// <param name="How">The key that says it; a whole sentence where it cannot be said, or not wholly.</param>
public sealed record Ability(AbilityDegree Degree, string How)
{
    public bool IsFull => Degree == AbilityDegree.Yes;

    public static Ability Yes(string how) => new(AbilityDegree.Yes, how);

    public static Ability Partly(string how) => new(AbilityDegree.Partly, how);

    public static Ability No(string why) => new(AbilityDegree.No, why);
}

/// <summary>How far a format can say something.</summary>
public enum AbilityDegree
{
    No,
    Partly,
    Yes,
}
