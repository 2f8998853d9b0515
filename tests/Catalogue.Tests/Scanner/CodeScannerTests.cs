using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Catalogue.Scanner;
using Catalogue.Scanner.Engine.Definitions;

namespace Catalogue.Tests.Scanner;

/// <summary>Every folder below <c>tests/cases/code</c> is a small repository with what must be found in it: <c>expected.json</c>.</summary>
public sealed class CodeScannerTests
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static TheoryData<string> Cases() => [.. Directory.GetDirectories(Path.Combine(TestPaths.Cases, "code")).Select(d => Path.GetFileName(d)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Cases))]
    public void Source_GivesWhatItDefines(string name)
    {
        string folder = Path.Combine(TestPaths.Cases, "code", name);

        string actual = Shown(Scan(folder, text => text));

        string expected = Path.Combine(folder, "expected.json");
        if (Environment.GetEnvironmentVariable("GOLDEN") == "write")
            File.WriteAllText(expected, actual, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        Assert.Equal(File.ReadAllText(expected), actual);
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void CarriageReturns_ChangeNothing(string name)
    {
        string folder = Path.Combine(TestPaths.Cases, "code", name);

        Assert.Equal(Shown(Scan(folder, text => text)), Shown(Scan(folder, text => text.Replace("\n", "\r\n", StringComparison.Ordinal))));
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void EveryText_StandsInTheSource(string name)
    {
        string folder = Path.Combine(TestPaths.Cases, "code", name);
        string source = Letters(string.Concat(Sources(folder).Select(File.ReadAllText)).Replace("\\n", "", StringComparison.Ordinal));

        // Word by word: joining and taking off indentation leave the words as they are, numbers may come in from a constant.
        foreach (string word in Scan(folder, text => text).Tools.SelectMany(t => (t.Tool.Description ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)))
            Assert.Contains(Letters(word), source, StringComparison.Ordinal);
    }

    private static string Letters(string text) => string.Concat(text.Where(char.IsLetter));

    private static IEnumerable<string> Sources(string folder) => Directory.GetFiles(folder, "*", SearchOption.AllDirectories).Where(f => Path.GetFileName(f) != "expected.json").Order(StringComparer.Ordinal);

    private static CodeScan Scan(string folder, Func<string, string> change)
    {
        var scanner = new CodeScanner();
        foreach (string file in Sources(folder))
            scanner.Add(Path.GetRelativePath(folder, file).Replace('\\', '/'), Encoding.UTF8.GetBytes(change(File.ReadAllText(file))));
        return scanner.Scan(CancellationToken.None);
    }

    private static string Shown(CodeScan scan)
    {
        var tools = new JsonArray([.. scan.Tools.OrderBy(t => t.Path, StringComparer.Ordinal).ThenBy(t => t.FirstLine).ThenBy(t => t.Tool.Name, StringComparer.Ordinal).Select(Shown)]);
        var findings = new JsonArray([.. scan.Findings.Select(f => (JsonNode)$"{f.Path}:{f.Line} {f.Shown}{(f.IsDispatch ? " (a list's members)" : "")}")]);
        var unserved = new JsonArray([.. scan.Unserved.Select(t => (JsonNode)$"{t.Path}:{t.FirstLine} {t.Tool.Name}")]);
        var shown = new JsonObject { ["tools"] = tools, ["findings"] = findings };
        if (unserved.Count > 0)
            shown["unserved"] = unserved;
        return shown.ToJsonString(Indented) + "\n";
    }

    private static JsonObject Shown(CodeTool found) => new()
    {
        ["name"] = found.Tool.Name,
        ["title"] = found.Tool.Title,
        ["description"] = found.Tool.Description,
        ["at"] = $"{found.Path}:{found.FirstLine}-{found.LastLine}",
        ["pattern"] = found.Pattern,
        ["hints"] = Hints(found),
        ["notes"] = new JsonArray([.. found.Tool.Notes.Select(n => (JsonNode)n)]),
        ["input"] = found.Tool.InputSchema is { } input ? JsonNode.Parse(input.GetRawText()) : null,
    };

    private static string? Hints(CodeTool found) => found.Tool.Annotations is { } hints
        ? string.Join(' ', new[] { ("title", hints.Title), ("readOnly", hints.ReadOnlyHint?.ToString()), ("destructive", hints.DestructiveHint?.ToString()), ("idempotent", hints.IdempotentHint?.ToString()), ("openWorld", hints.OpenWorldHint?.ToString()) }
            .Where(h => h.Item2 is not null).Select(h => $"{h.Item1}={h.Item2}"))
        : null;
}
