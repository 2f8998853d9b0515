using System.Text.RegularExpressions;
using Catalogue.Model.Json;
using Catalogue.Model.Servers;
using Catalogue.Model.Verdicts;

namespace Catalogue.Model.Attacks;

/// <summary>
/// Links attack cases to tools by what the attack needs, never by class alone. A case names tokens; a tool holds those that its
/// definition and judgement show. The tokens are:
/// <list type="bullet">
/// <item>the signal ids of the taxonomy, such as <c>untrusted-content</c>;</item>
/// <item>the class names <c>Read</c>, <c>Write</c>, <c>Execute</c> and <c>Destructive</c>;</item>
/// <item><c>role:path</c>, <c>role:url</c>, <c>role:command</c>, <c>role:code</c>, <c>role:query</c>, <c>role:amount</c>,
/// <c>role:recipient</c>, <c>role:secret</c> and <c>role:operation</c>: a parameter has that role (see <see cref="ParameterRoles"/>);</item>
/// <item><c>takes:sql</c>: a query or code parameter, where its name, its description or the tool's own text says SQL. It holds
/// whatever the tool is labelled, because a label of "read-only" is what some cases break;</item>
/// <item><c>name:WORD</c>: the tool's name holds the word, in lower case, such as <c>name:issue</c>.</item>
/// </list>
/// A case applies when every clause of its preconditions holds for the tool and every clause of its session for the tools beside it.
/// A case without preconditions is shown on its own page only.
/// </summary>
public static partial class AttackMatcher
{
    private const string TakesSql = "takes:sql";

    /// <summary>What a token for a word of the name begins with.</summary>
    public const string NameWord = "name:";

    private static readonly HashSet<string> Known =
    [
        .. SignalIds.All,
        .. Enum.GetNames<ToolClass>(),
        .. Enum.GetValues<ParameterRole>().Where(r => r != ParameterRole.None).Select(Token),
        TakesSql,
    ];

    /// <summary>Cases that apply to one tool by itself, in the order given.</summary>
    public static IReadOnlyList<AttackCase> Matching(IReadOnlyList<AttackCase> cases, ToolDefinition tool, Classification classification) =>
        Matching(cases, tool, classification, Tokens(tool, classification));

    /// <summary>Cases that apply to one tool beside others, in the order given.</summary>
    /// <param name="session">What the tools beside it offer together, from <see cref="Session"/>; computed once for a server.</param>
    public static IReadOnlyList<AttackCase> Matching(
        IReadOnlyList<AttackCase> cases, ToolDefinition tool, Classification classification, IReadOnlySet<string> session)
    {
        IReadOnlySet<string> tokens = Tokens(tool, classification);
        return [.. cases.Where(c => Applies(c, tokens, session))];
    }

    /// <summary>Cases about a package that installs this server, in the order given; whichever version is in use.</summary>
    public static IReadOnlyList<AttackCase> Affecting(IReadOnlyList<AttackCase> cases, Server server)
    {
        var packages = server.Packages.Select(p => $"{p.Registry}:{p.Name}").ToHashSet(StringComparer.OrdinalIgnoreCase);
        return [.. cases.Where(c => c.Affected.Any(a => packages.Contains(a.Package)))];
    }

    /// <summary>Everything that at least one of these tools offers.</summary>
    public static IReadOnlySet<string> Session(IEnumerable<(ToolDefinition Tool, Classification Classification)> tools) =>
        tools.SelectMany(t => Tokens(t.Tool, t.Classification)).ToHashSet(StringComparer.Ordinal);

    /// <summary>The tokens that hold for one tool.</summary>
    public static IReadOnlySet<string> Tokens(ToolDefinition tool, Classification classification) =>
        Tokens(tool.Name, $"{tool.Name} {tool.Title} {tool.Text}", classification.Class, classification.Signals.Select(s => s.Id), ToolParameters.Of(tool));

    /// <summary>The tokens that hold for an example.</summary>
    public static IReadOnlySet<string> Tokens(AttackExample example) =>
        Tokens(example.Name, $"{example.Name} {example.Description}", example.Class, example.Signals ?? [],
            (example.Parameters ?? []).Select(p => new ToolParameter { Name = p, Pointer = "/properties/" + JsonPointer.Escape(p), Type = "string" }));

    public static bool IsToken(string token, IReadOnlySet<string>? signals = null) => Known.Contains(token) || signals?.Contains(token) == true || NameToken().IsMatch(token);

    /// <summary>Whether a tool with these tokens meets the case beside tools with those of the session.</summary>
    public static bool Applies(AttackCase attack, IReadOnlySet<string> tool, IReadOnlySet<string> session) =>
        attack.Preconditions.Count > 0
        && attack.Preconditions.All(c => c.AnyOf.Any(tool.Contains))
        && attack.Session.All(c => c.AnyOf.Any(t => tool.Contains(t) || session.Contains(t)));

    private static HashSet<string> Tokens(string name, string text, ToolClass toolClass, IEnumerable<string> signals, IEnumerable<ToolParameter> parameters)
    {
        var tokens = new HashSet<string>(signals, StringComparer.Ordinal) { toolClass.ToString() };
        foreach (ValueMatch word in Word().EnumerateMatches(name))
            tokens.Add(NameWord + name.Substring(word.Index, word.Length).ToLowerInvariant());
        foreach (ToolParameter parameter in parameters)
        {
            ParameterRole role = parameter.Role;
            if (role != ParameterRole.None)
                tokens.Add(Token(role));
            if (role is ParameterRole.Query or ParameterRole.Code && (SaysSql(parameter.Name) || SaysSql(parameter.Description) || SaysSql(text)))
                tokens.Add(TakesSql);
        }
        return tokens;
    }

    private static string Token(ParameterRole role) => "role:" + role.ToString().ToLowerInvariant();

    private static bool SaysSql(string? text) => text is not null && Sql().IsMatch(text);

    // Splits "list_issues" and "listIssues" alike.
    [GeneratedRegex(@"\p{Lu}?\p{Ll}+|\p{Lu}+(?!\p{Ll})|\p{N}+", RegexOptions.None, DefinitionLimits.PatternMilliseconds)]
    private static partial Regex Word();

    [GeneratedRegex("^name:[a-z0-9]+$", RegexOptions.None, DefinitionLimits.PatternMilliseconds)]
    private static partial Regex NameToken();

    // "PostgreSQL" counts, "NoSQL" does not, nor do the languages of metrics and logs that end in the same letters.
    [GeneratedRegex("(?<!no[- ]?|metric|log)sql", RegexOptions.IgnoreCase, DefinitionLimits.PatternMilliseconds)]
    private static partial Regex Sql();
}
