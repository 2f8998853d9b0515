using Catalogue.Model.Policies;
using Catalogue.Policies.Advice;
using Catalogue.Policies.Effects;

namespace Catalogue.Policies.Formats;

/// <summary>PolicyLayer's JSON document, version 1; only the keys that are documented or published.</summary>
internal sealed class PolicyLayerFormat : IPolicyFormat
{
    public string Name => "policylayer-json";

    public string Title => "PolicyLayer JSON";

    public string Basis => "its documentation of JSON version 1, read in November 2026";

    public IReadOnlyList<string> Steps { get; } =
    [
        "Paste the document as the policy of the grant that covers the server.",
    ];

    public PolicyAbilities Abilities { get; } = new()
    {
        Allow = Ability.Yes("an entry under tools; {} sets no further rule"),
        Deny = Ability.Yes("deny_if without conditions, or no entry at all; the tool stays visible"),
        Hide = Ability.Yes("hide, which denies as well"),
        Ask = Ability.No("PolicyLayer's documentation of this document gives a tool four states (allow, deny, hide and custom), and none of them waits for a person."),
        Limit = Ability.Yes("limits; all_tools.limits counts the calls of every tool together"),
        Condition = Ability.No("A tool in PolicyLayer's state custom can have conditions under require and deny_if; what one condition looks like is not in the documentation that we could read, so none is written."),
        DefaultDeny = Ability.Yes("\"default\": \"deny\""),
    };

    public PolicyDocument Write(PolicyRequest request)
    {
        var notes = new PolicyNotes(this, request, NameRule.AnyButStar);
        return notes.Document("policy.json", "json", PolicyJson.Write(notes.Rules));
    }

    public DocumentEffects Read(string text, PolicyRequest request) => PolicyJson.Read(text, request);
}
