using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Catalogue.Model.Json;

namespace Catalogue.Guard.Pinning;

/// <summary>A definition as the server published it when a person looked at it: everything, <c>_meta</c> and icons too.</summary>
/// <param name="Digest">SHA-256 of <paramref name="Definition"/>, as hex digits.</param>
/// <param name="Definition">Canonical JSON.</param>
public sealed record Pin(string Digest, string Definition)
{
    public static Pin Of(JsonElement definition)
    {
        byte[] canonical = CanonicalJson.ToBytes(definition);
        return new Pin(Convert.ToHexStringLower(SHA256.HashData(canonical)), Encoding.UTF8.GetString(canonical));
    }
}
