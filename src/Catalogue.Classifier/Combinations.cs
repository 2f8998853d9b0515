using Catalogue.Model.Verdicts;

namespace Catalogue.Classifier;

/// <summary>Finds tools of one server that are worse together than apart.</summary>
internal static class Combinations
{
    // Said where nothing else leaves.
    private const string IfPublic = "The way out is one where the place that is written to, an issue or a comment, is public.";

    public static IReadOnlyList<Combination> Of(IReadOnlyList<Classification> tools)
    {
        string[] privateData = Together(With(tools, SignalIds.SensitiveData, SignalIds.Secrets), PublicPlaces.FilesReadBy(tools)), untrusted = With(tools, SignalIds.UntrustedContent), code = With(tools, SignalIds.ArbitraryCode), secrets = With(tools, SignalIds.Secrets), wayOut = WaysOut(tools);
        List<Combination> found = [];
        Add(found, "lethal-trifecta", "Private data, untrusted content and a way out", "Text that a stranger wrote can tell the model to read private data and to send it away.",
            ("private data", privateData), ("untrusted content", untrusted), ("a way out", wayOut));
        Add(found, "untrusted-code", "Untrusted content and code execution", "Text that a stranger wrote can end up as code that runs.",
            ("untrusted content", untrusted), ("arbitrary code", code));
        Add(found, "secrets-out", "Secrets and a way out", "A model that is misled can read a credential and send it away.",
            ("secrets", secrets), ("a way out", wayOut));
        return [.. found.Select(c => With(tools, SignalIds.ExternalCommunication, SignalIds.ArbitraryCode).Length == 0 && c.Id != "untrusted-code" ? c with { Risk = $"{c.Risk} {IfPublic}" } : c)];
    }

    private static void Add(List<Combination> found, string id, string title, string risk, params ReadOnlySpan<(string Role, string[] Tools)> parts)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach ((_, string[] tools) in parts)
        {
            if (tools.Length == 0)
                return;
            names.UnionWith(tools);
        }
        // One tool that plays every role is not a combination of tools.
        if (names.Count < 2)
            return;
        string? breaker = null;
        foreach ((_, string[] tools) in parts)
            breaker ??= tools.Length == 1 ? tools[0] : null;
        var listed = new List<CombinationPart>();
        foreach ((string role, string[] tools) in parts)
            listed.Add(new CombinationPart(role, tools));
        found.Add(new Combination { Id = id, Title = title, Risk = risk, Parts = listed, DenyToBreak = breaker });
    }

    private static string[] With(IReadOnlyList<Classification> tools, params string[] signals) =>
        [.. tools.Where(t => t.Signals.Any(s => signals.Contains(s.Id))).Select(t => t.Tool).Order(StringComparer.Ordinal)];

    // Mail and posts leave; so does whatever code or a free request can reach, and what is written where strangers write.
    private static string[] WaysOut(IReadOnlyList<Classification> tools) => Together(With(tools, SignalIds.ExternalCommunication, SignalIds.ArbitraryCode), PublicPlaces.WrittenBy(tools));

    private static string[] Together(string[] names, IEnumerable<string> more) => [.. names.Union(more, StringComparer.Ordinal).Order(StringComparer.Ordinal)];
}
