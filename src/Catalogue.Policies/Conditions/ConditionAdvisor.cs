using Catalogue.Model.Policies;
using Catalogue.Model.Servers;
using Catalogue.Model.Verdicts;
using Catalogue.Policies.Text;

namespace Catalogue.Policies.Conditions;

/// <summary>Conditions on arguments that a tool's schema makes possible. They are offered with example values; a person replaces those and applies them.</summary>
public static class ConditionAdvisor
{
    /// <summary>What is true of every condition; stands beside them.</summary>
    public const string Note =
        "The values are examples: put your own in their place. A call that leaves the argument out, or writes it another way than the condition names, is refused.";

    private const int MostConditions = 3;

    // Gateways bound the length of an expression; what would not fit is not offered.
    private const int LongestName = 64;
    private const int LongestValues = 600;

    private static readonly string[] AddressWords = ["url", "uri", "link", "href", "webhook", "website"];

    private static readonly string[] Ending =
    [
        "delete", "remove", "drop", "purge", "destroy", "wipe", "truncate", "reset", "revoke", "uninstall", "terminate", "kill", "clear", "erase", "cancel", "flush", "prune", "force",
    ];

    private static readonly string[] Persons = ["user", "owner", "account", "member", "assignee"];

    // A path beside one of these lies in a repository, a bucket or a drive, not on this machine.
    private static readonly string[] Stores = ["owner", "repo", "repository", "project", "projectid", "projectkey", "branch", "ref", "bucket", "bucketname", "driveid", "siteid", "vault", "share", "container", "database"];

    /// <summary>Conditions that narrow the rule; for a denied tool only those that shut out what it is denied for.</summary>
    public static IReadOnlyList<ArgumentCondition> For(ToolDefinition tool, Recommendation rule)
    {
        if (rule.Action == PolicyAction.Hide || rule is { Action: PolicyAction.Deny, Narrowed: null })
            return [];
        IEnumerable<ToolParameter> parameters = ToolParameters.Of(tool).Where(p => p.IsTopLevel && p.Name.Length is > 0 and <= LongestName && Quoted.IsWellFormed(p.Name));
        if (rule.Action == PolicyAction.Deny)
            return [.. parameters.SelectMany(Operation).Take(1)];
        bool elsewhere = parameters.Any(p => Stores.Contains(p.OwnName.Replace("_", "", StringComparison.Ordinal), StringComparer.OrdinalIgnoreCase));
        return [.. parameters.Where(p => p.Role != ParameterRole.Path || !elsewhere).SelectMany(Conditions).Take(MostConditions)];
    }

    /// <summary>The rule with its conditions in force: a denied tool opens for the calls that they let through.</summary>
    public static Recommendation Apply(Recommendation rule) => rule switch
    {
        { Conditions.Count: 0 } or { Narrowed: null } => rule,
        { Narrowed: PolicyAction.Allow } => rule with { Action = PolicyAction.Allow, Level = RiskLevel.Medium, Limit = new RateLimit(30, "minute") },
        { Narrowed: { } action } => rule with { Action = action, Level = RiskLevel.High },
    };

    private static IEnumerable<ArgumentCondition> Conditions(ToolParameter parameter) => (parameter.Role, IsText(parameter)) switch
    {
        (ParameterRole.Path, true) => [new(parameter.Name, ConditionOperators.Under, ["/workspace"], "A link inside the folder can point outside it, and a relative path is refused.")],
        (ParameterRole.Url, true) when IsWebAddress(parameter) => [new(parameter.Name, ConditionOperators.Host, ["example.com"], "A redirect or the host's own address record can lead elsewhere; other spellings of the address are refused.")],
        (ParameterRole.Query, true) when IsSql(parameter) => [new(parameter.Name, ConditionOperators.Select, [], "A SELECT can call a function that writes, and it can read everything; give the server a read-only account as well.")],
        (ParameterRole.Recipient, true) when IsMail(parameter) => [new(parameter.Name, ConditionOperators.Domain, ["example.com"], "An alias or a list inside the domain can forward to anyone; other address fields are not covered.")],
        (ParameterRole.Amount, _) when parameter.Type is "integer" or "number" =>
        [
            new(parameter.Name, ConditionOperators.AtMost, ["100"], "Many small amounts pass; it bounds one call, in whatever unit or currency the tool takes."),
            new(parameter.Name, ConditionOperators.AtLeast, ["0"], "It only shuts out negative amounts."),
        ],
        (ParameterRole.Operation, _) => Operation(parameter),
        _ => [],
    };

    // An endpoint or a host can be a bare name, which no rule on https addresses meets.
    private static bool IsWebAddress(ToolParameter parameter) =>
        parameter.Format is "uri" or "url" or "iri" || Array.Exists(AddressWords, w => parameter.OwnName.Contains(w, StringComparison.OrdinalIgnoreCase));

    private static IEnumerable<ArgumentCondition> Operation(ToolParameter parameter)
    {
        if (parameter.Role != ParameterRole.Operation || !(IsText(parameter) || parameter.Type.Length == 0))
            yield break;
        string[] kept = [.. parameter.Values.Where(v => !Array.Exists(Ending, e => v.Contains(e, StringComparison.OrdinalIgnoreCase)))];
        bool fits = kept.Sum(v => v.Length) <= LongestValues && kept.All(Quoted.IsWellFormed);
        if (fits && kept.Length > 0 && kept.Length < parameter.Values.Count)
            yield return new(parameter.Name, ConditionOperators.In, kept, "A kept operation may reach the same end by other arguments; values that the author adds later are refused.");
    }

    private static bool IsText(ToolParameter parameter) => parameter.Type is "string" or "string or null";

    private static bool IsSql(ToolParameter parameter) =>
        parameter.OwnName.Contains("sql", StringComparison.OrdinalIgnoreCase) && !parameter.OwnName.Contains("nosql", StringComparison.OrdinalIgnoreCase);

    // The address of a user or an owner names whom a call is about, not where mail goes.
    private static bool IsMail(ToolParameter parameter) =>
        !Array.Exists(Persons, p => parameter.OwnName.Contains(p, StringComparison.OrdinalIgnoreCase)) && (parameter.Format == "email" || parameter.OwnName is "to" or "cc" or "bcc" || parameter.OwnName.Contains("mail", StringComparison.OrdinalIgnoreCase));
}
