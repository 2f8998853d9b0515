using Catalogue.Model.Policies;

namespace Catalogue.Policies.Conditions;

/// <summary>
/// The operators that we advise. Each is plain enough to mean the same in every language that has conditions, and each fails where the
/// argument is missing or of another type.
/// </summary>
public static class ConditionOperators
{
    /// <summary>A path that starts with the root and a slash, and holds neither <c>/..</c> nor a backslash.</summary>
    public const string Under = "under";

    /// <summary>Exactly <c>https://HOST</c>, or that followed by a slash.</summary>
    public const string Host = "host";

    /// <summary>A statement that starts with <c>SELECT </c> or <c>select </c> and holds no semicolon.</summary>
    public const string Select = "select";

    /// <summary>One mail address of the domain: a local part without <c>@ , ;</c> and spaces.</summary>
    public const string Domain = "domain";

    /// <summary>One of the values.</summary>
    public const string In = "in";

    /// <summary>A number no greater than the value.</summary>
    public const string AtMost = "lte";

    /// <summary>A number no smaller than the value.</summary>
    public const string AtLeast = "gte";

    /// <summary>The condition as a clause for people, without a full stop.</summary>
    public static string Describe(ArgumentCondition condition) => condition.Operator switch
    {
        Under => $"{condition.Parameter} lies below {condition.Values[0]}",
        Host => $"{condition.Parameter} is an https address on {condition.Values[0]}",
        Select => $"{condition.Parameter} is one SELECT statement",
        Domain => $"{condition.Parameter} is one address at {condition.Values[0]}",
        In => $"{condition.Parameter} is one of {string.Join(", ", condition.Values)}",
        AtMost => $"{condition.Parameter} is at most {condition.Values[0]}",
        AtLeast => $"{condition.Parameter} is at least {condition.Values[0]}",
        _ => throw Unknown(condition),
    };

    internal static ArgumentException Unknown(ArgumentCondition condition) => new($"no such condition operator: '{condition.Operator}'", nameof(condition));
}
