using System.Text.Json;

namespace Catalogue.Tests.Cli.Commands;

public class ClassifyCommandTests
{
    [Fact]
    public async Task BadLine_IsListedAndTheRestKeepsItsOrder()
    {
        using var folder = new TempFolder();
        string input = folder.Write("in.jsonl", """
            {"id":"a/1","server":"Notes","tool":"delete_note","description":"Permanently deletes a note."}
            {"id":"a/2",
            {"id":"a/3","server":"Notes","tool":"list_notes","description":"Lists all notes."}
            """);

        CliRun run = await CliRun.Of("classify", "--catalogue", TestPaths.Catalogue, "--in", input, "--out", folder.File("out.jsonl"));

        Assert.Equal(1, run.Code);
        Assert.Contains(":2", run.Errors);
        JsonElement[] verdicts = [.. File.ReadLines(folder.File("out.jsonl")).Select(l => JsonElement.Parse(l))];
        Assert.Equal(["a/1", "a/3"], verdicts.Select(v => v.GetProperty("id").GetString()));
        Assert.Equal("Destructive", verdicts[0].GetProperty("class").GetString());
        Assert.All(["risk", "confidence", "signals", "evidence", "rationale", "needsReview"], name => Assert.True(verdicts[0].TryGetProperty(name, out _), name));
    }

    [Theory]
    [InlineData("""{"name":"delete_note","description":"Permanently deletes a note.","inputSchema":{"type":"object"}}""")]
    [InlineData("""[{"name":"delete_note","description":"Permanently deletes a note."}]""")]
    [InlineData("{\n \"jsonrpc\": \"2.0\", \"id\": 1,\n \"result\": { \"tools\": [ { \"name\": \"delete_note\", \"description\": \"Permanently deletes a note.\" } ] }\n}\n")]
    public async Task ToolsAsAServerListsThem_AreJudged(string text)
    {
        using var folder = new TempFolder();

        CliRun run = await CliRun.Of("classify", "--catalogue", TestPaths.Catalogue, "--in", folder.Write("in.json", text), "--out", folder.File("out.jsonl"));

        Assert.Equal(0, run.Code);
        JsonElement verdict = JsonElement.Parse(Assert.Single(File.ReadAllLines(folder.File("out.jsonl"))));
        Assert.Equal("delete_note", verdict.GetProperty("id").GetString());
        Assert.Equal("Destructive", verdict.GetProperty("class").GetString());
    }

    [Fact]
    public async Task LineWithoutAName_IsToldWithALineThatIsRight()
    {
        using var folder = new TempFolder();
        string input = folder.Write("in.jsonl", "{\"id\":\"a/1\",\"description\":\"Deletes a note.\"}\n");

        CliRun run = await CliRun.Of("classify", "--catalogue", TestPaths.Catalogue, "--in", input, "--out", folder.File("out.jsonl"));

        Assert.Equal(1, run.Code);
        Assert.Contains("A line reads: {\"id\":", run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task CurrentVerdicts_AreMadeAgainOnlyWhenAsked()
    {
        using var folder = new TempFolder();
        folder.Write("servers/acme/notes.json", """{"id":"acme/notes","name":"Notes","tools":[{"name":"list_notes","description":"Lists all notes."}]}""");
        Directory.CreateDirectory(folder.File("model"));
        File.Copy(Path.Combine(TestPaths.Catalogue, "model", "classifier.txt"), folder.File("model/classifier.txt"));

        string[] outcomes = [(await Classify()).Output, (await Classify()).Output, (await Classify("--full")).Output];

        Assert.Contains("1 server judged now, 0 were current", outcomes[0]);
        Assert.Contains("0 servers judged now, 1 were current", outcomes[1]);
        Assert.Contains("1 server judged now, 0 were current", outcomes[2]);

        Task<CliRun> Classify(params string[] more) => CliRun.Of(["classify", "--catalogue", folder.Path, .. more]);
    }
}
