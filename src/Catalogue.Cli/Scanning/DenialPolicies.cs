using System.Text;
using Catalogue.Cli.Scanning.Judging;
using Catalogue.Model.Language;
using Catalogue.Model.Policies;
using Catalogue.Model.Servers;
using Catalogue.Model.Store;
using Catalogue.Policies.Advice;
using Catalogue.Policies.Formats;

namespace Catalogue.Cli.Scanning;

/// <summary>Writes for each server that needs denials the recommended policy with these denials in it.</summary>
internal static class DenialPolicies
{
    /// <summary>Writes the files.</summary>
    /// <returns>A line for each: the file, or why there is none.</returns>
    public static IReadOnlyList<(bool Written, string Line)> Write(IEnumerable<JudgedServer> servers, IReadOnlySet<StackTool> denials, IPolicyFormat format, string folder) =>
        [.. servers.Where(s => s.Tools.Any(denials.Contains)).Select(s => Write(s, denials, format, folder))];

    private static (bool Written, string Line) Write(JudgedServer server, IReadOnlySet<StackTool> denials, IPolicyFormat format, string folder)
    {
        IReadOnlyList<Recommendation> rules = [.. server.Tools.OrderBy(t => t.Name, StringComparer.Ordinal).Select(t => denials.Contains(t) ? t.Advice with { Action = PolicyAction.Deny, Limit = null, Narrowed = null } : t.Advice)];
        Server record = server.Known ?? new Server { Id = ServerId.OfPackage("local", server.Agent.Key), Name = server.Agent.Key };
        PolicyDocument document = format.Write(new PolicyRequest(record with { Tools = [.. server.Tools.Select(t => t.Definition)] }, server.Agent.Entry.Server.Name, rules, PolicyScope.Server));
        if (document.Refusal is { } refusal)
            return (false, $"{server.Agent.Key}: {refusal}");
        string file = Path.Combine(folder, Slug.Of(server.Agent.Key), Path.GetFileName(document.FileName));
        AtomicFile.Write(file, Encoding.UTF8.GetBytes(document.Text));
        return (true, $"{server.Agent.Key}: {server.Tools.Count(denials.Contains)} denials in {file}");
    }
}
