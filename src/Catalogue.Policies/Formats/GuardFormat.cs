using Catalogue.Model.Policies;
using Catalogue.Policies.Advice;
using Catalogue.Policies.Effects;

namespace Catalogue.Policies.Formats;

/// <summary>The JSON that <c>catalogue guard</c> enforces. It can say every recommendation whole, and is what <c>guard install</c> writes.</summary>
internal sealed class GuardFormat : IPolicyFormat
{
    public string Name => "guard";

    public string Title => "Guard";

    public string Basis => "the program itself, which refuses a file with a key that it does not know";

    public IReadOnlyList<string> Steps { get; } =
    [
        "Save it as policy.json.",
        "Start the server through guard with this file, or let guard install change the client's configuration.",
    ];

    public PolicyAbilities Abilities { get; } = new()
    {
        Allow = Ability.Yes("an entry under tools; {} sets no further rule"),
        Deny = Ability.Yes("deny_if without conditions, or no entry at all; the tool is taken out of the list as well"),
        Hide = Ability.Yes("hide; a call is answered as that of an unknown tool"),
        Ask = Ability.Yes("\"ask\": true"),
        Limit = Ability.Yes("limits; counted across processes, or across machines with Redis"),
        Condition = Ability.Yes("require and deny_if; a missing argument fails what is required"),
        DefaultDeny = Ability.Yes("\"default\": \"deny\""),
    };

    public PolicyDocument Write(PolicyRequest request)
    {
        var notes = new PolicyNotes(this, request, NameRule.AnyButStar);
        return notes.Document("policy.json", "json", PolicyJson.Write(notes.Rules));
    }

    public DocumentEffects Read(string text, PolicyRequest request) => PolicyJson.Read(text, request);
}
