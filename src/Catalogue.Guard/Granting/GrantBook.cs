using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using Catalogue.Model.Store;

namespace Catalogue.Guard.Granting;

/// <summary>All grants of a file.</summary>
public sealed record GrantBook(IReadOnlyList<Grant> Grants)
{
    private const string Prefix = "cg_";

    /// <exception cref="FormatException">The file cannot be read or is no file of grants.</exception>
    public static GrantBook ReadFile(string path)
    {
        try
        {
            return JsonSerializer.Deserialize(File.ReadAllBytes(path), GrantJson.Default.GrantBook) ?? throw new FormatException($"{path}: is empty");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new FormatException($"{path}: {FileFault.Of(e, path)}", e);
        }
        catch (JsonException e)
        {
            throw new FormatException(Fault(path, e), e);
        }
    }

    /// <exception cref="IOException">The file cannot be written.</exception>
    public void WriteFile(string path) => AtomicFile.Write(path, [.. JsonSerializer.SerializeToUtf8Bytes(this, GrantJson.Default.GrantBook), (byte)'\n']);

    /// <summary>A grant of that name with a new token; one of the name before is replaced.</summary>
    public (GrantBook Book, string Token) With(string name, string? policy, Func<int, byte[]> random)
    {
        string token = Prefix + Base64Url.EncodeToString(random(32));
        return (new GrantBook([.. Grants.Where(g => g.Name != name), new Grant(name, HashOf(token), policy)]), token);
    }

    public GrantBook Without(string name) => new([.. Grants.Where(g => g.Name != name)]);

    /// <summary>Whose token it is, or null.</summary>
    public Grant? Find(string token)
    {
        byte[] hash = Encoding.ASCII.GetBytes(HashOf(token));
        return Grants.FirstOrDefault(g => CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(g.TokenHash), hash));
    }

    // The deserializer speaks of its own types; a reader is told the place, and what belongs there.
    private static string Fault(string path, JsonException e)
    {
        string place = e.LineNumber is { } line ? $"{path}:{line + 1}" : path;
        return $"{place}: is no file of grants as `catalogue guard grant` writes it; {(e.InnerException is null ? "each grant has a \"name\" and a \"tokenHash\", and may have a \"policy\"" : "it is not sound JSON")}";
    }

    private static string HashOf(string token) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token)));
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, WriteIndented = true, NewLine = "\n", UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow, RespectNullableAnnotations = true, RespectRequiredConstructorParameters = true, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(GrantBook))]
internal sealed partial class GrantJson : JsonSerializerContext;
