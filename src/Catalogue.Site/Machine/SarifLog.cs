using System.Text.Json;
using Catalogue.Model.Servers;
using Catalogue.Model.Verdicts;
using Catalogue.Site.Routing;

namespace Catalogue.Site.Machine;

/// <summary><c>/api/v1/servers/SLUG.sarif</c> (SARIF 2.1.0): a result for each tool's level and one for each of its signals, for code scanners and their dashboards.</summary>
internal static class SarifLog
{
    private const string Schema = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

    /// <param name="signals">Texts about signals by id; a signal without one is a rule by its id alone.</param>
    /// <param name="baseUrl">Where the site is served; null leaves out links to it.</param>
    public static byte[] Of(Server server, ServerClassifications judged, IReadOnlyDictionary<string, SignalInfo> signals, Uri? baseUrl)
    {
        string[] used = [.. judged.Tools.SelectMany(t => t.Signals).Select(s => s.Id).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        SarifRule[] rules = [.. Enum.GetValues<ToolClass>().Select(c => SarifRule.Of(c, baseUrl)), .. used.Select(id => SarifRule.Of(id, signals.GetValueOrDefault(id), baseUrl))];
        using var json = new MemoryStream();
        using (var writer = new Utf8JsonWriter(json, new JsonWriterOptions { Encoder = ApiDocuments.Encoder }))
        {
            writer.WriteStartObject();
            writer.WriteString("$schema", Schema);
            writer.WriteString("version", "2.1.0");
            writer.WriteStartArray("runs");
            writer.WriteStartObject();
            WriteDriver(writer, rules, baseUrl);
            WriteOrigin(writer, server.Source);
            new SarifResults(writer, server, rules).Write(judged);
            writer.WriteString("columnKind", "utf16CodeUnits");
            writer.WriteEndObject();
            writer.WriteEndArray();
            writer.WriteEndObject();
        }
        json.WriteByte((byte)'\n');
        return json.ToArray();
    }

    private static void WriteDriver(Utf8JsonWriter writer, IEnumerable<SarifRule> rules, Uri? baseUrl)
    {
        writer.WriteStartObject("tool");
        writer.WriteStartObject("driver");
        writer.WriteString("name", "Tool risk catalogue");
        if (baseUrl is not null)
            writer.WriteString("informationUri", baseUrl.AbsoluteUri);
        writer.WriteStartArray("rules");
        foreach (SarifRule rule in rules)
            rule.Write(writer);
        writer.WriteEndArray();
        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    private static void WriteOrigin(Utf8JsonWriter writer, ServerSource? source)
    {
        if (Catalogue.Site.Pages.Parts.RepositoryLink.To(source?.Repository) is not { } address)
            return;
        writer.WriteStartArray("versionControlProvenance");
        writer.WriteStartObject();
        writer.WriteString("repositoryUri", address);
        if (source!.Commit is { Length: > 0 } commit)
            writer.WriteString("revisionId", commit);
        writer.WriteEndObject();
        writer.WriteEndArray();
    }
}

/// <summary>A rule of the log: a class, or a signal.</summary>
internal sealed record SarifRule(string Id, string Title, string Text, string? Help)
{
    public static SarifRule Of(ToolClass toolClass, Uri? baseUrl)
    {
        string name = toolClass.ToString(), key = name.ToLowerInvariant();
        return new SarifRule(IdOf(toolClass), name + " tool", $"The tool's class is {name}; the result's level follows its risk.", Link(baseUrl, Routes.Class(key)));
    }

    public static SarifRule Of(string signal, SignalInfo? info, Uri? baseUrl) => new(
        "signal/" + signal, info?.Title ?? signal, info is null ? signal : $"The tool {info.Short}.", info is null ? null : Link(baseUrl, Routes.Signal(signal)));

    public static string IdOf(ToolClass toolClass) => "class/" + toolClass.ToString().ToLowerInvariant();

    public void Write(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WriteString("id", Id);
        WriteText(writer, "shortDescription", Title);
        WriteText(writer, "fullDescription", Text);
        if (Help is not null)
            writer.WriteString("helpUri", Help);
        writer.WriteEndObject();
    }

    private static void WriteText(Utf8JsonWriter writer, string member, string text)
    {
        writer.WriteStartObject(member);
        writer.WriteString("text", text);
        writer.WriteEndObject();
    }

    private static string? Link(Uri? baseUrl, string route) => baseUrl is null ? null : new Uri(baseUrl, route).AbsoluteUri;
}
