namespace Catalogue.Model.Verdicts;

/// <summary>One step from the level that a class starts at to the level that a tool has.</summary>
/// <param name="Cause">A signal's id, or <see cref="Reviewer"/>.</param>
public sealed record LevelMove(string Cause, RiskLevel From, RiskLevel To)
{
    /// <summary>The cause where a person set a level to which no signals lead.</summary>
    public const string Reviewer = "review";
}
