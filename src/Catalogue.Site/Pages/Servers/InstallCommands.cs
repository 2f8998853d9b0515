using Catalogue.Model.Servers;
using Catalogue.Site.Markup;
using Catalogue.Site.Pages.Parts;

namespace Catalogue.Site.Pages.Servers;

/// <summary>The commands that bring a server onto a machine, each with what running it means.</summary>
internal static class InstallCommands
{
    public static IReadOnlyList<InstallView> Of(Server server) => [.. server.Packages.Select(One)];

    private static InstallView One(ServerPackage package)
    {
        string warning = StartCommand.VersionOf(package).Length > 0
            ? "It runs the package’s own code on your machine, with your rights, before any tool is called."
            : "It names no version: whatever is newest at the moment runs on your machine, with your rights, before any tool is called.";
        return new InstallView(HiddenCharacters.Shown(package.Registry), HiddenCharacters.Shown(package.Name), StartCommand.Of(package), warning);
    }
}
