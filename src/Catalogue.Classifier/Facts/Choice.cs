using Catalogue.Classifier.Text;

namespace Catalogue.Classifier.Facts;

/// <summary>The values of one argument, read as operations.</summary>
internal sealed record Choice(IReadOnlyList<Operation> Operations, int Values)
{
    /// <summary>The choice that an argument's values leave, or null where they are no operations.</summary>
    public static Choice? Of(ParameterText parameter)
    {
        IReadOnlyList<string> values = parameter.Parameter.Values;
        if (ChoiceWords.AreVerdicts(values))
            return null;
        Operation[] operations = [.. values.Take(60).Select(Operation.Of).OfType<Operation>()];
        // Half of them are enough to tell orders from things; where the text says that one is carried out, any of them is.
        return operations.Length > 0 && (operations.Length * 2 >= Math.Min(values.Count, 60) || (ChoiceWords.NamesOperation(parameter) && ChoiceWords.Performs(parameter))) ? new Choice(operations, values.Count) : null;
    }

    /// <summary>The most consequential of them.</summary>
    public Operation? Worst => Undone.Worst(Operations);

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
