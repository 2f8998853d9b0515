using Catalogue.Cli.Scanning.Asking;
using Catalogue.Cli.Scanning.Judging;
using Catalogue.Cli.Scanning.Recognising;
using Catalogue.Model.Servers;
using Catalogue.Model.Verdicts;
using Catalogue.Site.Survey;

namespace Catalogue.Cli.Scanning.Findings;

/// <summary>Compares the version that an entry names with the one that the catalogue's record names.</summary>
internal static class VersionFindings
{
    public static IEnumerable<Finding> Of(JudgedServer server)
    {
        // What the server lists itself is of its own version.
        if (server is not { Known: { } known, Live: null } || Traces.AddressOf(server.Agent.Entry.Server) is not null || Traces.PackageOf(server.Agent.Entry.Server) is not { } started)
            yield break;
        string key = StackEntry.PackageKey(started);
        string? read = known.Packages.FirstOrDefault(p => StackEntry.PackageKey(p) == key)?.Version;
        if (Exact(started) is { } own && read is not null && own != read.TrimStart('v') && own != known.Version?.TrimStart('v'))
            yield return new Finding(FindingRules.OtherVersion, RiskLevel.Low, $"{server.Agent.Key} starts version {own}; the catalogue's record names {read}, so its tools may differ.", Reach.MayHelp(server) ? "See what yours lists with --live." : "Read what changed between the two.");
    }

    // A range or a tag such as beta names no version; an image's tag may.
    private static string? Exact(ServerPackage package)
    {
        string? version = package.Version ?? (package.Registry == "oci" && package.Name.LastIndexOf(':') is var tag && tag > package.Name.LastIndexOf('/') && !package.Name.Contains('@', StringComparison.Ordinal) ? package.Name[(tag + 1)..] : null);
        string plain = version?.TrimStart('v') ?? "";
        return plain.Split('.') is { Length: >= 3 } parts && parts[..2].All(p => p.Length > 0 && p.All(char.IsAsciiDigit)) && plain.All(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '-' or '+') && !parts.Contains("x") ? plain : null;
    }
}
