using System.Text;
using Catalogue.Cli.Scanning.Judging;
using Catalogue.Cli.Screen;
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
    /// <returns>What was written, or why it was not, server by server.</returns>
    public static IReadOnlyList<WrittenPolicy> Write(IEnumerable<JudgedServer> servers, IReadOnlySet<StackTool> denials, IPolicyFormat format, string folder) =>
        [.. servers.Where(s => s.Tools.Any(denials.Contains)).Select(s => Write(s, denials, format, folder))];

    /// <summary>What the format cannot say, each with the servers that it is about where it is not about all, and where the files go.</summary>
    public static IEnumerable<string> Notes(IReadOnlyList<WrittenPolicy> written, IPolicyFormat format)
    {
        WrittenPolicy[] files = [.. written.Where(w => w.File is not null)];
        foreach (var note in files.SelectMany(f => f.Document.Limits.Concat(f.Document.Placing).Select(n => (Note: n, f.Server))).GroupBy(n => n.Note, StringComparer.Ordinal))
            yield return note.Count() == files.Length ? $"note: {note.Key}" : $"note: {string.Join(", ", note.Select(n => n.Server))}: {note.Key}";
        if (files.Length > 0)
            yield return $"Where {(files.Length == 1 ? "it goes" : "they go")}: {string.Join(' ', format.Steps)}{(files.Length == 1 ? "" : " Each file holds one server; where several belong into one place, merge them.")}";
    }

    private static WrittenPolicy Write(JudgedServer server, IReadOnlySet<StackTool> denials, IPolicyFormat format, string folder)
    {
        // The file may take the place of the policy that holds now, so that it denies all that this one denied.
        StackTool[] tools = [.. server.Tools.Concat(server.Denied).OrderBy(t => t.Name, StringComparer.Ordinal)];
        HashSet<string> denied = [.. tools.Where(t => denials.Contains(t) || t.Hold == Hold.Denied).Select(t => t.Name)];
        Recommendation[] rules = [.. tools.Select(t => denied.Contains(t.Name) ? t.Advice with { Action = PolicyAction.Deny, Limit = null, Narrowed = null } : t.Advice)];
        Server record = server.Known ?? new Server { Id = ServerId.OfPackage("local", server.Agent.Key), Name = server.Agent.Key };
        PolicyDocument document = format.Write(new PolicyRequest(record with { Tools = [.. tools.Select(t => t.Definition)] }, server.Agent.Entry.Server.Name, rules, PolicyScope.Server));
        if (document.Refusal is { } refusal)
            return new WrittenPolicy(server.Agent.Key, document, null, $"{server.Agent.Key}: {refusal}");
        string file = Path.Combine(folder, Slug.Of(server.Agent.Key), Path.GetFileName(document.FileName));
        AtomicFile.Write(file, Encoding.UTF8.GetBytes(document.Text));
        return new WrittenPolicy(server.Agent.Key, document, file, $"{server.Agent.Key}: {Counted.Of(denied.Count, "denial")} in {file}");
    }
}

/// <summary>One server's policy.</summary>
/// <param name="Server">The server's name in the configuration.</param>
/// <param name="File">Null where the format cannot hold it.</param>
/// <param name="Line">What to say of it.</param>
internal sealed record WrittenPolicy(string Server, PolicyDocument Document, string? File, string Line);
