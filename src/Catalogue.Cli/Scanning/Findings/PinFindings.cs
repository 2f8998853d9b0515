using System.Text;
using Catalogue.Cli.Scanning.Judging;
using Catalogue.Guard.Pinning;
using Catalogue.Model.Language;
using Catalogue.Model.Servers;
using Catalogue.Model.Verdicts;
using Catalogue.Sources.Formats;

namespace Catalogue.Cli.Scanning.Findings;

/// <summary>Compares a server's own list with what was pinned: by the definition that a model reads; guard itself compares every byte.</summary>
internal static class PinFindings
{
    /// <summary>The file of pins that the guard before a server is given; null where there is none.</summary>
    public static string? FileOf(JudgedServer server) => server.Agent.Guard?.ValueOf("--pins");

    /// <exception cref="FormatException">The file of pins cannot be read.</exception>
    public static IEnumerable<Finding> Of(JudgedServer server, string file)
    {
        if (server.Live is not { } live)
            return [];
        IReadOnlyDictionary<string, string> pinned = Read(file);
        string[] changed = [.. live.Where(t => !pinned.TryGetValue(t.Name, out string? was) || was != Fingerprint.Of(t)).Select(t => t.Name)];
        string[] gone = [.. pinned.Keys.Except(live.Select(t => t.Name), StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        if (changed.Length + gone.Length == 0)
            return [];
        string names = InvisibleText.EscapedOnOneLine(string.Join(", ", changed.Concat(gone.Select(g => g + " (gone)")).Take(4)));
        return
        [
            new Finding(FindingRules.Pin, RiskLevel.Critical, $"{server.Agent.Key} is not what was pinned in {file}: {names}.", "Look at it with: catalogue guard pin --accept TOOL -- COMMAND")
            {
                Servers = [server.Agent.Key],
                Tools = [.. changed.Concat(gone).Select(t => $"{server.Agent.Key}/{t}")],
                File = server.Agent.File,
                Line = server.Agent.Line,
            },
        ];
    }

    // Read by the same reader as the live list, so that equal definitions are equal.
    private static Dictionary<string, string> Read(string file)
    {
        string list = $$"""{"tools":[{{string.Join(',', PinBook.ReadFile(file).Tools.Values.Select(p => p.Definition))}}]}""";
        return ToolLists.Read("pins.json", Encoding.UTF8.GetBytes(list)).Facts.SelectMany(f => f.Tools).DistinctBy(t => t.Name, StringComparer.Ordinal).ToDictionary(t => t.Name, Fingerprint.Of, StringComparer.Ordinal);
    }
}
