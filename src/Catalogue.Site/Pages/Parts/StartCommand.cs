using Catalogue.Model.Servers;

namespace Catalogue.Site.Pages.Parts;

/// <summary>How a server is started or reached, for registries whose runner is known and names that need no quoting in a shell.</summary>
internal static class StartCommand
{
    /// <summary>Such as <c>npx -y some-server@1.2.0</c>; null where it is not known.</summary>
    public static string? Of(ServerPackage package)
    {
        string version = VersionOf(package);
        return !IsPlain(package.Name) || package.Name.StartsWith('-') ? null : package.Registry.ToLowerInvariant() switch
        {
            "npm" => "npx -y " + package.Name + Pinned("@", version),
            "pypi" when package.Program is { } program => IsPlain(program) && !program.StartsWith('-') ? $"uvx --from {package.Name}{Pinned("==", version)} {program}" : null,
            "pypi" => "uvx " + package.Name + Pinned("@", version),
            "nuget" => "dnx " + package.Name + Pinned("@", version),
            "oci" or "docker" => "docker run -i --rm " + package.Name + (package.Name.Contains(':', StringComparison.Ordinal) ? "" : Pinned(":", version)),
            _ => null,
        };
    }

    /// <summary>The server's own: of several packages the one that is called as its repository is, otherwise the first; null where none is known.</summary>
    public static string? Of(Server server)
    {
        string own = server.Id[(server.Id.LastIndexOf('/') + 1)..];
        return server.Packages.OrderByDescending(p => p.Name.Equals(own, StringComparison.OrdinalIgnoreCase)).Select(Of).FirstOrDefault(c => c is not null);
    }

    /// <summary>Empty where the package names none that can stand in a command.</summary>
    public static string VersionOf(ServerPackage package) => package.Version is { Length: > 0 } given && IsPlain(given) ? given : "";

    /// <summary>Where the server is hosted, as guard can reach it: streamable HTTP without a query; null where it is not.</summary>
    public static string? AddressOf(ServerRemote remote) =>
        remote.Transport is "streamable-http" or "http" && IsPlain(remote.Url) && Uri.TryCreate(remote.Url, UriKind.Absolute, out Uri? address) && address.Scheme is "https" or "http"
            ? remote.Url
            : null;

    private static string Pinned(string sign, string version) => version.Length > 0 ? sign + version : "";

    private static bool IsPlain(string text) => text.Length is > 0 and < 200 && text.All(c => char.IsAsciiLetterOrDigit(c) || "@/._:+-".Contains(c, StringComparison.Ordinal));
}
