using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using Catalogue.Model.Store;
using Catalogue.Model.Verdicts;

namespace Catalogue.Training.Measuring;

/// <summary>Each measured verdict beside its label, one JSON object a line and no text of the tool: what to read mistakes by.</summary>
internal static class VerdictLines
{
    public static void Save(IReadOnlyList<Scored> judged, string file)
    {
        var lines = new StringBuilder();
        foreach (Scored one in judged.OrderBy(s => s.Label.Id, StringComparer.Ordinal))
            lines.Append(JsonSerializer.Serialize(Of(one), VerdictLineJsonContext.Default.VerdictLine)).Append('\n');
        AtomicFile.Write(file, Encoding.UTF8.GetBytes(lines.ToString()));
    }

    private static VerdictLine Of(Scored one)
    {
        Classification verdict = one.Verdict;
        return new VerdictLine(one.Label.Id, one.Tool.Use.ToString(), one.Tool.IsKeptApart, one.Label.Class, one.Label.Risk, one.Label.Signals, verdict.Class, verdict.Risk, [.. verdict.Signals.Select(s => s.Id)], verdict.Confidence, verdict.DecidedBy, verdict.NeedsReview, one.Tool.Definition.Text.HasText ? verdict.Fingerprint : null);
    }
}

/// <param name="IsKeptApart">Whether nobody is to read this mistake.</param>
/// <param name="Fingerprint">Of the definition; null where it holds no text, so that its surroundings decided.</param>
internal sealed record VerdictLine(
    string Id, string Use, bool IsKeptApart, ToolClass LabelledClass, RiskLevel? LabelledRisk, IReadOnlyList<string>? LabelledSignals, ToolClass Class, RiskLevel Risk, IReadOnlyList<string> Signals, double Confidence, string DecidedBy, bool NeedsReview, string? Fingerprint);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UseStringEnumConverter = true)]
[JsonSerializable(typeof(VerdictLine))]
internal sealed partial class VerdictLineJsonContext : JsonSerializerContext;
