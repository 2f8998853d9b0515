using Catalogue.Cli.Scanning.Asking;
using Catalogue.Cli.Scanning.Findings;
using Catalogue.Cli.Scanning.Judging;
using Catalogue.Model;
using Catalogue.Model.Verdicts;

namespace Catalogue.Cli.Scanning.Reports;

/// <summary>What one look at a machine gives; <c>scan --json</c> prints it.</summary>
/// <param name="Files">Configurations that were read.</param>
/// <param name="Servers">The worst first.</param>
/// <param name="Findings">The worst first.</param>
/// <param name="Denials">Tools as <c>server/tool</c> whose denial ends every combination, and those that the recommendation denies.</param>
/// <param name="Problems">What could not be read.</param>
internal sealed record ScanReport(IReadOnlyList<string> Files, IReadOnlyList<ScannedServer> Servers, IReadOnlyList<Finding> Findings, IReadOnlyList<string> Denials, IReadOnlyList<Problem> Problems)
{
    /// <summary>Tools of all servers.</summary>
    public int Tools => Servers.Sum(s => s.Critical + s.High + s.Medium + s.Low);
}

/// <summary>One server in the report.</summary>
/// <param name="Name">Its name in the configuration.</param>
/// <param name="Server">Its id in the catalogue; null where it is not known.</param>
/// <param name="How">By what it was recognised, or why not.</param>
/// <param name="Starts">What is started or reached, without credentials.</param>
/// <param name="Live">Whether the levels are of its own list.</param>
/// <param name="Level">The worst of what can be called; High for one that nobody knows. So are the four counts.</param>
internal sealed record ScannedServer(string Name, string Client, string File, int? Line, string? Server, string How, string Starts, bool Live, bool Guarded, RiskLevel Level, int Critical, int High, int Medium, int Low)
{
    /// <summary>Tools that the guard before it denies, and that are counted nowhere else.</summary>
    public int Denied { get; init; }

    /// <summary>Of the counted tools, those whose calls that guard has a person approve.</summary>
    public int Asked { get; init; }

    /// <summary>Of the counted tools, those that the guard lets through so often, or with certain arguments only.</summary>
    public int Limited { get; init; }

    /// <summary>Whether the policy of its guard could be read.</summary>
    public bool PolicyRead { get; init; }

    /// <summary>Whether nobody could say what it does.</summary>
    public bool IsUnknown => Server is null && !Live;

    public static ScannedServer Of(JudgedServer server) => new(
        server.Agent.Key, server.Agent.Client, server.Agent.File, server.Agent.Line, server.Known?.Id, server.Recognition.How, LiveAsker.Shown(server.Agent), server.Live is not null, server.Agent.Guard is not null,
        server.Level, server.Count(RiskLevel.Critical), server.Count(RiskLevel.High), server.Count(RiskLevel.Medium), server.Count(RiskLevel.Low))
    {
        Denied = server.Count(Hold.Denied),
        Asked = server.Count(Hold.Asked),
        Limited = server.Count(Hold.Limited),
        PolicyRead = server.Agent.Guard?.Policy is not null,
    };
}
