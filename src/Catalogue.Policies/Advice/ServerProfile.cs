namespace Catalogue.Policies.Advice;

/// <summary>How much of a server an agent is given.</summary>
public enum ServerProfile
{
    /// <summary>Read tools only; the agent does not see the others.</summary>
    ReadOnly,

    /// <summary>The taxonomy's rule for every tool; destructive ones are denied.</summary>
    Careful,

    /// <summary>Everything, but a person approves each destructive call.</summary>
    Full,
}
