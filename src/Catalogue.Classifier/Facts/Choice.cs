using Catalogue.Classifier.Text;
using Catalogue.Model.Verdicts;

namespace Catalogue.Classifier.Facts;

/// <summary>The values of one argument, read as operations.</summary>
internal sealed record Choice(IReadOnlyList<Operation> Operations, int Values)
{
    /// <summary>The choice that an argument's values leave, or null where they are no operations.</summary>
    public static Choice? Of(ParameterText parameter)
    {
        IReadOnlyList<string> values = parameter.Parameter.Values;
        Operation[] operations = [.. values.Take(60).Select(Operation.Of).OfType<Operation>()];
        return operations.Length > 0 && operations.Length * 2 >= Math.Min(values.Count, 60) ? new Choice(operations, values.Count) : null;
    }

    /// <summary>The most consequential of them. Where each removal undoes an addition of the same, it is a change.</summary>
    public Operation? Worst => Operations.Select(o => Undoes(o) ? o with { Class = ToolClass.Write } : o).OrderByDescending(o => o.Class).FirstOrDefault(o => o.Class > ToolClass.Read);

    // "remove_owner" beside "add_owner".
    private bool Undoes(Operation operation) =>
        operation.Value.StartsWith("remove", StringComparison.OrdinalIgnoreCase) && Operations.Any(o => o.Value.Equals("add" + operation.Value["remove".Length..], StringComparison.OrdinalIgnoreCase));

    /// <summary>Whether the call does what is chosen. The argument's own words decide; else its name and what the tool says that it does.</summary>
    public bool Performs(Stated stated, ParameterText parameter)
    {
        // A free request stays one though its method list holds DELETE.
        if (ChoiceWords.AreMethods(Operations.Select(o => o.Value)))
            return false;
        if (ChoiceWords.Filters(parameter.Words))
            return false;
        if (ChoiceWords.Performs(parameter))
            return true;
        bool named = ChoiceWords.NamesOperation(parameter);
        if (!parameter.Parameter.IsTopLevel && ChoiceWords.IsStep(parameter.Parameter))
            return !stated.OnlyTries;
        return named && !stated.OnlyLooks;
    }
}
