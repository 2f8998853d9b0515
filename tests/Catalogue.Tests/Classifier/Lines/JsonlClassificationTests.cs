using System.Text;
using System.Text.Json;
using Catalogue.Classifier.Lines;
using Catalogue.Model;

namespace Catalogue.Tests.Classifier.Lines;

public sealed class JsonlClassificationTests
{
    [Fact]
    public async Task NoLines_GiveNoVerdictsAndNoFault()
    {
        (string[] lines, IReadOnlyList<Problem> problems) = await Run([]);

        Assert.Empty(lines);
        Assert.Empty(problems);
    }

    [Fact]
    public async Task BadLines_AreListedAndCostNothingElse()
    {
        string deep = new string('[', 5000) + new string(']', 5000);
        string[] input =
        [
            """{"id":"a/list_tasks","server":"A","tool":"list_tasks","description":"Lists tasks."}""",
            "{not json",
            """{"id":"a/no_tool","server":"A"}""",
            "",
            $$"""{"id":"a/deep","server":"A","tool":"deep","inputSchema":{{deep}}}""",
            """{"id":"a/half","server":"A","tool":"half","description":"\ud83d"}""",
            """{"id":"a/half_schema","server":"A","tool":"half_schema","inputSchema":{"properties":{"x":{"description":"\ud83d"}}}}""",
            """{"id":"b/delete_task","server":"B","tool":"delete_task","summary":"Deletes a task.","annotations":{"readOnlyHint":"yes"},"inputSchema":5}""",
        ];

        (string[] lines, IReadOnlyList<Problem> problems) = await Run(input);

        Assert.Equal(["a/list_tasks", "b/delete_task"], lines.Select(Id));
        Assert.Equal(["in:2", "in:3", "in:5", "in:6", "in:7"], problems.Select(p => p.Place));
    }

    [Fact]
    public async Task ManyLinesOfManyServers_KeepTheirOrder()
    {
        string[] input = [.. Enumerable.Range(0, 3000).Select(i => $$"""{"id":"s{{i / 7}}/t{{i}}","server":"S{{i / 7}}","tool":"t{{i}}","description":"Reads number {{i}}."}""")];

        (string[] lines, IReadOnlyList<Problem> problems) = await Run(input);

        Assert.Empty(problems);
        Assert.Equal(Enumerable.Range(0, 3000).Select(i => $"s{i / 7}/t{i}"), lines.Select(Id));
    }

    [Fact]
    public async Task ToolsOfOneServer_AreJudgedTogetherWhereverTheirLinesStand()
    {
        string[] mail =
        [
            """{"id":"m/list_messages","server":"M","tool":"list_messages","description":"Lists the messages in the user's inbox."}""",
            """{"id":"m/read_email","server":"M","tool":"read_email","description":"Reads an email of the user."}""",
            """{"id":"m/search_mail","server":"M","tool":"search_mail","description":"Searches the user's private mail."}""",
            """{"id":"m/get_thread","server":"M","tool":"get_thread","description":"Gets a thread."}""",
        ];
        string[] other = [.. Enumerable.Range(0, 4).Select(i => $$"""{"id":"n/get_{{i}}","server":"N","tool":"get_{{i}}","description":"Gets a number."}""")];

        (string[] together, _) = await Run([.. mail, .. other]);
        (string[] apart, _) = await Run([.. mail.Zip(other).SelectMany(p => new[] { p.First, p.Second })]);

        Assert.Equal(together.Order(StringComparer.Ordinal), apart.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Line_HoldsTheContractsMembers()
    {
        (string[] lines, _) = await Run(["""{"id":"x","server":"Files","tool":"delete_file","description":"Deletes a file permanently."}"""]);

        using JsonDocument verdict = JsonDocument.Parse(lines[0]);
        Assert.Equal(["id", "class", "risk", "confidence", "signals", "evidence", "rationale", "needsReview"], verdict.RootElement.EnumerateObject().Select(p => p.Name));
        JsonElement evidence = verdict.RootElement.GetProperty("evidence")[0];
        Assert.Equal(["field", "start", "length", "quote"], evidence.EnumerateObject().Select(p => p.Name));
    }

    private static async Task<(string[] Lines, IReadOnlyList<Problem> Problems)> Run(string[] input)
    {
        using var from = new MemoryStream(Encoding.UTF8.GetBytes(string.Join('\n', input)));
        using var to = new MemoryStream();
        IReadOnlyList<Problem> problems = await JsonlClassification.RunAsync(Definitions.Shipped, from, to, "in", TestContext.Current.CancellationToken);
        return (Encoding.UTF8.GetString(to.ToArray()).Split('\n', StringSplitOptions.RemoveEmptyEntries), problems);
    }

    private static string Id(string line)
    {
        using JsonDocument document = JsonDocument.Parse(line);
        return document.RootElement.GetProperty("id").GetString()!;
    }
}
