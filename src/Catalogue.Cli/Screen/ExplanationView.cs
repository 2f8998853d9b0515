using Catalogue.Model.Language;
using Catalogue.Model.Policies;
using Catalogue.Model.Servers;
using Catalogue.Model.Verdicts;
using Spectre.Console;

namespace Catalogue.Cli.Screen;

/// <summary>Lays one judgement out for a person at a terminal.</summary>
internal sealed class ExplanationView(IAnsiConsole console)
{
    public void Show(Server server, ToolDefinition tool, Classification verdict, IReadOnlyList<string> policySays, PolicyDocument policy)
    {
        Head(server, tool, verdict);
        Reasons(verdict);
        Definition(tool, verdict);
        Signals(verdict);
        Contributions(verdict);
        Version(server);
        Section("Policy");
        foreach (string sentence in policySays)
            Plain(sentence);
        Plain($"{policy.Title}, {policy.FileName}:");
        console.WriteLine();
        console.WriteLine(policy.Text.TrimEnd());
    }

    private void Head(Server server, ToolDefinition tool, Classification verdict)
    {
        console.MarkupLine($"[bold]{Safe(tool.Name)}[/]  [grey]{Safe(server.Name)} · {Safe(server.Id)}[/]");
        string review = verdict.Review is { Stale: false } ? " · reviewed" : verdict.NeedsReview ? " · [yellow]needs review[/]" : "";
        console.MarkupLine($"{LevelStyle.Markup(verdict.Risk)}  [bold]{verdict.Class.ToString().ToUpperInvariant()}[/]  confidence {verdict.Confidence:0.00}{review}  [grey]definition {verdict.Fingerprint[..Math.Min(8, verdict.Fingerprint.Length)]}[/]");
        console.WriteLine();
    }

    private void Reasons(Classification verdict)
    {
        Plain(verdict.Rationale);
        foreach (string more in new[] { verdict.WhyNotLower, verdict.WouldChange }.OfType<string>())
            Plain(more);
        if (verdict.Moves.Count > 0)
            Plain("Level: " + string.Join(", ", verdict.Moves.Select(m => $"{m.From} to {m.To} for {m.Cause}")) + ".");
        if (verdict.Review is { } review)
            Plain($"{(review.Stale ? "Stale review" : "Review")} by {review.By} on {review.Date:yyyy-MM-dd}: {review.Reason}");
    }

    private void Definition(ToolDefinition tool, Classification verdict)
    {
        if (tool.Text is not { } text)
            return;
        bool published = !string.IsNullOrWhiteSpace(tool.Description);
        Section(published ? "Definition, as published" : "Our summary (the published text is not in this catalogue)");
        string field = published ? EvidenceField.Description : EvidenceField.Summary;
        console.MarkupLine(Marked(text, [.. verdict.Evidence.Concat(verdict.Signals.SelectMany(s => s.Evidence)).Where(e => e.Field == field)]));
    }

    private void Signals(Classification verdict)
    {
        if (verdict.Signals.Count == 0)
            return;
        Section("Signals");
        foreach (Signal signal in verdict.Signals)
        {
            string said = string.Join(" · ", signal.Evidence.Select(e => $"“{e.Quote}” ({e.Field})"));
            console.MarkupLine($"[bold]{Safe(signal.Id)}[/]  {Safe(said.Length > 0 ? said : signal.Note ?? "")}");
        }
    }

    private void Contributions(Classification verdict)
    {
        Section($"What decided ({verdict.DecidedBy})");
        foreach (Contribution part in verdict.Contributions.Take(8))
            console.MarkupLine($"{(part.Weight >= 0 ? "+" : "−")}{Math.Abs(part.Weight):0.00}  {Safe(part.Feature)}");
    }

    // Whoever runs another version may have other tools.
    private void Version(Server server)
    {
        string[] read = [.. server.Packages.Where(p => p.Version is not null).Select(p => $"{p.Version} of {p.Name}")];
        if (read.Length == 0)
            return;
        Section("Version");
        Plain($"The record names {string.Join(" and ", read)}. Another version may differ; catalogue scan says where your configuration starts one.");
    }

    private static string Marked(string text, IReadOnlyList<Evidence> quotes)
    {
        bool[] lit = new bool[text.Length];
        foreach (Evidence quote in quotes)
            Array.Fill(lit, true, quote.Start, quote.Length);
        var marked = new System.Text.StringBuilder();
        for (int start = 0, end; start < text.Length; start = end)
        {
            end = start + 1;
            while (end < text.Length && lit[end] == lit[start])
                end++;
            string run = Safe(text[start..end]);
            marked.Append(lit[start] ? $"[underline]{run}[/]" : run);
        }
        return marked.ToString();
    }

    private void Section(string title)
    {
        console.WriteLine();
        console.MarkupLine($"[grey]{Safe(title)}[/]");
    }

    private void Plain(string text) => console.MarkupLine(Safe(text));

    private static string Safe(string text) => Markup.Escape(InvisibleText.EscapedOnOneLine(text));
}
