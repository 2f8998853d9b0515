using Catalogue.Model.Json;
using Catalogue.Model.Servers;
using Catalogue.Model.Verdicts;

namespace Catalogue.Policies.Advice;

/// <summary>
/// Tells tools that call another tool by its name: an Execute tool that takes a tool's name and that tool's arguments. Policies go by the name that is
/// called, so that such a tool may be a way around the denial of another.
/// </summary>
public static class CallsByName
{
    private static readonly HashSet<string> Names = new(StringComparer.OrdinalIgnoreCase) { "tool", "toolName", "tool_name", "tool-name" };

    private static readonly HashSet<string> Arguments = new(StringComparer.OrdinalIgnoreCase)
    {
        "arguments", "args", "params", "parameters", "input", "tool_arguments", "toolArguments", "tool_args", "toolArgs", "tool_input", "toolInput",
    };

    /// <summary>What a reader is told, without the tool's own name.</summary>
    public const string Sentence = "calls other tools by name. A policy goes by the name that is called, so what it denies may still be reached through this tool: deny it too where a denial must hold.";

    public static bool Can(ToolDefinition tool, Classification verdict)
    {
        if (verdict.Class != ToolClass.Execute || tool.InputSchema?.Object("properties") is not { } properties)
            return false;
        // "name" alone is a tool's where the tool itself is called after tools: call_tool, execute_sentry_tool.
        bool isAboutTools = tool.Name.Split('_', '-', '.', '/').Any(w => w.Equals("tool", StringComparison.OrdinalIgnoreCase));
        string[] given = [.. properties.EnumerateObject().Select(p => p.Name)];
        return given.Any(n => Names.Contains(n) || (isAboutTools && n == "name")) && given.Any(Arguments.Contains);
    }
}
