namespace Catalogue.Policies.Advice;

/// <summary>How much of a server an agent is given.</summary>
public enum ServerProfile
{
    /// <summary>Read tools up to Medium; the agent does not see the others.</summary>
    ReadOnly,

    /// <summary>Low and Medium run, a person approves what is High for what it reaches, and Critical is denied.</summary>
    Careful,

    /// <summary>Everything with its limit; a person approves what is Critical or in doubt.</summary>
    Full,
}
