using System.Text.Json;
using Catalogue.Model;
using Catalogue.Model.Json;
using Catalogue.Model.Servers;
using Catalogue.Sources.Manifests;
using Catalogue.Sources.Readings;

namespace Catalogue.Sources.Places.Live;

/// <summary>Turns what a server said into facts, tool by tool.</summary>
internal static class LiveFacts
{
    /// <param name="place">As provenance and problems name the server.</param>
    /// <param name="version">Of the package; null where the server's own word is all there is.</param>
    public static ManifestReading Of(ToolAnswer answer, string place, string? version)
    {
        var draft = new ManifestDraft(new ManifestFile { Path = place, Bytes = ReadOnlyMemory<byte>.Empty }, FactReader.Live.Name, FactReader.Live.Authority);
        JsonElement? info = answer.Hello.Object("serverInfo");
        var provenance = new Provenance { Reader = FactReader.Live.Name, File = place, Version = version ?? Text(info, "version") };
        var list = new ListedTools(draft);
        IReadOnlyList<ToolDefinition> tools = [];
        foreach (JsonElement page in answer.Pages)
        {
            if (page.Array("tools") is { } array)
                tools = list.Read(array);
            else
                draft.Reject("answered tools/list without a list of tools");
        }
        if (answer.Fault is { } fault)
            draft.Reject(fault);
        draft.Add(new ServerFacts
        {
            Provenance = provenance,
            Authority = Authority.Live,
            ProvesServer = true,
            Name = Text(info, "title") ?? Text(info, "name"),
            Description = Text(info, "description"),
            Homepage = Text(info, "websiteUrl"),
            Version = provenance.Version,
            Tools = [.. tools.Select(t => t with { Provenance = [provenance] })],
        });
        return draft.Finish();
    }

    private static string? Text(JsonElement? info, string name)
    {
        try
        {
            return info?.Text(name) is { Length: > 0 and <= DefinitionLimits.NameLength } text ? text : null;
        }
        catch (InvalidOperationException)
        {
            // Half a character is no text.
            return null;
        }
    }
}
