using Catalogue.Classifier.Facts;
using Catalogue.Classifier.Features;
using Catalogue.Classifier.Reading;
using Catalogue.Classifier.Text;
using Catalogue.Model.Verdicts;

namespace Catalogue.Classifier.Judging;

/// <summary>What was decided about a tool, before it is put into words.</summary>
/// <param name="Probabilities">Calibrated, one a class.</param>
/// <param name="Rule">The fact or settled case that decided, or null where the model did.</param>
/// <param name="RaisedByHint">Whether the author's hint decided between two classes that were close: for the worse one.</param>
internal sealed record Verdict(ReadDefinition Definition, double[] Probabilities, ToolClass Class, SettledCase? Rule, bool RaisedByHint)
{
    public ToolText Text => Definition.Text;

    public IReadOnlyList<Feature> Features => Definition.Features;

    public IReadOnlyList<Fact> Facts => Definition.Facts;

    /// <summary>The most likely other class.</summary>
    public ToolClass RunnerUp { get; } = Best(Probabilities, Class);

    public double Confidence => Probabilities[(int)Class];

    private static ToolClass Best(double[] probabilities, ToolClass except)
    {
        ToolClass best = except == ToolClass.Read ? ToolClass.Write : ToolClass.Read;
        foreach (ToolClass other in Enum.GetValues<ToolClass>())
        {
            if (other != except && probabilities[(int)other] > probabilities[(int)best])
                best = other;
        }
        return best;
    }
}

/// <summary>A case that the taxonomy settles, found in a definition.</summary>
/// <param name="Id">Name of the rule.</param>
/// <param name="Evidence">The words that make it this case; null where an argument's name does.</param>
/// <param name="Reason">Completes "because …".</param>
internal sealed record SettledCase(string Id, ToolClass Class, Evidence? Evidence, string Reason);
