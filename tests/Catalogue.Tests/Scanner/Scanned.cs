using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Catalogue.Scanner;
using Catalogue.Scanner.Engine.Definitions;

namespace Catalogue.Tests.Scanner;

/// <summary>What the scanner makes of files that a test writes out.</summary>
internal static class Scanned
{
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static CodeScan Of(params (string Path, string Text)[] files)
    {
        var scanner = new CodeScanner();
        foreach ((string path, string text) in files)
            scanner.Add(path, Encoding.UTF8.GetBytes(text));
        return scanner.Scan(CancellationToken.None);
    }

    /// <summary>Names of all tools, in their order.</summary>
    public static string[] Names(params (string Path, string Text)[] files) => [.. Of(files).Tools.Select(t => t.Tool.Name)];

    /// <summary>The only tool.</summary>
    public static CodeTool One(params (string Path, string Text)[] files) => Assert.Single(Of(files).Tools);

    /// <summary>The input schema of the only tool as compact JSON; null where it has none.</summary>
    public static string? Input(params (string Path, string Text)[] files) => One(files).Tool.InputSchema is { } schema ? Text(JsonNode.Parse(schema.GetRawText())) : null;

    /// <summary>The schema of one of the only tool's parameters as compact JSON; null where it is not there.</summary>
    public static string? Parameter(string name, params (string Path, string Text)[] files) =>
        One(files).Tool.InputSchema is { } schema && JsonNode.Parse(schema.GetRawText())!["properties"]?[name] is { } found ? Text(found) : null;

    private static string Text(JsonNode? node) => node!.ToJsonString(Plain);
}
