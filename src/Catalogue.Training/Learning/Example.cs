namespace Catalogue.Training.Learning;

/// <summary>One row to learn from: sparse features and how much of each class it is.</summary>
/// <param name="Columns">Feature numbers.</param>
/// <param name="Values">As long as <paramref name="Columns"/>.</param>
/// <param name="Targets">Sum to one.</param>
/// <param name="Weight">How much the row counts.</param>
internal sealed record Example(int[] Columns, float[] Values, double[] Targets, double Weight = 1);
