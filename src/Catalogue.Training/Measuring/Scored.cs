using Catalogue.Model.Verdicts;
using Catalogue.Training.Labels;

namespace Catalogue.Training.Measuring;

/// <summary>A verdict on a tool that the judging model had not seen, beside the label.</summary>
/// <param name="Alone">The verdict where nothing is known of the server's other tools.</param>
internal sealed record Scored(LabelledTool Tool, int Fold, Classification Verdict, Classification Alone, ToolClass VerbList, ToolClass PlainModel)
{
    public Label Label => Tool.Label;

    public bool IsRight => Verdict.Class == Label.Class;
}
