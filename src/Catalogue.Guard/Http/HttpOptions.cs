using System.Net;

namespace Catalogue.Guard.Http;

/// <summary>How guard stands before a server that is reached by HTTP.</summary>
public sealed record HttpOptions
{
    /// <summary>Where clients come.</summary>
    public required IPEndPoint Listen { get; init; }

    /// <summary>The server's one address; clients use its path on guard's host.</summary>
    public required Uri Upstream { get; init; }

    /// <summary>Headers that only the server gets, such as its own authorisation.</summary>
    public IReadOnlyDictionary<string, string> UpstreamHeaders { get; init; } = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);

    /// <summary>Names beside those of this machine under which clients may reach guard.</summary>
    public IReadOnlyList<string> Hosts { get; init; } = [];

    /// <summary>Origins of web pages that may call, beside those on this machine.</summary>
    public IReadOnlyList<string> Origins { get; init; } = [];

    public string Path => Upstream.AbsolutePath;
}
