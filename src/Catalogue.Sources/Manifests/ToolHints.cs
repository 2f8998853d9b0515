using System.Text.Json;
using Catalogue.Model.Json;
using Catalogue.Model.Servers;

namespace Catalogue.Sources.Manifests;

/// <summary>An author's hints, given as MCP annotations or in the shapes that projects made up for the same.</summary>
internal static class ToolHints
{
    public static ToolAnnotations? Of(JsonElement tool)
    {
        JsonElement source = tool.Object("annotations") ?? tool.Object("hints") ?? tool;
        JsonElement own = tool.Object("metadata") ?? tool;
        var hints = new ToolAnnotations
        {
            Title = tool.Object("annotations")?.Text("title"),
            ReadOnlyHint = Hint(source, "readOnlyHint") ?? own.Flag("readOnly"),
            DestructiveHint = Hint(source, "destructiveHint") ?? own.Flag("destructive"),
            IdempotentHint = Hint(source, "idempotentHint") ?? own.Flag("idempotent"),
            OpenWorldHint = Hint(source, "openWorldHint") ?? own.Flag("openWorld"),
        };
        return hints == new ToolAnnotations() ? null : hints;
    }

    // An app submission may give a hint as an object with its value and a justification.
    private static bool? Hint(JsonElement source, string name) => source.Flag(name) ?? source.Object(name)?.Flag("value");
}
