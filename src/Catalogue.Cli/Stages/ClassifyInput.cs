using System.Text.Json;
using Catalogue.Model;
using Catalogue.Model.Json;
using Catalogue.Model.Servers;
using Catalogue.Sources.Formats;
using Catalogue.Sources.Readings;

namespace Catalogue.Cli.Stages;

/// <summary>What <c>classify --in</c> judges: lines of JSON, or a whole list of tools, which is turned into such lines.</summary>
internal static class ClassifyInput
{
    /// <summary>The file as lines; problems of a whole list are added.</summary>
    public static async Task<Stream> OpenAsync(string path, List<Problem> problems, CancellationToken cancel)
    {
        var file = new FileInfo(path);
        if (file.Length > DefinitionLimits.FileBytes || await FirstLineIsToolAsync(path, cancel))
            return File.OpenRead(path);
        (IReadOnlyList<ServerFacts> facts, IReadOnlyList<Problem> refused) = ToolLists.Read(file.Name, await File.ReadAllBytesAsync(path, cancel));
        if (facts.All(f => f.Tools.Count == 0))
            return File.OpenRead(path);
        problems.AddRange(refused);
        var lines = new MemoryStream();
        foreach (ServerFacts server in facts)
        {
            foreach (ToolDefinition tool in server.Tools)
                Write(lines, server, tool);
        }
        lines.Position = 0;
        return lines;
    }

    private static async Task<bool> FirstLineIsToolAsync(string path, CancellationToken cancel)
    {
        using var reader = new StreamReader(path);
        while (await reader.ReadLineAsync(cancel) is { } line)
        {
            if (!string.IsNullOrWhiteSpace(line))
                return IsTool(line);
        }
        return true;
    }

    private static bool IsTool(string line)
    {
        try
        {
            using var document = JsonDocument.Parse(line, BoundedJson.Options);
            return document.RootElement.Text(["tool", "name"]) is not null || (document.RootElement.Field("id") is not null && document.RootElement.Field("result") is null);
        }
        catch (JsonException)
        {
            // The first of several lines of one document.
            return false;
        }
    }

    private static void Write(MemoryStream lines, ServerFacts server, ToolDefinition tool)
    {
        using (var writer = new Utf8JsonWriter(lines))
        {
            writer.WriteStartObject();
            writer.WriteString("id", server.Name is { } name ? $"{name}/{tool.Name}" : tool.Name);
            writer.WriteString("server", server.Name ?? "");
            writer.WriteString("tool", tool.Name);
            Text(writer, "serverDescription", server.Description);
            Text(writer, "title", tool.Title);
            Text(writer, "description", tool.Description);
            if (tool.InputSchema is { } schema)
            {
                writer.WritePropertyName("inputSchema");
                schema.WriteTo(writer);
            }
            Hints(writer, tool.Annotations);
            writer.WriteEndObject();
        }
        lines.WriteByte((byte)'\n');
    }

    private static void Text(Utf8JsonWriter writer, string name, string? value)
    {
        if (value is not null)
            writer.WriteString(name, value);
    }

    private static void Hints(Utf8JsonWriter writer, ToolAnnotations? hints)
    {
        if (hints is null)
            return;
        writer.WriteStartObject("annotations");
        Text(writer, "title", hints.Title);
        foreach ((string name, bool? value) in (ReadOnlySpan<(string, bool?)>)[("readOnlyHint", hints.ReadOnlyHint), ("destructiveHint", hints.DestructiveHint), ("idempotentHint", hints.IdempotentHint), ("openWorldHint", hints.OpenWorldHint)])
        {
            if (value is { } flag)
                writer.WriteBoolean(name, flag);
        }
        writer.WriteEndObject();
    }
}
