using Catalogue.Classifier.Facts;
using Catalogue.Classifier.Reading;
using Catalogue.Model.Servers;
using Catalogue.Model.Verdicts;

namespace Catalogue.Classifier.Judging;

/// <summary>Puts facts and settled cases over the model's probabilities.</summary>
internal static class ClassDecision
{
    /// <summary>Probability that a settled case or a fact leaves to what it rules out.</summary>
    private const double Doubt = 0.03;

    private const double Sure = 0.85;

    /// <summary>Moves the probabilities to what is settled.</summary>
    /// <returns>The fact or case that decided, or null where the model did.</returns>
    public static SettledCase? Settle(ReadDefinition definition, double[] probabilities)
    {
        SettledCase? rule = SettledCases.Of(definition.Text);
        if (rule is not null && Belittles(rule, probabilities))
            rule = null;
        if (rule is not null)
            MoveTo(probabilities, (int)rule.Class);
        Fact? worst = definition.Facts.Where(f => f.Least is not null).MaxBy(f => f.Least);
        if (worst is null)
            return rule;
        int before = Best(probabilities);
        // A free statement stays Execute though its text names DROP: only a removal that is selected or fixed makes it Destructive.
        if (worst.Id == SuppliedCode.Run)
            MoveDown(probabilities, (int)ToolClass.Execute);
        MoveUp(probabilities, (int)worst.Least!.Value);
        return Best(probabilities) == (int)worst.Least ? new SettledCase(worst.Id, worst.Least.Value, worst.Evidence, worst.Reason) : rule is not null && before == Best(probabilities) ? rule : null;
    }

    /// <summary>Whether the author's hints speak for a class over a lower one.</summary>
    public static bool HintsAt(ToolClass higher, ToolClass lower, ToolAnnotations? hints) => higher > lower && hints is not null && higher switch
    {
        ToolClass.Destructive => hints.DestructiveHint == true && hints.ReadOnlyHint != true,
        _ => hints.ReadOnlyHint == false && lower == ToolClass.Read,
    };

    public static int Best(double[] probabilities)
    {
        int best = 0;
        for (int k = 1; k < probabilities.Length; k++)
            best = probabilities[k] > probabilities[best] ? k : best;
        return best;
    }

    // A wording never talks a definition down that the model is sure documents something worse.
    private static bool Belittles(SettledCase rule, double[] probabilities)
    {
        int best = Best(probabilities);
        return rule.Id is not ("only-reads" or "returned" or "waits" or "ends-program") && (int)rule.Class < best && probabilities[best] > Sure;
    }

    private static void MoveTo(double[] probabilities, int settled)
    {
        MoveUp(probabilities, settled);
        MoveDown(probabilities, settled);
    }

    // What lies below the class goes to it, but for a doubt.
    private static void MoveUp(double[] probabilities, int least) => Move(probabilities, least, 0, least);

    private static void MoveDown(double[] probabilities, int most) => Move(probabilities, most, most + 1, probabilities.Length);

    private static void Move(double[] probabilities, int target, int from, int to)
    {
        double outside = 0;
        for (int k = from; k < to; k++)
            outside += probabilities[k];
        if (outside <= Doubt)
            return;
        for (int k = from; k < to; k++)
            probabilities[k] *= Doubt / outside;
        probabilities[target] += outside - Doubt;
    }
}
