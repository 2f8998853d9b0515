using Catalogue.Model.Servers;

namespace Catalogue.Scanner.Engine.Definitions;

/// <summary>A tool that was read, and where.</summary>
public sealed record CodeTool(ToolDefinition Tool, string Pattern, string Path, int FirstLine, int LastLine);

/// <summary>A place that registers a tool whose name cannot be read.</summary>
/// <param name="Path">File.</param>
/// <param name="Line">From 1.</param>
/// <param name="Shown">The name as far as it is known, or the expression that makes it.</param>
/// <param name="IsDispatch">Whether it registers what a list holds, whose members are found by themselves.</param>
public sealed record CodeFinding(string Path, int Line, string Shown, bool IsDispatch);
