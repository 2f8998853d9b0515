using System.Net;
using Microsoft.AspNetCore.Http;

namespace Catalogue.Guard.Http;

/// <summary>Turns away who reached guard under another name than it has, as a web page does whose own name was made to point here.</summary>
internal sealed class Doorkeeper(HttpOptions options)
{
    /// <returns>Why the request is turned away, or null.</returns>
    public string? TurnsAway(HttpRequest request)
    {
        if (request.Headers.Host is not [{ } host] || !IsOurs(HostString.FromUriComponent(host)))
            return "The Host header names no host of this guard.";
        if (request.Headers.Origin.Count == 0)
            return null;
        return request.Headers.Origin is [{ } origin] && IsWelcome(origin) ? null : "The Origin may not call this guard.";
    }

    private bool IsOurs(HostString host) =>
        (host.Port ?? 80) == options.Listen.Port && (IsLocal(host.Host) || host.Host == options.Listen.Address.ToString()) || options.Hosts.Contains(host.Value!, StringComparer.OrdinalIgnoreCase);

    private bool IsWelcome(string origin) =>
        options.Origins.Contains(origin, StringComparer.OrdinalIgnoreCase) || (Uri.TryCreate(origin, UriKind.Absolute, out Uri? uri) && uri.Scheme is "http" or "https" && IsLocal(uri.Host));

    private static bool IsLocal(string host) =>
        string.Equals(host, "localhost", StringComparison.OrdinalIgnoreCase) || (IPAddress.TryParse(host.Trim('[', ']'), out IPAddress? address) && IPAddress.IsLoopback(address));
}
