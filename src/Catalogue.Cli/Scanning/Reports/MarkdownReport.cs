using System.Text;
using Catalogue.Cli.Scanning.Findings;
using Catalogue.Model.Language;

namespace Catalogue.Cli.Scanning.Reports;

/// <summary>The report as Markdown, for a comment on a pull request.</summary>
internal static class MarkdownReport
{
    // What hosts accept in one comment, with room to spare.
    private const int MostFindings = 100, MostServers = 200;

    public static string Of(ScanReport report)
    {
        var text = new StringBuilder("### What the configured MCP servers can do\n\n").Append(Plain(TextReport.Summary(report))).Append("\n\n");
        if (report.Servers.Count > 0)
        {
            text.Append("| | server | is | Critical | High | Medium | Low |\n|---|---|---|--:|--:|--:|--:|\n");
            foreach (ScannedServer server in report.Servers.Take(MostServers))
                text.Append($"| {TextReport.Gauge(server.Level)} {server.Level} | {Plain(server.Name)} | {Plain(server.Server ?? (server.Live ? "its own list" : "not known"))} | {Counts(server)} |\n");
            text.Append('\n');
        }
        foreach (string line in TextReport.Held(report.Servers).Take(MostServers))
            text.Append(Plain(line)).Append("\n\n");
        foreach (Finding finding in report.Findings.Take(MostFindings))
            text.Append($"- **{finding.Level}** {Plain(finding.Text)} *{Plain(finding.Do)}*\n");
        if (report.Findings.Count > MostFindings)
            text.Append($"- … and {report.Findings.Count - MostFindings} more\n");
        foreach (Model.Problem problem in report.Problems.Take(MostFindings))
            text.Append($"- {TextReport.WordOf(problem.Severity)}: {Plain(problem.Place)}: {Plain(problem.Message)}\n");
        return text.ToString();
    }

    /// <summary>Strangers' words as they stand: no mark-up, link, mention or HTML comes of them.</summary>
    public static string Plain(string words)
    {
        var text = new StringBuilder();
        foreach (char c in InvisibleText.EscapedOnOneLine(words))
        {
            if (c is '<' or '>' or '&' or '@' or '#' or ':')
                text.Append(c is ':' ? ":" : $"&#{(int)c};");
            else if (c is '\\' or '`' or '*' or '_' or '[' or ']' or '|' or '~' or '!')
                text.Append('\\').Append(c);
            else
                text.Append(c);
        }
        // A bare address becomes a link on most hosts.
        return text.Replace("://", "&#58;//").Replace("www.", "www&#46;").ToString();
    }

    private static string Counts(ScannedServer server) => server.IsUnknown ? "? | ? | ? | ?" : $"{server.Critical} | {server.High} | {server.Medium} | {server.Low}";
}
