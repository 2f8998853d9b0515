using System.Globalization;
using System.Text;
using Catalogue.Cli.Scanning.Findings;
using Catalogue.Cli.Screen;
using Catalogue.Model;
using Catalogue.Model.Language;
using Catalogue.Model.Verdicts;

namespace Catalogue.Cli.Scanning.Reports;

/// <summary>The report for a terminal, at most 80 columns wide, the worst first.</summary>
internal static class TextReport
{
    private const int Width = 80, Name = 22, Is = 34, Count = 5, Margin = 12;

    // Further findings of one kind and level are counted.
    private const int MostOfAKind = 3;

    /// <summary>What stands before a problem that is listed with the findings.</summary>
    public static string WordOf(ProblemSeverity severity) => severity == ProblemSeverity.Error ? "could not be read" : "for your information";

    public static string Of(ScanReport report, IReadOnlyList<string> next)
    {
        var text = new StringBuilder();
        if (report.Servers.Count > 0)
            Table(text, report.Servers);
        string[] held = [.. Held(report.Servers)];
        foreach (string line in held)
            Wrapped(text, "", line);
        if (held.Length > 0)
            text.Append('\n');
        foreach (var kind in report.Findings.GroupBy(f => (f.Level, f.Rule)))
        {
            foreach (Finding finding in kind.Take(MostOfAKind))
            {
                Wrapped(text, $"{Gauge(finding.Level)} {finding.Level}".PadRight(Margin), finding.Text);
                Wrapped(text, new string(' ', Margin - 2) + "→ ", finding.Do);
            }
            if (kind.Count() > MostOfAKind)
                Wrapped(text, new string(' ', Margin), $"… and {kind.Count() - MostOfAKind} more: {string.Join(", ", kind.Skip(MostOfAKind).SelectMany(f => f.Servers).Distinct(StringComparer.Ordinal))}.");
        }
        if (report.Findings.Count > 0)
            text.Append('\n');
        Wrapped(text, "", Summary(report));
        foreach (string line in next)
            text.Append(line).Append('\n');
        return text.ToString();
    }

    /// <summary>What guards do already, a sentence for each server that one stands before.</summary>
    public static IEnumerable<string> Held(IEnumerable<ScannedServer> servers)
    {
        foreach (ScannedServer server in servers.Where(s => s.Guarded))
        {
            int all = server.Denied + server.Critical + server.High + server.Medium + server.Low;
            string name = InvisibleText.EscapedOnOneLine(server.Name);
            if (!server.PolicyRead)
                yield return $"{name} runs behind guard; its policy was not read, so nothing is taken as denied.";
            else if (all == 0)
                yield return $"{name} runs behind guard; which of its tools the policy denies is not known.";
            else
                yield return $"Guard stands before {name}, {Counted.Of(all, "tool")}: {Shares(server)}.";
        }
    }

    private static string Shares(ScannedServer server)
    {
        (int Count, string Word)[] parts = [(server.Denied, "denied and not counted above"), (server.Asked, "asked about"), (server.Limited, "limited")];
        string[] said = [.. parts.Where(p => p.Count > 0).Select(p => $"{p.Count.ToString(CultureInfo.InvariantCulture)} {p.Word}")];
        return said.Length == 0 ? "none denied, asked about or limited" : string.Join(", ", said);
    }

    public static string Summary(ScanReport report)
    {
        int known = report.Servers.Count(s => !s.IsUnknown);
        return report.Servers.Count == 0
            ? $"No servers in {Files(report)}."
            : $"{Counted.Of(report.Servers.Count, "server")} in {Files(report)}, {known} known; {Counted.Of(report.Tools, "tool")}, {report.Servers.Sum(s => s.Critical)} Critical and {report.Servers.Sum(s => s.High)} High; {Counted.Of(report.Findings.Count, "finding")}.";
    }

    public static string Gauge(RiskLevel level) => level switch { RiskLevel.Low => "○", RiskLevel.Medium => "◐", RiskLevel.High => "◕", _ => "●" };

    private static void Table(StringBuilder text, IReadOnlyList<ScannedServer> servers)
    {
        text.Append("  ").Append("server".PadRight(Name - 1)).Append("is".PadRight(Is)).Append("crit".PadLeft(Count)).Append("high".PadLeft(Count)).Append("med".PadLeft(Count)).Append("low".PadLeft(Count)).Append('\n');
        foreach (ScannedServer server in servers)
        {
            text.Append(Gauge(server.Level)).Append(' ').Append(Cut(server.Name, Name - 2).PadRight(Name - 1)).Append(Identity(server).PadRight(Is));
            foreach (int count in (ReadOnlySpan<int>)[server.Critical, server.High, server.Medium, server.Low])
                text.Append((server.IsUnknown ? "?" : count == 0 ? "·" : count.ToString(CultureInfo.InvariantCulture)).PadLeft(Count));
            text.Append('\n');
        }
        text.Append('\n');
    }

    // A long name is cut, what is said of it never.
    private static string Identity(ScannedServer server)
    {
        string said = (server.Guarded ? ", guarded" : "") + (server.Live && server.Server is not null ? ", live" : "");
        return Cut(server.Server ?? (server.Live ? "its own list" : "not known"), Is - 1 - said.Length) + said;
    }

    private static void Wrapped(StringBuilder text, string head, string words)
    {
        string line = head;
        foreach (string word in InvisibleText.EscapedOnOneLine(words).Split(' '))
        {
            if (line.Length > head.Length && line.Length + word.Length + 1 > Width)
            {
                text.Append(line.TrimEnd()).Append('\n');
                line = new string(' ', head.Length);
            }
            line += (line.Length > head.Length ? " " : "") + word;
        }
        text.Append(line.TrimEnd()).Append('\n');
    }

    private static string Files(ScanReport report) => Counted.Of(report.Files.Count, "configuration");

    private static string Cut(string text, int most) => InvisibleText.EscapedOnOneLine(text) is var shown && shown.Length > most ? shown[..(most - 1)] + "…" : shown;
}
