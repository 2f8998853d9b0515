using Catalogue.Classifier;
using Catalogue.Model.Verdicts;
using Catalogue.Training.Labels;

namespace Catalogue.Training.Measuring;

/// <summary>A verdict on a tool that the judging model had not seen, beside the label.</summary>
/// <param name="Alone">The verdict where nothing is known of the server's other tools.</param>
internal sealed record Scored(LabelledTool Tool, int Fold, Classification Verdict, Classification Alone, ToolClass VerbList, ToolClass PlainModel)
{
    /// <summary>A tool judged by a finished classifier, without the comparisons.</summary>
    public static Scored By(ToolClassifier classifier, LabelledTool tool)
    {
        Classification verdict = classifier.Judge(tool.Definition.Text.Server, tool.Definition.Text.Tool);
        return new Scored(tool, 0, verdict, verdict, verdict.Class, verdict.Class);
    }

    public Label Label => Tool.Label;

    public bool IsRight => Verdict.Class == Label.Class;
}
