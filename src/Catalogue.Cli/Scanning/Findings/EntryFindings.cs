using Catalogue.Cli.Scanning.Asking;
using Catalogue.Cli.Scanning.Judging;
using Catalogue.Cli.Scanning.Recognising;
using Catalogue.Cli.Scanning.Stack;
using Catalogue.Model.Language;
using Catalogue.Model.Servers;
using Catalogue.Model.Verdicts;
using Catalogue.Sources.Clients;

namespace Catalogue.Cli.Scanning.Findings;

/// <summary>What one entry of a configuration shows by itself: credentials, missing versions, addresses without TLS, tools that run without asking.</summary>
internal static class EntryFindings
{
    public static IEnumerable<Finding> Of(JudgedServer server)
    {
        ClientServer entry = server.Agent.Entry.Server;
        if (server.IsUnknown)
            yield return Unknown(server);
        if (entry.Package is { } package && Traces.AddressOf(entry) is null && !HasVersion(package))
            yield return new Finding(FindingRules.Unversioned, RiskLevel.Medium, $"{server.Agent.Key} starts {package.Name} in whatever version is newest.", $"Name a version you looked at: {Versioned(package)}.");
        if (Traces.AddressOf(entry) is { } address && Uri.TryCreate(address, UriKind.Absolute, out Uri? uri) && uri.Scheme == "http" && !uri.IsLoopback)
            yield return new Finding(FindingRules.NoTls, RiskLevel.High, $"{server.Agent.Key} is reached over plain http at {uri.Host}.", "Use its https address.");
        if (Secrets.Of(server.Agent.Entry) is { Count: > 0 } secrets)
            yield return new Finding(FindingRules.Credential, secrets.Any(s => s.InArguments) ? RiskLevel.High : RiskLevel.Medium, $"{server.Agent.Key} has a credential in {English(secrets.Select(s => s.Where))}.", "Put it into the client's secret store or the environment, and replace it.");
        if (Approved(server) is { Length: > 0 } approved)
        {
            yield return new Finding(FindingRules.Approved, approved.Max(t => t.Verdict.Risk), $"{server.Agent.Key} runs {English([.. approved.Take(3).Select(t => InvisibleText.EscapedOnOneLine(t.Name)), .. approved.Length > 3 ? [$"{approved.Length - 3} more"] : (string[])[]])} without asking.", "Take them out of the list of tools that are always allowed.")
            {
                Tools = [.. approved.Select(t => $"{t.Key}/{t.Name}")],
            };
        }
    }

    private static Finding Unknown(JudgedServer server)
    {
        bool isHere = Traces.AddressOf(server.Agent.Entry.Server) is { } address && Uri.TryCreate(address, UriKind.Absolute, out Uri? uri) && uri.IsLoopback;
        string how = isHere ? "its address is on this machine, and does not tell what stands behind it" : server.Recognition.How;
        string maybe = server.Recognition.Candidates is { Count: > 0 } ids ? $"Is it {string.Join(" or ", ids.Take(3))}? Else: " : "";
        return new Finding(FindingRules.Unknown, RiskLevel.High, $"{server.Agent.Key} is not known: {how}.", maybe + Look(server));
    }

    private static string Look(JudgedServer server) => server switch
    {
        { Agent.IsPasted: true } => "Find out what it is, or take it out; catalogue scan --live on its own machine asks it for its list.",
        { WasAsked: true } => "It was asked and gave no list; find out what it is, or take it out.",
        _ when Reach.MayHelp(server) => "Look at its own list with --live, or take it out.",
        _ => $"It cannot be asked from here, since {(Reach.IsFilledIn(server.Agent.Entry.Server) ? "its client fills in a part" : "its program is not found")}; look where it runs, or take it out.",
    };

    private static StackTool[] Approved(JudgedServer server)
    {
        IReadOnlyList<string> names = server.Agent.Entry.Server.AlwaysAllowed;
        return [.. server.Tools.Where(t => t.Verdict.Risk >= RiskLevel.High && (names.Contains(t.Name) || names.Contains("*")))];
    }

    // A tag of an image is a version, and so is a digest.
    private static bool HasVersion(ServerPackage package) => package.Version is not null
        || (package.Registry == "oci" && (package.Name.Contains('@', StringComparison.Ordinal) || (package.Name.LastIndexOf(':') is var tag && tag > package.Name.LastIndexOf('/') && package.Name[(tag + 1)..] != "latest")));

    private static string Versioned(ServerPackage package) => package.Registry switch { "pypi" => $"{package.Name}==VERSION", "oci" => $"{package.Name.Split(':')[0]}@sha256:…", _ => $"{package.Name}@VERSION" };

    private static string English(IEnumerable<string> items) => items.Distinct(StringComparer.Ordinal).ToArray() is [.. var first, var last] && first.Length > 0 ? $"{string.Join(", ", first)} and {last}" : string.Concat(items.Take(1));
}
