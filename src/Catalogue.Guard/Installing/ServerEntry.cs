namespace Catalogue.Guard.Installing;

/// <summary>A server in a client's configuration, and where its command stands in the bytes.</summary>
/// <param name="CommandAt">Start of the command's value, quotes included.</param>
/// <param name="ArgumentsAt">Behind the bracket that opens the arguments; null where there are none.</param>
public sealed record ServerEntry(string Name, string Command, IReadOnlyList<string> Arguments, int CommandAt, int CommandLength, int? ArgumentsAt)
{
    /// <summary>How arguments are added behind the command where there are none.</summary>
    public string NewArguments { get; init; } = ", \"args\": [{0}]";

    /// <summary>Whether it runs through guard already.</summary>
    public bool IsGuarded => Arguments.Contains("guard") && Arguments.Contains("--policy") && Arguments.Contains("--");
}
