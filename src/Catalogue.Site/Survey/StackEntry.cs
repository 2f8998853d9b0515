using Catalogue.Model.Servers;
using Catalogue.Policies.Advice;

namespace Catalogue.Site.Survey;

/// <summary>The keys by which one server is recognised; <c>scan</c> and <c>assets/stack/</c> bring what they find in a configuration into the same forms.</summary>
public sealed record StackEntry(string Slug, IReadOnlyList<string> Packages, IReadOnlyList<string> Repositories, IReadOnlyList<string> Remotes, IReadOnlyList<string> Names)
{
    public static StackEntry Of(Server server) => new(
        server.Slug,
        [.. server.Packages.Select(PackageKey)],
        server.Source is { } source ? [source.Repository.ToLowerInvariant(), .. server.Aliases] : [.. server.Aliases],
        [.. server.Remotes.Select(r => RemoteKey(r.Url)).OfType<string>()],
        [ServerKeys.Default(server), server.Id.Split('/')[^1]]);

    /// <summary>Host and path without what differs between transports of one server; null where the address is none of the web.</summary>
    public static string? RemoteKey(string url)
    {
        if (!Uri.TryCreate(url, UriKind.Absolute, out Uri? uri) || uri.Scheme is not ("http" or "https") || uri.Host.Length == 0)
            return null;
        string path = uri.AbsolutePath.TrimEnd('/');
        foreach (string transport in (ReadOnlySpan<string>)["/sse", "/mcp"])
            path = path.EndsWith(transport, StringComparison.Ordinal) ? path[..^transport.Length] : path;
        return uri.IdnHost.ToLowerInvariant() + (uri.IsDefaultPort ? "" : ":" + uri.Port.ToString(System.Globalization.CultureInfo.InvariantCulture)) + path.TrimEnd('/');
    }

    /// <summary>Registry and name as the registry itself compares names.</summary>
    public static string PackageKey(ServerPackage package)
    {
        string registry = package.Registry.ToLowerInvariant() is "docker" ? "oci" : package.Registry.ToLowerInvariant();
        string name = package.Name.Trim().ToLowerInvariant();
        return registry + ":" + registry switch
        {
            "pypi" => Normalised(name),
            "oci" => Image(name),
            _ => name,
        };
    }

    // PEP 503: runs of hyphen, underscore and full stop are one hyphen.
    private static string Normalised(string name) => string.Join('-', name.Split('-', '_', '.').Where(p => p.Length > 0));

    private static string Image(string name)
    {
        string plain = name.Split('@')[0];
        foreach (string host in (ReadOnlySpan<string>)["docker.io/", "index.docker.io/", "library/"])
            plain = plain.StartsWith(host, StringComparison.Ordinal) ? plain[host.Length..] : plain;
        int tag = plain.LastIndexOf(':');
        return tag > plain.LastIndexOf('/') ? plain[..tag] : plain;
    }
}
