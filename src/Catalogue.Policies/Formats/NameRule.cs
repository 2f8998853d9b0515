using System.Buffers;
using Catalogue.Model.Policies;

namespace Catalogue.Policies.Formats;

/// <summary>Which names a format can carry without changing their meaning. A name that does not fit is refused in words, never written.</summary>
/// <param name="Says">Completes the sentence "it is left out, because …".</param>
internal sealed record NameRule(Func<string, bool> Fits, string Says)
{
    private const string Letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";

    public static NameRule Any { get; } = new(static _ => true, "");

    public static NameRule AnyButStar { get; } = new(static name => name != "*", "the name means every tool there");

    /// <summary>The name as the client reads it; two names that read the same are one tool to the client.</summary>
    public Func<string, string> Reading { get; init; } = static name => name;

    /// <summary>Actions that are written under the name as it reads, since a rule that meets one tool more is only stricter then.</summary>
    public IReadOnlyList<PolicyAction> Widened { get; init; } = [];

    /// <summary>Whether a rule for a name that does not fit can stand under its reading.</summary>
    public bool CanWiden(string name, PolicyAction action) => Widened.Contains(action) && Fits(Reading(name));

    /// <summary>Letters, digits and the given further characters.</summary>
    public static NameRule Only(string further, string says)
    {
        var allowed = SearchValues.Create(Letters + further);
        return new(name => name.Length > 0 && !name.AsSpan().ContainsAnyExcept(allowed), says);
    }

    /// <summary>As <see cref="Only"/>, for a client that puts an underscore in place of every other character.</summary>
    public static NameRule Rewritten(string further, string says) => Only(further, says) with
    {
        Reading = name => string.Concat(name.Select(c => (Letters + further).Contains(c, StringComparison.Ordinal) ? c : '_')),
    };

    public NameRule And(Func<string, bool> fits, string says) => this with { Fits = name => Fits(name) && fits(name), Says = Says + ", and " + says };
}
