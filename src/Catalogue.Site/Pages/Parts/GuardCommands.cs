using Catalogue.Model.Servers;
using Catalogue.Policies.Advice;
using Catalogue.Site.Markup;
using Catalogue.Site.Routing;

namespace Catalogue.Site.Pages.Parts;

/// <summary>How the file beside it is enforced on the reader's machine: the server's own start behind guard, and the line that lets guard do it.</summary>
/// <param name="Before">What stands before the command.</param>
/// <param name="Start">The command; the server's own part is a placeholder where it is not known.</param>
/// <param name="Install">The line for a client's configuration, in which the reader's key for the server may stand; null where no client starts the server.</param>
/// <param name="Href">The guide to guard.</param>
internal sealed record GuardCommands(string Before, string Start, Html? Install, string Href)
{
    private const string Guard = "catalogue guard --policy policy.json ";

    /// <param name="serverKey">The usual name of the server in a configuration.</param>
    /// <param name="profile">Whose policy the file holds; a tool's page has that of <see cref="ServerProfile.Careful"/>.</param>
    public static GuardCommands Of(Server server, string serverKey, string root, ServerProfile profile = ServerProfile.Careful)
    {
        string? command = StartCommand.Of(server);
        string? address = command is null ? server.Remotes.Select(StartCommand.AddressOf).FirstOrDefault(a => a is not null) : null;
        return new GuardCommands(
            (command, address) switch
            {
                (not null, _) => "Start the server through guard, with the arguments and variables that your configuration gives it",
                (_, not null) => "Stand guard before the server, and point clients at port 8080",
                _ => "Start the server through guard; its own command is not known here, so put it in the place of COMMAND",
            },
            address is null ? $"{Guard}-- {command ?? "COMMAND"}" : $"{Guard}--listen 127.0.0.1:8080 --upstream {address}",
            address is null ? InstallOf(server, serverKey, profile) : null,
            root + Routes.Guide("enforce"));
    }

    // The entry's own command tells the server where it names a package that the catalogue knows.
    private static Html InstallOf(Server server, string serverKey, ServerProfile profile)
    {
        string like = server.Packages.Count > 0 ? "" : " --like " + HtmlEscaper.Escape(server.Id), given = profile == ServerProfile.Careful ? "" : $" --profile {profile}";
        return new Html($"catalogue guard install --client claude-desktop --server <var>{HtmlEscaper.Escape(serverKey)}</var>{like}{given}");
    }
}
