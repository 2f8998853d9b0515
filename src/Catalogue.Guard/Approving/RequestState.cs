using System.Buffers;
using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text.Json;

namespace Catalogue.Guard.Approving;

/// <summary>
/// What guard hands a client of 2026-07-28 with a question, and takes back with the answer: signed, bound to the call, usable once. It also carries the
/// server's own state and the answers to the server's own questions, which the question stood in the way of.
/// </summary>
internal sealed class RequestState(byte[] key)
{
    private const string Prefix = "catalogue-guard.";

    private readonly Lock gate = new();
    private readonly Dictionary<string, DateTimeOffset> used = new(StringComparer.Ordinal);

    public static bool IsOurs(string state) => state.StartsWith(Prefix, StringComparison.Ordinal);

    /// <param name="carried">The call's own <c>requestState</c> and <c>inputResponses</c>.</param>
    public string Sign(ApprovalRequest request, CarriedState carried)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer))
        {
            writer.WriteStartObject();
            writer.WriteString("id", request.Id);
            writer.WriteString("binding", Binding(request));
            writer.WriteNumber("expires", request.Expires.ToUnixTimeMilliseconds());
            if (carried.State is not null)
                writer.WriteString("state", carried.State);
            if (carried.Responses is not null)
                writer.WriteString("responses", carried.Responses);
            writer.WriteEndObject();
        }
        return $"{Prefix}{Base64Url.EncodeToString(buffer.WrittenSpan)}.{Base64Url.EncodeToString(HMACSHA256.HashData(key, buffer.WrittenSpan))}";
    }

    /// <summary>Takes a state once, for the call that it was signed for.</summary>
    /// <param name="call">The call at hand; its id and expiry are taken from the state.</param>
    /// <returns>What it carried, or null where it is not ours, not this call's, too old or used.</returns>
    public CarriedState? Take(string state, ApprovalRequest call, DateTimeOffset now)
    {
        string[] halves = state[Prefix.Length..].Split('.');
        if (halves.Length != 2 || Decoded(halves[0]) is not { } payload || Decoded(halves[1]) is not { } mac || !CryptographicOperations.FixedTimeEquals(mac, HMACSHA256.HashData(key, payload)))
            return null;
        using JsonDocument document = JsonDocument.Parse(payload);
        JsonElement root = document.RootElement;
        string id = root.GetProperty("id").GetString()!;
        var expires = DateTimeOffset.FromUnixTimeMilliseconds(root.GetProperty("expires").GetInt64());
        if (expires <= now || root.GetProperty("binding").GetString() != Binding(call with { Id = id, Expires = expires }) || !Use(id, expires, now))
            return null;
        return new CarriedState(root.TryGetProperty("state", out JsonElement own) ? own.GetString() : null, root.TryGetProperty("responses", out JsonElement answers) ? answers.GetString() : null);
    }

    // To the millisecond, as it is signed.
    private static string Binding(ApprovalRequest request) => (request with { Expires = DateTimeOffset.FromUnixTimeMilliseconds(request.Expires.ToUnixTimeMilliseconds()) }).Binding;

    private bool Use(string id, DateTimeOffset expires, DateTimeOffset now)
    {
        lock (gate)
        {
            foreach (string old in used.Where(u => u.Value <= now).Select(u => u.Key).ToList())
                used.Remove(old);
            return used.TryAdd(id, expires);
        }
    }

    private static byte[]? Decoded(string text)
    {
        try
        {
            return Base64Url.DecodeFromChars(text);
        }
        catch (FormatException)
        {
            return null;
        }
    }
}

/// <summary>What belongs to the server in a call that guard's question interrupted.</summary>
/// <param name="Responses">JSON.</param>
internal sealed record CarriedState(string? State, string? Responses);
