using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Serialization;

namespace Catalogue.Guard.Approving;

/// <summary>A call that waits for a person.</summary>
/// <param name="Id">Names its file.</param>
/// <param name="Arguments">As the caller wrote them, JSON.</param>
/// <param name="ArgumentsDigest">SHA-256 of their bytes, as hex digits.</param>
/// <param name="Policy">Hash of the policy that asks.</param>
/// <param name="Expires">After this nobody can approve it any more.</param>
public sealed record ApprovalRequest(string Id, string Grant, string Tool, string Arguments, string ArgumentsDigest, string Policy, DateTimeOffset Expires)
{
    /// <summary>What an approval is bound to: this call and no other.</summary>
    [JsonIgnore]
    public string Binding => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(
        $"{Id}\0{Grant}\0{Tool}\0{ArgumentsDigest}\0{Policy}\0{Expires.ToUnixTimeMilliseconds()}\0{Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(Arguments)))}")));
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, WriteIndented = true, NewLine = "\n")]
[JsonSerializable(typeof(ApprovalRequest))]
internal sealed partial class ApprovalJson : JsonSerializerContext;
