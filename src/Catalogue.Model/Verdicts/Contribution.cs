namespace Catalogue.Model.Verdicts;

/// <summary>How much one feature spoke for (positive) or against the class, in log-odds.</summary>
public sealed record Contribution(string Feature, double Weight);
