using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using Catalogue.Classifier.Reading;
using Catalogue.Classifier.Text;
using Catalogue.Model;
using Catalogue.Model.Json;
using Catalogue.Model.Verdicts;

namespace Catalogue.Classifier.Lines;

/// <summary>Judges a run of lines, those of one server together wherever they stand, and writes the verdicts in the order of the lines.</summary>
internal static class LineBatch
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly byte[] LineEnd = "\n"u8.ToArray();

    public static BatchResult Judge(ToolClassifier classifier, IReadOnlyList<NumberedLine> lines, string inputName)
    {
        var problems = new List<Problem>();
        var documents = new List<JsonDocument>(lines.Count);
        var tools = new List<(ToolLine Line, int Number)>(lines.Count);
        foreach (NumberedLine line in lines)
            Parse(line, inputName, documents, tools, problems);
        var json = new ArrayBufferWriter<byte>(Math.Max(1, lines.Count) * 1024);
        Write(classifier, tools, inputName, json, problems);
        problems.Sort((a, b) => PlaceOf(a).CompareTo(PlaceOf(b)));
        foreach (JsonDocument document in documents)
            document.Dispose();
        return new BatchResult(json, problems);
    }

    private static void Parse(NumberedLine line, string inputName, List<JsonDocument> documents, List<(ToolLine Line, int Number)> tools, List<Problem> problems)
    {
        try
        {
            JsonDocument document = JsonDocument.Parse(line.Text, BoundedJson.Options);
            documents.Add(document);
            tools.Add((ToolLine.From(document.RootElement), line.Number));
        }
        catch (JsonException e)
        {
            problems.Add(JsonProblem.From(new JsonException(e.Message, e.Path, line.Number - 1, e.BytePositionInLine), inputName));
        }
        catch (FormatException e)
        {
            problems.Add(Problem.Error($"{inputName}:{line.Number}", e.Message));
        }
    }

    private static void Write(ToolClassifier classifier, List<(ToolLine Line, int Number)> tools, string inputName, ArrayBufferWriter<byte> json, List<Problem> problems)
    {
        using var writer = new Utf8JsonWriter(json, Options);
        var servers = tools.GroupBy(t => ServerOf(t.Line)).ToDictionary(g => g.Key, g => DefinitionReader.Server(LineServer.Of([.. g.Select(t => t.Line)])));
        foreach ((ToolLine Line, int Number) tool in tools)
        {
            if (Judge(classifier, servers[ServerOf(tool.Line)], tool, inputName, problems) is not { } verdict)
                continue;
            LineVerdict.Write(writer, tool.Line.Id, verdict);
            writer.Flush();
            json.Write(LineEnd);
            writer.Reset();
        }
    }

    private static (string Key, string Name) ServerOf(ToolLine line) => (line.ServerKey, line.ServerName);

    // A schema that holds half a surrogate pair parses, but none of its texts can be read or hashed.
    private static Classification? Judge(ToolClassifier classifier, ServerText server, (ToolLine Line, int Number) tool, string inputName, List<Problem> problems)
    {
        try
        {
            return classifier.Judge(server, tool.Line.Tool);
        }
        catch (Exception e) when (e is InvalidOperationException or ArgumentException)
        {
            problems.Add(Problem.Error($"{inputName}:{tool.Number}", $"cannot be read: {e.Message}"));
            return null;
        }
    }

    private static int PlaceOf(Problem problem) => int.Parse(problem.Place.AsSpan(problem.Place.LastIndexOf(':') + 1), System.Globalization.CultureInfo.InvariantCulture);
}
