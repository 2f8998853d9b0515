using Catalogue.Model.Verdicts;

namespace Catalogue.Classifier.Facts;

/// <summary>
/// Something that a definition itself states and that no statistics weigh against: what a caller supplies, selects or switches on, and what
/// speaks to the model.
/// </summary>
/// <param name="Id">What was found: the name of its detector, and what of it where a detector finds several things.</param>
/// <param name="Reason">Completes "because …".</param>
/// <param name="Least">The class below which the tool cannot be; null where the fact says nothing of the class.</param>
/// <param name="Signal">The signal that holds, or null.</param>
/// <param name="Evidence">The words that state it; null where only the name of an argument does, which no text of the schema repeats.</param>
internal sealed record Fact(string Id, string Reason, ToolClass? Least, string? Signal, Evidence? Evidence);
