using System.Text;
using System.Text.Json;
using Catalogue.Cli.Scanning.Stack;
using Catalogue.Cli.Screen;
using Catalogue.Guard.Installing;
using Catalogue.Model.Language;
using Catalogue.Sources.Clients;

namespace Catalogue.Cli.Installing;

/// <summary>Names the servers of a configuration before which <c>guard install</c> cannot put guard, each with the way to guard it by hand.</summary>
internal static class Unguarded
{
    private const int FirstPort = 8080;

    /// <param name="entries">Those that guard install sees: started by a command, in the client's own list.</param>
    /// <param name="known">The id in the catalogue of what an entry reaches or starts; null where it knows none.</param>
    public static IEnumerable<string> Of(InstallPlan plan, ReadOnlySpan<byte> text, IReadOnlyList<ServerEntry> entries, Func<ClientServer, string?> known)
    {
        HashSet<string> seen = [.. entries.Select(e => e.Name)];
        return [.. Listed(plan, Encoding.UTF8.GetString(text)).Where(e => !e.Server.IsDisabled && (plan.Server is null || e.Server.Name == plan.Server) && (e.Server.Url is not null || !seen.Contains(e.Server.Name))).Select((e, i) => Line(e, known(e.Server), FirstPort + i))];
    }

    // The client's own form is told by the usual place of its file, wherever this one lies.
    private static IReadOnlyList<ClientEntry> Listed(InstallPlan plan, string text)
    {
        try
        {
            return ClientConfigs.Entries(plan.Client.Path().Replace('\\', '/'), text.TrimStart('\uFEFF'))?.Entries ?? [];
        }
        catch (Exception e) when (e is JsonException or FormatException or InvalidOperationException)
        {
            return [];
        }
    }

    private static string Line(ClientEntry entry, string? id, int port)
    {
        string name = InvisibleText.EscapedOnOneLine(entry.Server.Name), file = Slug.Of(entry.Server.Name) + ".json", policy = id is null ? "" : $"catalogue policy {id} > {file}, then ";
        if (entry.Server.Url is not { } url)
            return $"{name}: left alone, since it stands in the list of a project. Guard it by hand: {policy}put catalogue guard --policy {file} -- before its command.";
        string bare = InvisibleText.EscapedOnOneLine(Secrets.Without(entry, url.Split('?', '#')[0]));
        string path = Uri.TryCreate(bare, UriKind.Absolute, out Uri? address) ? address.AbsolutePath : "/";
        return $"{name}: left alone, since it is reached over HTTP. Guard it by hand: {policy}catalogue guard --policy {file} --listen 127.0.0.1:{port} --upstream {CommandWord.Of(bare)}, keep that running, and let the entry's address be http://127.0.0.1:{port}{path}";
    }
}
