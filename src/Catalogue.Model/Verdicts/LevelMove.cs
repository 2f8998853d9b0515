namespace Catalogue.Model.Verdicts;

/// <summary>One step from the level that a class starts at to the level that a tool has.</summary>
/// <param name="Cause">A signal's id.</param>
public sealed record LevelMove(string Cause, RiskLevel From, RiskLevel To);
