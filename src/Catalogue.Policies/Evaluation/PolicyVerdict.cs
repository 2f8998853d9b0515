using Catalogue.Model.Policies;

namespace Catalogue.Policies.Evaluation;

/// <summary>What happens to a call, and why, in one sentence.</summary>
internal sealed record PolicyVerdict(PolicyAction Action, string Reason)
{
    /// <summary>Whether the call goes through without anyone being asked.</summary>
    public bool Passes => Action == PolicyAction.Allow;
}
