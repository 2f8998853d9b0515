using Catalogue.Classifier.Text;
using Catalogue.Model.Verdicts;

namespace Catalogue.Classifier.Facts;

/// <summary>
/// An enumeration lets a caller choose what the call does: in an argument's values at any depth, or in what a text lists. Where it chooses
/// what is shown, it chooses nothing that happens.
/// </summary>
internal sealed class SelectedOperation : IFactDetector
{
    public string Id => "selected-operation";

    public IEnumerable<Fact> Find(Stated stated)
    {
        foreach (ParameterText parameter in stated.Parameters)
        {
            if (Choice.Of(parameter) is { } choice && choice.Performs(stated, parameter) && choice.Worst is { } worst)
                yield return Of(choice.Operations.Count(o => o.Class == ToolClass.Destructive) > 1 ? worst : Softened(stated, worst), parameter.Parameter.Name, EvidenceOf(stated, parameter, worst.Value));
        }
        foreach (ListedOperations listed in ListedOperations.In(stated))
            yield return Of(Softened(stated, listed.Worst), null, stated.Quote(listed.Sentence.Field, listed.Start, listed.End));
    }

    // "Reads or clears the console".
    private static Operation Softened(Stated stated, Operation worst) =>
        worst.Value.Equals("clear", StringComparison.OrdinalIgnoreCase) && stated.MainSentence is { } main && Array.Exists(main.Words, w => PassingThings.Is(w.Word)) ? worst with { Class = ToolClass.Write } : worst;

    private static Fact Of(Operation worst, string? argument, Evidence? evidence)
    {
        string where = argument is null ? "the text lists" : $"the argument {Readable.Quote(argument)} lets a caller select";
        string id = worst.Class switch
        {
            ToolClass.Destructive => "selected-operation/removal",
            ToolClass.Execute => "selected-operation/process",
            _ => "selected-operation/change",
        };
        return new Fact(id, $"{where} {Readable.Quote(worst.Value)}", worst.Class, null, evidence);
    }

    private static Evidence? EvidenceOf(Stated stated, ParameterText parameter, string value)
    {
        string pointer = EvidenceField.InputSchema + parameter.Parameter.Pointer.TrimStart('/');
        IReadOnlyList<string> values = parameter.Parameter.Values;
        for (int i = 0; i < values.Count; i++)
        {
            foreach (string place in (ReadOnlySpan<string>)[$"/enum/{i}", $"/items/enum/{i}", $"/oneOf/{i}/const", $"/anyOf/{i}/const", "/const"])
            {
                if (values[i] == value && stated.Quote(pointer + place, 0, value.Length) is { } quote && quote.Quote == value)
                    return quote;
            }
        }
        return stated.Quote(parameter);
    }
}
