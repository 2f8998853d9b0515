using System.Text.Json;

namespace Catalogue.Site.Output;

/// <summary>What a build changed, for a program that uploads: <c>{"changed":[…],"deleted":[…]}</c>, both sorted.</summary>
public static class ChangedPaths
{
    public static byte[] ToJson(OutputReport report)
    {
        using var json = new MemoryStream();
        using (var writer = new Utf8JsonWriter(json, new JsonWriterOptions { Indented = true, NewLine = "\n" }))
        {
            writer.WriteStartObject();
            Write(writer, "changed", report.ChangedPaths);
            Write(writer, "deleted", report.DeletedPaths);
            writer.WriteEndObject();
        }
        json.WriteByte((byte)'\n');
        return json.ToArray();
    }

    private static void Write(Utf8JsonWriter writer, string name, IReadOnlyList<string> paths)
    {
        writer.WriteStartArray(name);
        foreach (string path in paths)
            writer.WriteStringValue(path);
        writer.WriteEndArray();
    }
}
