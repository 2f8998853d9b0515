using Catalogue.Classifier.Features;

namespace Catalogue.Training.Learning;

/// <summary>One definition to learn from, or a partial copy of one.</summary>
/// <param name="Targets">For classes the number of the class; for signals a bit for each that holds.</param>
/// <param name="Weight">How much the row counts; partial copies weigh less than one.</param>
internal sealed record Row(IReadOnlyList<Feature> Features, int Targets, float Weight = 1);
