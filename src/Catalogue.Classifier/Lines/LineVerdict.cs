using System.Text.Json;
using Catalogue.Model.Verdicts;

namespace Catalogue.Classifier.Lines;

/// <summary>Writes one verdict as the contract's line.</summary>
internal static class LineVerdict
{
    public static void Write(Utf8JsonWriter writer, string id, Classification verdict)
    {
        writer.WriteStartObject();
        writer.WriteString("id"u8, id);
        writer.WriteString("class"u8, verdict.Class.ToString());
        writer.WriteString("risk"u8, verdict.Risk.ToString());
        writer.WriteNumber("confidence"u8, verdict.Confidence);
        writer.WriteStartArray("signals"u8);
        foreach (Signal signal in verdict.Signals)
        {
            writer.WriteStartObject();
            writer.WriteString("id"u8, signal.Id);
            WriteEvidence(writer, signal.Evidence);
            writer.WriteEndObject();
        }
        writer.WriteEndArray();
        WriteEvidence(writer, verdict.Evidence);
        writer.WriteString("rationale"u8, verdict.Rationale);
        writer.WriteBoolean("needsReview"u8, verdict.NeedsReview);
        writer.WriteEndObject();
    }

    private static void WriteEvidence(Utf8JsonWriter writer, IReadOnlyList<Evidence> evidence)
    {
        writer.WriteStartArray("evidence"u8);
        foreach (Evidence one in evidence)
        {
            writer.WriteStartObject();
            writer.WriteString("field"u8, one.Field);
            writer.WriteNumber("start"u8, one.Start);
            writer.WriteNumber("length"u8, one.Length);
            writer.WriteString("quote"u8, one.Quote);
            writer.WriteEndObject();
        }
        writer.WriteEndArray();
    }
}
