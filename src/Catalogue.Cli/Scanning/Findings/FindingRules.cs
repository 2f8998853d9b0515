namespace Catalogue.Cli.Scanning.Findings;

/// <summary>Every kind of finding.</summary>
internal static class FindingRules
{
    public const string Combination = "combination";
    public const string Unknown = "unknown-server";
    public const string SameName = "same-name";
    public const string LookAlike = "look-alike";
    public const string Changed = "changed-definition";
    public const string Pin = "changed-pin";
    public const string Unversioned = "no-version";
    public const string NoTls = "no-tls";
    public const string Credential = "credential";
    public const string Suspicious = "suspicious-text";
    public const string Approved = "approved-without-asking";
    public const string Critical = "critical-tools";
    public const string Around = "calls-by-name";
    public const string OtherVersion = "other-version";

    /// <summary>Ids with a title and why it matters, in the order of help.</summary>
    public static IReadOnlyList<(string Id, string Title, string Why)> All { get; } =
    [
        (Combination, "Tools that are worse together than apart", "What one server brings in can make the agent use what another server offers."),
        (Suspicious, "A definition that gives the model orders, or holds characters that a person cannot see", "Text in a definition reaches the model as if a person had written it."),
        (Changed, "A definition that differs from the catalogue's", "A tool that was harmless when somebody looked can have become another one."),
        (Pin, "A definition that differs from its pin", "Somebody looked at this tool and it is no longer what it was."),
        (LookAlike, "Names that look alike on two servers", "A tool can take calls that were meant for another by bearing a name that is taken for its."),
        (SameName, "The same tool name on two servers", "Which of the two is called is left to the client and the model."),
        (Unknown, "A server that nobody judged", "What it can do is not known; count it as private data, untrusted content and a way out."),
        (Around, "A tool that calls other tools by name", "A policy goes by the name that is called, so that a denied tool may be reached through this one."),
        (Approved, "A risky tool that runs without asking", "The configuration lets the agent call it with nobody watching."),
        (Critical, "Critical tools within reach", "One call can destroy, pay or run anything."),
        (Credential, "A credential in the configuration", "Whoever reads the file, a backup of it or the list of processes has the key."),
        (NoTls, "A remote server without TLS", "Whoever sits on the way reads and changes what tools say."),
        (Unversioned, "A package started without a version", "Whatever is published next runs on this machine without anybody looking."),
        (OtherVersion, "Another version than the catalogue's record names", "Tools come, go and change between versions."),
    ];
}
