using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Catalogue.Model.Language;
using Catalogue.Model.Verdicts;

namespace Catalogue.Cli.Scanning.Reports;

/// <summary>Findings as SARIF 2.1.0, for code scanners and their dashboards.</summary>
internal static class SarifReport
{
    private const string Schema = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

    /// <param name="rules">Ids with title and reason.</param>
    /// <param name="results">In the order to write them.</param>
    /// <param name="root">Paths below it are written relative to it.</param>
    public static byte[] Of(IReadOnlyList<(string Id, string Title, string Why)> rules, IEnumerable<SarifResult> results, string root)
    {
        using var json = new MemoryStream();
        using (var writer = new Utf8JsonWriter(json, new JsonWriterOptions { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.Default }))
        {
            writer.WriteStartObject();
            writer.WriteString("$schema", Schema);
            writer.WriteString("version", "2.1.0");
            writer.WriteStartArray("runs");
            writer.WriteStartObject();
            WriteDriver(writer, rules);
            writer.WriteStartArray("results");
            foreach (SarifResult result in results)
                Write(writer, result, rules, root);
            writer.WriteEndArray();
            writer.WriteString("columnKind", "utf16CodeUnits");
            writer.WriteEndObject();
            writer.WriteEndArray();
            writer.WriteEndObject();
        }
        json.WriteByte((byte)'\n');
        return json.ToArray();
    }

    private static void WriteDriver(Utf8JsonWriter writer, IReadOnlyList<(string Id, string Title, string Why)> rules)
    {
        writer.WriteStartObject("tool");
        writer.WriteStartObject("driver");
        writer.WriteString("name", "catalogue scan");
        writer.WriteString("version", typeof(SarifReport).Assembly.GetName().Version!.ToString(3));
        writer.WriteStartArray("rules");
        foreach ((string id, string title, string why) in rules)
        {
            writer.WriteStartObject();
            writer.WriteString("id", id);
            WriteText(writer, "shortDescription", title);
            WriteText(writer, "fullDescription", why);
            writer.WriteEndObject();
        }
        writer.WriteEndArray();
        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, SarifResult result, IReadOnlyList<(string Id, string Title, string Why)> rules, string root)
    {
        writer.WriteStartObject();
        writer.WriteString("ruleId", result.Rule);
        writer.WriteNumber("ruleIndex", rules.ToList().FindIndex(r => r.Id == result.Rule));
        writer.WriteString("kind", result.Level == RiskLevel.Low ? "informational" : "fail");
        writer.WriteString("level", result.Level switch { RiskLevel.Low => "none", RiskLevel.Medium => "note", RiskLevel.High => "warning", _ => "error" });
        WriteText(writer, "message", result.Text);
        writer.WriteStartArray("locations");
        if (result.File is { } file)
        {
            writer.WriteStartObject();
            writer.WriteStartObject("physicalLocation");
            writer.WriteStartObject("artifactLocation");
            writer.WriteString("uri", UriOf(file, root));
            writer.WriteEndObject();
            writer.WriteStartObject("region");
            // A result that belongs to a whole file stands on its first line: dashboards drop one without a place.
            writer.WriteNumber("startLine", result.Line ?? 1);
            writer.WriteEndObject();
            writer.WriteEndObject();
            writer.WriteEndObject();
        }
        writer.WriteEndArray();
        writer.WriteStartObject("partialFingerprints");
        writer.WriteString("subject/v1", Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{result.Rule}\n{result.Subject}"))));
        writer.WriteEndObject();
        writer.WriteStartObject("properties");
        writer.WriteString("risk", result.Level.ToString());
        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    private static void WriteText(Utf8JsonWriter writer, string member, string text)
    {
        writer.WriteStartObject(member);
        // Square brackets make links in a message, unless escaped (SARIF 2.1.0, 3.11.6).
        writer.WriteString("text", InvisibleText.EscapedOnOneLine(text).Replace("\\", "\\\\", StringComparison.Ordinal).Replace("[", "\\[", StringComparison.Ordinal).Replace("]", "\\]", StringComparison.Ordinal));
        writer.WriteEndObject();
    }

    private static string UriOf(string file, string root)
    {
        string full = Path.GetFullPath(file, root), relative = Path.GetRelativePath(root, full).Replace('\\', '/');
        return relative.StartsWith("..", StringComparison.Ordinal) || Path.IsPathRooted(relative) ? new Uri(full).AbsoluteUri : string.Join('/', relative.Split('/').Select(Uri.EscapeDataString));
    }
}

/// <summary>One result.</summary>
/// <param name="Rule">Id of its rule.</param>
/// <param name="Subject">What it is about; equal from run to run, so that a dashboard knows it again.</param>
/// <param name="File">Null where it is of no file.</param>
internal sealed record SarifResult(string Rule, RiskLevel Level, string Text, string Subject, string? File, int? Line);
