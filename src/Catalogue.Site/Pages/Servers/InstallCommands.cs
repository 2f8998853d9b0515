using Catalogue.Model.Servers;
using Catalogue.Site.Markup;

namespace Catalogue.Site.Pages.Servers;

/// <summary>The commands that bring a server onto a machine, for registries whose runner is known and names that need no quoting.</summary>
internal static class InstallCommands
{
    public static IReadOnlyList<InstallView> Of(Server server) => [.. server.Packages.Select((p, i) => One(p, $"install-{i + 1}"))];

    private static InstallView One(ServerPackage package, string id)
    {
        string version = package.Version is { Length: > 0 } given && IsPlain(given) ? given : "";
        string? command = !IsPlain(package.Name) || package.Name.StartsWith('-') ? null : package.Registry.ToLowerInvariant() switch
        {
            "npm" => "npx -y " + package.Name + Pinned("@", version),
            "pypi" => "uvx " + package.Name + Pinned("@", version),
            "nuget" => "dnx " + package.Name + Pinned("@", version),
            "oci" or "docker" => "docker run -i --rm " + package.Name + (package.Name.Contains(':', StringComparison.Ordinal) ? "" : Pinned(":", version)),
            _ => null,
        };
        string warning = version.Length > 0
            ? "It runs the package’s own code on your machine, with your rights, before any tool is called."
            : "It names no version: whatever is newest at the moment runs on your machine, with your rights, before any tool is called.";
        return new InstallView(id, HiddenCharacters.Shown(package.Registry), HiddenCharacters.Shown(package.Name), command, warning);
    }

    private static string Pinned(string sign, string version) => version.Length > 0 ? sign + version : "";

    private static bool IsPlain(string text) => text.Length is > 0 and < 200 && text.All(c => char.IsAsciiLetterOrDigit(c) || "@/._:+-".Contains(c, StringComparison.Ordinal));
}
