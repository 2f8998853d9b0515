using Catalogue.Model.Servers;
using Catalogue.Model.Verdicts;
using Catalogue.Site.Markup;

namespace Catalogue.Site.Pages.Tools;

/// <summary>A verdict's quotes by the field they stand in. All of them stand where they say: the survey leaves out others.</summary>
internal sealed class ToolEvidence
{
    private readonly Dictionary<string, List<MarkedSpan>> spans = new(StringComparer.Ordinal);
    private readonly HashSet<string> shown = new(StringComparer.Ordinal);
    private readonly Server server;
    private readonly ToolDefinition tool;

    public ToolEvidence(Server server, ToolDefinition tool, Classification verdict)
    {
        (this.server, this.tool) = (server, tool);
        foreach (Evidence evidence in verdict.Evidence)
            Add(evidence, verdict.Class.ToString());
        foreach (Signal signal in verdict.Signals)
        {
            foreach (Evidence evidence in signal.Evidence)
                Add(evidence, signal.Id);
        }
    }

    /// <summary>The field's text with its quotes marked; the field then counts as shown.</summary>
    public Html Mark(string field, string text)
    {
        shown.Add(field);
        return EvidenceMarks.In(text, spans.TryGetValue(field, out List<MarkedSpan>? marks) ? marks : []);
    }

    public bool Has(string field) => spans.ContainsKey(field);

    /// <summary>Fields with quotes that no part of the page has shown yet, sorted, as name and marked text.</summary>
    /// <param name="longest">Characters shown of a field: from shortly before its first quote.</param>
    public IReadOnlyList<MarkedField> Elsewhere(int longest = int.MaxValue) =>
    [
        .. spans.Keys.Where(f => !shown.Contains(f)).Order(StringComparer.Ordinal)
            .Select(f => new MarkedField(NameOf(f), EvidenceMarks.Around(EvidenceField.Resolve(server, tool, f)!, spans[f], longest))),
    ];

    public static string NameOf(string field) => field switch
    {
        EvidenceField.Tool => "name",
        EvidenceField.Server => "server name",
        EvidenceField.ServerDescription => "server description",
        _ => HiddenCharacters.Shown(field),
    };

    private void Add(Evidence evidence, string label)
    {
        if (!spans.TryGetValue(evidence.Field, out List<MarkedSpan>? marks))
            spans[evidence.Field] = marks = [];
        marks.Add(new MarkedSpan(evidence.Start, evidence.Length, label));
    }
}

/// <summary>A field of the definition with its quotes marked.</summary>
internal sealed record MarkedField(string Name, Html Text);
