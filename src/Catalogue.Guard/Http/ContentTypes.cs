using System.Net.Http.Headers;
using Microsoft.AspNetCore.Http;

namespace Catalogue.Guard.Http;

internal static class ContentTypes
{
    /// <summary>The media type of a body in UTF-8, in lower case; null where there is none, several, or another character set.</summary>
    public static string? MediaTypeInUtf8(this HttpRequest request) =>
        request.Headers.ContentType is [{ } text] && MediaTypeHeaderValue.TryParse(text, out MediaTypeHeaderValue? type)
            && (type.CharSet is null || type.CharSet.Trim('"').Equals("utf-8", StringComparison.OrdinalIgnoreCase))
            ? type.MediaType?.ToLowerInvariant()
            : null;
}
