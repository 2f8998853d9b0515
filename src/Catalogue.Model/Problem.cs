using System.Text.Json.Serialization;

namespace Catalogue.Model;

/// <summary>What went wrong, where, and what to do; the run went on.</summary>
/// <param name="Severity">How bad it is.</param>
/// <param name="Place">File, with <c>:line</c> or a JSON path where known.</param>
/// <param name="Message">A sentence without the place.</param>
/// <param name="Reader">The reader that met it, where one did.</param>
public sealed record Problem(ProblemSeverity Severity, string Place, string Message, string? Reader = null)
{
    /// <summary>Characters of a message. Parsers quote what they stumbled over, and that may be the rest of the file.</summary>
    public const int MessageLength = 500;

    public static Problem Error(string place, string message, string? reader = null) => new(ProblemSeverity.Error, place, Bounded(message), reader);

    public static Problem Warning(string place, string message, string? reader = null) => new(ProblemSeverity.Warning, place, Bounded(message), reader);

    public override string ToString() => $"{Place}: {(Severity == ProblemSeverity.Error ? "error" : "warning")}: {Message}";

    // Cut from the middle: the head says what it is about, the tail where in the file it stands.
    private static string Bounded(string message) =>
        message.Length <= MessageLength ? message : $"{message[..(MessageLength / 2)]} … {message[^(MessageLength / 2 - 3)..]}";
}

/// <summary>An error means that input was rejected; a warning that it was kept but reads oddly.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ProblemSeverity>))]
public enum ProblemSeverity
{
    Warning,
    Error,
}
