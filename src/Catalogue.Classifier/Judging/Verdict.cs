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
    /// <summary>How often two readers of one definition differ in the class.</summary>
    private const double ReadersDoubt = 0.01;

    private static readonly SettledCase Readers = new("read", ToolClass.Read, null, "two readers of this very definition judged it so");

    public ToolText Text => Definition.Text;

    public IReadOnlyList<Feature> Features => Definition.Features;

    public IReadOnlyList<Fact> Facts => Definition.Facts;

    /// <summary>The most likely other class.</summary>
    public ToolClass RunnerUp { get; } = Best(Probabilities, Class);

    /// <summary><c>model</c>, <c>rule:ID</c>, or <c>read</c>.</summary>
    public string DecidedBy => Rule is null ? "model" : Rule.Id == Readers.Id ? Readers.Id : "rule:" + Rule.Id;

    public double Confidence => Probabilities[(int)Class];

    /// <summary>The verdict that readers of this very definition settled.</summary>
    public Verdict AsRead(ToolClass toolClass)
    {
        double others = Math.Max(double.Epsilon, 1 - Probabilities[(int)toolClass]);
        double[] settled = [.. Probabilities.Select((p, k) => k == (int)toolClass ? 1 - ReadersDoubt : p * ReadersDoubt / others)];
        return new Verdict(Definition, settled, toolClass, Readers with { Class = toolClass }, RaisedByHint: false);
    }

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
