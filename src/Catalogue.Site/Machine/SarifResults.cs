using System.Text.Json;
using Catalogue.Model.Servers;
using Catalogue.Model.Verdicts;
using Catalogue.Site.Markup;

namespace Catalogue.Site.Machine;

/// <summary>The results of one server's log, tool by tool.</summary>
internal sealed class SarifResults(Utf8JsonWriter writer, Server server, IReadOnlyList<SarifRule> rules)
{
    private readonly Dictionary<string, int> places = rules.Select((r, i) => (r.Id, i)).ToDictionary(r => r.Id, r => r.i, StringComparer.Ordinal);
    private readonly Dictionary<string, ToolDefinition> tools = server.Tools.DistinctBy(t => t.Name, StringComparer.Ordinal).ToDictionary(t => t.Name, StringComparer.Ordinal);

    public void Write(ServerClassifications judged)
    {
        writer.WriteStartArray("results");
        foreach (Classification verdict in judged.Tools)
        {
            Write(verdict, SarifRule.IdOf(verdict.Class), $"{verdict.Tool}: {verdict.Risk} risk. {verdict.Rationale}");
            foreach (string signal in verdict.Signals.Select(s => s.Id).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))
                Write(verdict, "signal/" + signal, $"{verdict.Tool}: {rules[places["signal/" + signal]].Text}");
        }
        writer.WriteEndArray();
    }

    private void Write(Classification verdict, string rule, string message)
    {
        writer.WriteStartObject();
        writer.WriteString("ruleId", rule);
        writer.WriteNumber("ruleIndex", places[rule]);
        // A kind other than "fail" goes with the level "none" only.
        writer.WriteString("kind", verdict.Risk == RiskLevel.Low ? "informational" : "fail");
        writer.WriteString("level", verdict.Risk switch { RiskLevel.Low => "none", RiskLevel.Medium => "note", RiskLevel.High => "warning", _ => "error" });
        writer.WriteStartObject("message");
        writer.WriteString("text", Plain(message));
        writer.WriteEndObject();
        WriteLocation(verdict.Tool);
        writer.WriteStartObject("partialFingerprints");
        writer.WriteString("definition/v1", verdict.Fingerprint);
        writer.WriteEndObject();
        writer.WriteStartObject("properties");
        writer.WriteString("risk", verdict.Risk.ToString());
        writer.WriteString("class", verdict.Class.ToString());
        writer.WriteNumber("confidence", verdict.Confidence);
        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    private void WriteLocation(string tool)
    {
        writer.WriteStartArray("locations");
        writer.WriteStartObject();
        if (tools.TryGetValue(tool, out ToolDefinition? definition) && definition.Provenance.FirstOrDefault(IsOwn) is { } from)
            WriteFile(from);
        writer.WriteStartArray("logicalLocations");
        writer.WriteStartObject();
        writer.WriteString("name", HiddenCharacters.Shown(tool));
        writer.WriteString("fullyQualifiedName", $"{server.Id}/{HiddenCharacters.Shown(tool)}");
        writer.WriteString("kind", "function");
        writer.WriteEndObject();
        writer.WriteEndArray();
        writer.WriteEndObject();
        writer.WriteEndArray();
    }

    private void WriteFile(Provenance from)
    {
        writer.WriteStartObject("physicalLocation");
        writer.WriteStartObject("artifactLocation");
        writer.WriteString("uri", string.Join('/', from.File!.Split('/').Select(Uri.EscapeDataString)));
        writer.WriteEndObject();
        if (from.FirstLine is > 0 and { } first)
        {
            writer.WriteStartObject("region");
            writer.WriteNumber("startLine", first);
            if (from.LastLine is { } last && last >= first)
                writer.WriteNumber("endLine", last);
            writer.WriteEndObject();
        }
        writer.WriteEndObject();
    }

    // Of the server's own repository alone: a path of another says nothing in this run.
    private bool IsOwn(Provenance from) =>
        server.Source is { } source && from.File is { Length: > 0 } file && (from.Repository is null || from.Repository == source.Repository)
        && !file.StartsWith('/') && !file.Split('/').Any(p => p is "" or "." or "..");

    // Square brackets make links in a message, unless escaped (SARIF 2.1.0, 3.11.6).
    private static string Plain(string text) =>
        HiddenCharacters.Shown(text).Replace("\\", "\\\\", StringComparison.Ordinal).Replace("[", "\\[", StringComparison.Ordinal).Replace("]", "\\]", StringComparison.Ordinal);
}
