using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;

namespace Catalogue.Guard.Http;

/// <summary>
/// Where a server wants OAuth, its clients look up who issues tokens for the resource (RFC 9728) and check that the resource is the address that they use: so
/// the server's description is handed on under guard's own name.
/// </summary>
internal sealed partial class ResourceMetadata(HttpOptions options)
{
    private const string WellKnown = "/.well-known/oauth-protected-resource";

    private static readonly string[] OfIssuer = ["/.well-known/oauth-authorization-server", "/.well-known/openid-configuration"];

    private Uri? told;

    /// <summary>The server's address for a description that guard hands on; null for any other path.</summary>
    public Uri? AddressOf(PathString path)
    {
        string text = path.Value ?? "";
        if (text == WellKnown || text == WellKnown + options.Path)
            return told ?? new Uri(options.Upstream, text);
        return Array.Exists(OfIssuer, p => text == p || text == p + options.Path) ? new Uri(options.Upstream, text) : null;
    }

    /// <summary>A challenge that leads to guard's description instead of the server's, which is remembered.</summary>
    public StringValues Renamed(IEnumerable<string> challenges, HttpRequest request) => new([.. challenges.Select(challenge => MetadataLink().Replace(challenge, found =>
    {
        if (Uri.TryCreate(found.Groups[1].Value, UriKind.Absolute, out Uri? address) && address.Host == options.Upstream.Host)
            told = address;
        return $"resource_metadata=\"{request.Scheme}://{request.Host}{WellKnown}{options.Path}\"";
    }))]);

    /// <summary>The description with guard's address for the resource.</summary>
    public byte[] Renamed(ReadOnlySpan<byte> description, HttpRequest request)
    {
        try
        {
            JsonNode? root = JsonNode.Parse(description);
            if (root is not JsonObject about || !about.ContainsKey("resource"))
                return description.ToArray();
            about["resource"] = $"{request.Scheme}://{request.Host}{options.Path}";
            return System.Text.Encoding.UTF8.GetBytes(about.ToJsonString());
        }
        catch (JsonException)
        {
            return description.ToArray();
        }
    }

    [GeneratedRegex("resource_metadata=\"([^\"]*)\"", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex MetadataLink();
}
