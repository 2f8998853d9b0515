using Catalogue.Classifier.Addressing;
using Catalogue.Classifier.Inference;
using Catalogue.Model.Verdicts;
using Catalogue.Training.Labels;

namespace Catalogue.Training.Learning;

/// <summary>
/// Utterances to learn from. The textbook says which of a text's sentences speaks to the model; a reader of a real tool says only that one
/// does, so there the one is taken that a first model finds likeliest.
/// </summary>
internal static class SaidRows
{
    private const int Speaks = 1, Silent = 0;

    /// <summary>Rows of which it is known: the textbook's, and all of tools in which nothing speaks to the model.</summary>
    public static List<Row> Known(IReadOnlyList<LabelledTool> tools)
    {
        var rows = new List<Row>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (LabelledTool tool in tools.Where(t => t.Label.Signals is not null))
        {
            bool speaks = IsSpeaking(tool);
            for (int i = 0; i < tool.Definition.Utterances.Count; i++)
            {
                Utterance said = tool.Definition.Utterances[i];
                bool proven = speaks && tool.Said.Any(e => e.Field == said.Field && e.Start < said.End && said.Start < e.Start + e.Length);
                if (speaks == proven && (proven || seen.Add(said.Text[TextOf(said)])))
                    rows.Add(new Row(tool.SaidFeatures[i], proven ? Speaks : Silent));
            }
        }
        return rows;
    }

    /// <summary>For each real tool in which something speaks to the model, what a model finds likeliest.</summary>
    public static IEnumerable<Row> Likeliest(IReadOnlyList<LabelledTool> tools, LinearModel model) =>
        tools.Where(t => t.Calibrates && IsSpeaking(t) && t.SaidFeatures.Count > 0).Select(t => new Row(t.SaidFeatures.MaxBy(f => model.Score(f, 0))!, Speaks));

    private static bool IsSpeaking(LabelledTool tool) => tool.Label.Signals!.Contains(SignalIds.ModelInstructions);

    private static Range TextOf(Utterance said) => said.Words[0].Start..said.Words[^1].End;
}
