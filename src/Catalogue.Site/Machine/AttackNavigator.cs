using System.Text.Json;
using Catalogue.Model.Verdicts;
using Catalogue.Site.Words;

namespace Catalogue.Site.Machine;

/// <summary><c>/api/v1/attack-navigator.json</c>: a layer (format 4.5) for the ATT&amp;CK Navigator, each technique scored by the tools whose signals name it.</summary>
internal static class AttackNavigator
{
    private const string Standard = "MITRE ATT&CK";

    /// <param name="signals">All signals with their standards.</param>
    /// <param name="tools">The ids of each tool's signals.</param>
    public static byte[] Of(IEnumerable<SignalInfo> signals, IEnumerable<IReadOnlyList<string>> tools)
    {
        (string Technique, string Signal)[] named = [.. signals.SelectMany(s => s.Standards.Where(i => i.Standard == Standard).Select(i => (i.Id, s.Id)))];
        var techniques = named.ToLookup(n => n.Signal, n => n.Technique, StringComparer.Ordinal);
        var scores = new SortedDictionary<string, int>(named.Select(n => n.Technique).Distinct(StringComparer.Ordinal).ToDictionary(t => t, _ => 0, StringComparer.Ordinal), StringComparer.Ordinal);
        foreach (IReadOnlyList<string> tool in tools)
        {
            // Two signals that name one technique are one tool.
            foreach (string technique in tool.SelectMany(s => techniques[s]).Distinct(StringComparer.Ordinal))
                scores[technique]++;
        }
        return Layer(scores, named.ToLookup(n => n.Technique, n => n.Signal, StringComparer.Ordinal));
    }

    private static byte[] Layer(SortedDictionary<string, int> scores, ILookup<string, string> signals)
    {
        using var json = new MemoryStream();
        using (var writer = new Utf8JsonWriter(json, new JsonWriterOptions { Encoder = ApiDocuments.Encoder }))
        {
            writer.WriteStartObject();
            writer.WriteString("name", "Tool risk catalogue");
            writer.WriteStartObject("versions");
            writer.WriteString("navigator", "4.9.1");
            writer.WriteString("layer", "4.5");
            writer.WriteEndObject();
            writer.WriteString("domain", "enterprise-attack");
            writer.WriteString("description", "MCP tools whose definitions show a signal that names the technique; the score is their number.");
            writer.WriteNumber("sorting", 3);
            writer.WriteStartArray("techniques");
            foreach ((string technique, int score) in scores)
                Write(writer, technique, score, signals[technique]);
            writer.WriteEndArray();
            writer.WriteStartObject("gradient");
            writer.WriteStartArray("colors");
            writer.WriteStringValue("#ffffffff");
            writer.WriteStringValue("#9b1c31ff");
            writer.WriteEndArray();
            writer.WriteNumber("minValue", 0);
            writer.WriteNumber("maxValue", Math.Max(1, scores.Values.DefaultIfEmpty().Max()));
            writer.WriteEndObject();
            writer.WriteEndObject();
        }
        json.WriteByte((byte)'\n');
        return json.ToArray();
    }

    private static void Write(Utf8JsonWriter writer, string technique, int score, IEnumerable<string> signals)
    {
        string[] ids = [.. signals.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        writer.WriteStartObject();
        writer.WriteString("techniqueID", technique);
        writer.WriteNumber("score", score);
        writer.WriteString("comment", $"{English.Count(score, "tool")} by the {(ids.Length == 1 ? "signal" : "signals")} {English.List(ids)}");
        writer.WriteBoolean("enabled", true);
        writer.WriteEndObject();
    }
}
