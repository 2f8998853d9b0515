using System.Text.Json;
using Catalogue.Model.Servers;

namespace Catalogue.Model.Store;

/// <summary>A server's record without its tools: a fraction of the work where only its identity is asked for.</summary>
public static class ServerHead
{
    /// <summary>Null where the file cannot be read or is no record; <see cref="CatalogueStore.LoadServer"/> says why.</summary>
    public static Server? Read(string path)
    {
        try
        {
            byte[] bytes = File.ReadAllBytes(path);
            return bytes.Length > DefinitionLimits.FileBytes ? null : JsonSerializer.Deserialize(WithoutTools(bytes), CatalogueJson.Server);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or JsonException)
        {
            return null;
        }
    }

    private static ReadOnlySpan<byte> WithoutTools(byte[] bytes)
    {
        var reader = new Utf8JsonReader(bytes, new JsonReaderOptions { MaxDepth = 256 });
        while (reader.Read())
        {
            if (reader.CurrentDepth != 1 || reader.TokenType != JsonTokenType.PropertyName)
                continue;
            bool isTools = reader.ValueTextEquals("tools"u8);
            reader.Read();
            int start = (int)reader.TokenStartIndex;
            reader.Skip();
            if (isTools)
                return (byte[])[.. bytes.AsSpan(0, start), .. "[]"u8, .. bytes.AsSpan((int)reader.BytesConsumed)];
        }
        return bytes;
    }
}
