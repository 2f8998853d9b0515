using System.Globalization;
using System.Text;
using Catalogue.Model.Policies;
using Catalogue.Model.Servers;
using Catalogue.Model.Verdicts;

namespace Catalogue.Site.Machine;

/// <summary>
/// <c>/api/v1/tools.csv</c> (RFC 4180): one row a tool. A text that a spreadsheet could take for a formula starts with an apostrophe, and so does one
/// that starts with an apostrophe already, so that taking away one apostrophe gives every text back.
/// </summary>
internal static class ToolTable
{
    private static readonly string[] Columns =
        ["server", "tool", "class", "risk", "confidence", "needs_review", "decided_by", "signals", "action", "rationale", "page", "fingerprint"];

    public static byte[] Header { get; } = Encoding.UTF8.GetBytes(Row(Columns));

    /// <summary>The server's rows: append them in the order of server ids.</summary>
    /// <param name="pages">Where each tool stands, by its name, from the site's root.</param>
    public static byte[] Rows(Server server, ServerClassifications judged, IReadOnlyDictionary<string, string> pages, IEnumerable<Recommendation> advice)
    {
        var actions = advice.ToDictionary(r => r.Tool, r => r.Action.ToString(), StringComparer.Ordinal);
        var rows = new StringBuilder();
        foreach (Classification c in judged.Tools)
        {
            rows.Append(Row(
            [
                server.Id, c.Tool, c.Class.ToString(), c.Risk.ToString(), c.Confidence.ToString("0.00", CultureInfo.InvariantCulture), c.NeedsReview ? "true" : "false",
                c.DecidedBy, string.Join(' ', c.Signals.Select(s => s.Id).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)),
                actions.GetValueOrDefault(c.Tool, ""), c.Rationale, pages[c.Tool], c.Fingerprint,
            ]));
        }
        return Encoding.UTF8.GetBytes(rows.ToString());
    }

    /// <summary>One line with its line break.</summary>
    public static string Row(IEnumerable<string> cells) => string.Join(',', cells.Select(Cell)) + "\r\n";

    private static string Cell(string text)
    {
        string safe = IsTakenForFormula(text) ? "'" + text : text;
        return safe.AsSpan().ContainsAny("\",\r\n") ? "\"" + safe.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"" : safe;
    }

    // Spreadsheets skip blanks before the sign, and some take the full-width signs for the narrow ones.
    private static bool IsTakenForFormula(string text) => text.TrimStart() is { Length: > 0 } start && "'=+-@＝＋－＠".Contains(start[0], StringComparison.Ordinal)
        || text is ['\t' or '\r' or '\n', ..];
}
