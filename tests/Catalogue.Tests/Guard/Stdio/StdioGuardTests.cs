using System.Diagnostics;
using System.Globalization;
using System.Text.Json;

namespace Catalogue.Tests.Guard.Stdio;

public sealed class StdioGuardTests : IDisposable
{
    private const string Policy = """{"version":"1","default":"deny","hide":["danger"],"tools":{"echo":{},"slow":{},"die":{},"change":{},"orphan":{},"bad-list":{},"junk":{},"changing":{}}}""";
    private const string Hello = """{"protocolVersion":"2025-11-25","capabilities":{},"clientInfo":{"name":"t","version":"1"}}""";

    private readonly TempFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void WhatPasses_PassesByteForByteInBothDirections()
    {
        string[] lines =
        [
            """ {"jsonrpc":"2.0", "id":12345678901234567890,"method":"tools\/call","params":{"name":"\u0065cho","arguments":{"n":12345678901234567890,"f":1.50,"t":"caf\u00e9 😀"},"x-vendor":{"a":1.0},"_meta":{"progressToken":7}}} """,
            """{"jsonrpc":"2.0","method":"notifications/x-vendor","params":{"f":0.10}}""",
            """{"jsonrpc":"2.0","id":"s1","result":{"roots":[],"x":1.0}}""",
            """{"jsonrpc":"2.0","id":"p","method":"ping"}""",
        ];
        using GuardedRun run = GuardedRun.Start(folder, Policy);

        foreach (string line in lines)
            run.Send(line);
        string[] answers = [run.Next(), run.Next(), run.Next()];
        run.End();

        Assert.Equal(string.Concat(lines.Select(l => l + "\n")), run.Received);
        Assert.Equal(
        [
            """{"jsonrpc":"2.0","method":"notifications/x-vendor/thing","params":{"n":12345678901234567890,"f":0.50}}""",
            """{"jsonrpc":"2.0","id":12345678901234567890,"result":{"content":[{"type":"text","text":"caf\u00e9","x-lang":"fr"}],"structuredContent":{"n":12345678901234567890,"f":1.10},"tools":"not a list","x-extra":true}}""",
            """{"jsonrpc":"2.0","id":"p","result":{"x":1.0,"resources":[],"prompts":[]}}""",
        ], answers);
    }

    [Fact]
    public void List_ShowsWhatMayBeCalledAndKeepsAllOtherBytes()
    {
        using GuardedRun run = GuardedRun.Start(folder, Policy);

        run.Send("""{"jsonrpc":"2.0","id":1,"method":"tools/list"}""");
        run.Send("""{"jsonrpc":"2.0","id":2,"method":"tools/list","params":{"cursor":"2"}}""");

        Assert.Equal("""{"jsonrpc":"2.0","id":1,"result":{"tools":[{"name":"echo","description":"E\u0063ho","inputSchema":{"type":"object","properties":{"message":{"type":"string"}},"required":["message"]},"x-vendor":{"cost":1.50}},{"name":"changing","description":"version 1","inputSchema":{}}],"nextCursor":"2","x-total":12345678901234567890}}""", run.Next());
        Assert.Equal("""{"jsonrpc":"2.0","id":2,"result":{"tools": [{"name":"slow","inputSchema":{}}],"_meta":{"z":0}}}""", run.Next());
    }

    [Fact]
    public void Calls_AreRefusedAsTheListSays()
    {
        using GuardedRun run = GuardedRun.Start(folder, Policy);

        Assert.Equal("Unknown tool: danger", run.Call("1", "danger").GetProperty("error").GetProperty("message").GetString());
        Assert.True(GuardedRun.IsDenied(run.Call("2", "danger2")));
        Assert.Equal(-32602, run.Ask("3", "tools/call", """{"name":"danger2","task":{}}""").GetProperty("error").GetProperty("code").GetInt32());
        Assert.Equal(-32601, run.Ask("4", "x/vendor", "{}").GetProperty("error").GetProperty("code").GetInt32());
        Assert.False(GuardedRun.IsDenied(run.Call("5", "echo")));
        Assert.DoesNotContain("danger", run.Received, StringComparison.Ordinal);
    }

    [Fact]
    public void OpenedMethod_Passes()
    {
        using GuardedRun run = GuardedRun.Start(folder, Policy, ["--allow-method", "x/vendor"]);

        Assert.True(run.Ask("1", "x/vendor", "{}").TryGetProperty("result", out _));
    }

    [Fact]
    public void ListThatCannotBeRead_AndJunk_DoNotArrive()
    {
        using GuardedRun run = GuardedRun.Start(folder, Policy);

        run.Send("""{"jsonrpc":"2.0","id":1,"method":"tools/call","params":{"name":"bad-list"}}""");
        Assert.Equal(-32603, JsonElement.Parse(run.Next()).GetProperty("error").GetProperty("code").GetInt32());
        Assert.True(run.Answer("1").TryGetProperty("result", out _));
        run.Send("""{"jsonrpc":"2.0","id":2,"method":"tools/call","params":{"name":"junk"}}""");
        Assert.StartsWith("""{"jsonrpc":"2.0","method":"notifications/x-vendor""", run.Next(), StringComparison.Ordinal);
    }

    [Fact]
    public void MessageThatIsTooLarge_IsAnsweredAndTheNextIsTaken()
    {
        using GuardedRun run = GuardedRun.Start(folder, Policy);

        run.Send("""{"jsonrpc":"2.0","id":1,"method":"tools/call","params":{"name":"echo","arguments":{"message":"MANY"}}}""".Replace("MANY", new string('x', 20_000_000), StringComparison.Ordinal));

        Assert.Equal(-32600, run.Answer("1").GetProperty("error").GetProperty("code").GetInt32());
        Assert.False(GuardedRun.IsDenied(run.Call("2", "echo")));
        Assert.False(GuardedRun.IsDenied(run.Call("3", "echo", "{\"message\":\"" + new string('x', 2_000_000) + "\"}")));
    }

    [Fact]
    public void IdThatIsInUse_IsRefused()
    {
        using GuardedRun run = GuardedRun.Start(folder, Policy);

        run.Send("""{"jsonrpc":"2.0","id":1,"method":"tools/call","params":{"name":"slow","arguments":{"ms":1000}}}""");
        run.Send("""{"jsonrpc":"2.0","id":1,"method":"tools/list"}""");

        Assert.Equal(-32600, run.Answer("1").GetProperty("error").GetProperty("code").GetInt32());
        Assert.True(run.Answer("1").TryGetProperty("result", out _));
        Assert.DoesNotContain("tools/list", run.Received, StringComparison.Ordinal);
    }

    [Fact]
    public void ServerThatDiesInACall_IsReportedAtOnceAndLeavesNothing()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Sessions are Linux'.");
        using GuardedRun run = GuardedRun.Start(folder, Policy);
        run.Call("1", "orphan");
        int orphan = int.Parse(File.ReadAllText(run.ReceivedFile + ".orphan"), CultureInfo.InvariantCulture);
        run.Send("""{"jsonrpc":"2.0","id":2,"method":"tools/call","params":{"name":"slow"}}""");
        Assert.True(SpinWait.SpinUntil(() => run.Received.Contains("slow", StringComparison.Ordinal), TimeSpan.FromSeconds(30)));
        int server = Process.GetProcessesByName("dotnet").Select(p => p.Id).First(id => Parent(id) == run.Process.Id);

        Process.GetProcessById(server).Kill();

        Assert.Contains("ended", run.Answer("2").GetProperty("error").GetProperty("message").GetString(), StringComparison.Ordinal);
        Assert.True(run.Process.WaitForExit(TimeSpan.FromSeconds(30)));
        Assert.False(IsAlive(orphan), "the orphan lives");
    }

    [Fact(Timeout = 300_000)]
    public async Task GuardThatIsKilled_TakesItsServerAlong()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Sessions are Linux'.");
        // A server that does not mind the end of its input. Guard is watched from before the first line reaches it.
        using GuardedRun run = GuardedRun.Start(folder, Policy, null, ["/bin/sh", "-c", "read -r _; echo $$ >&2; while :; do sleep 1; done"]);
        run.Send($$"""{"jsonrpc":"2.0","id":1,"method":"initialize","params":{{Hello}}}""");
        int server = await run.NumberSaidAsync(TestContext.Current.CancellationToken);

        run.Process.Kill();
        // The server writes where guard does, so that the end of it comes when both are gone.
        await run.Process.WaitForExitAsync(TestContext.Current.CancellationToken);

        Assert.False(IsAlive(server), "the server lives");
    }

    [Fact(Timeout = 300_000)]
    public async Task GuardThatIsKilledWhileItStarts_LeavesNoServer()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Sessions are Linux'.");
        for (int wait = 0; wait < 400; wait += 40)
        {
            string mark = folder.File($"server-{wait}");
            // A server that asks nobody and minds nothing.
            using GuardedRun run = GuardedRun.Start(folder, Policy, null, ["/bin/sh", "-c", $"echo $$ > '{mark}.new'; mv '{mark}.new' '{mark}'; while :; do sleep 1; done"]);
            await Task.Delay(wait, TestContext.Current.CancellationToken);

            run.Process.Kill();
            await run.Process.WaitForExitAsync(TestContext.Current.CancellationToken);

            Assert.False(File.Exists(mark) && IsAlive(int.Parse(File.ReadAllText(mark), CultureInfo.InvariantCulture)), $"after {wait} ms a server lives");
        }
    }

    [Fact]
    public void PolicyThatChangesWhileCallsRun_DecidesEachCallWhole()
    {
        const int Changes = 12;
        static string Of(string letter) => """{"version":"1","default":"deny","tools":{"echo":{"require":[{"conditions":[{"path":"args.left","op":"eq","value":"LETTER"}],"on_deny":"LETTER"},{"conditions":[{"path":"args.right","op":"eq","value":"LETTER"}],"on_deny":"LETTER"}]}}}""".Replace("LETTER", letter, StringComparison.Ordinal);
        using GuardedRun run = GuardedRun.Start(folder, Of("b"));
        int id = 0;
        // Until it answers it may not have read the first one.
        run.Ask($"{id++}", "initialize", Hello);
        for (int change = 0; change < Changes; change++)
        {
            string letter = change % 2 == 0 ? "a" : "b", other = change % 2 == 0 ? "b" : "a";
            File.WriteAllText(folder.File("policy.new"), Of(letter));
            File.Move(folder.File("policy.new"), folder.File("policy.json"), overwrite: true);
            // Until the new one is in force the old one is, and never a mixture.
            bool inForce = false;
            Assert.True(SpinWait.SpinUntil(() =>
            {
                Assert.True(GuardedRun.IsDenied(run.Call($"{id++}", "echo", """{"left":"a","right":"b"}""")));
                Assert.True(GuardedRun.IsDenied(run.Call($"{id++}", "echo", """{"left":"b","right":"a"}""")));
                inForce = !GuardedRun.IsDenied(run.Call($"{id++}", "echo", $$"""{"left":"{{letter}}","right":"{{letter}}"}"""));
                Assert.Equal(inForce, inForce && GuardedRun.IsDenied(run.Call($"{id++}", "echo", $$"""{"left":"{{other}}","right":"{{other}}"}""")));
                return inForce;
            }, TimeSpan.FromSeconds(60)), $"change {change} is not in force: {run.Errors}");
        }
        run.End();

        Assert.Equal(Changes, File.ReadLines(Directory.GetFiles(folder.File("state/audit"))[0]).Count(l => l.Contains("\"event\":\"policy\"", StringComparison.Ordinal)));
    }

    [Fact]
    public void PolicyThatCannotBeRead_IsToldToEveryRequest()
    {
        using GuardedRun run = GuardedRun.Start(folder, """{"version":"1","default":"deny","tool":{}}""");

        Assert.Contains("unknown key 'tool'", run.Ask("1", "initialize", Hello).GetProperty("error").GetProperty("message").GetString(), StringComparison.Ordinal);
        Assert.Equal(2, run.End());
        Assert.Equal("", run.Received);
    }

    [Fact]
    public void LimitOfAThousand_HoldsOverEightProcesses()
    {
        string policy = """{"version":"1","default":"deny","tools":{"echo":{"limits":[{"counter":"c","window":"day","max":1000,"scope":"grant"}]}}}""";
        File.WriteAllText(folder.File("policy.json"), policy);
        GuardedRun[] runs = [.. Enumerable.Range(0, 8).Select(_ => GuardedRun.Start(folder, policy))];
        int passed = 0;
        Parallel.ForEach(runs, run =>
        {
            // Beside the reading, or both would wait on full pipes.
            var sending = new Thread(() =>
            {
                for (int i = 0; i < 1000; i++)
                    run.Send($$$"""{"jsonrpc":"2.0","id":{{{i}}},"method":"tools/call","params":{"name":"echo"}}""");
            });
            sending.Start();
            // Refusals overtake what the server answers.
            for (int answers = 0; answers < 1000;)
            {
                JsonElement message = JsonElement.Parse(run.Next());
                if (!message.TryGetProperty("id", out _))
                    continue;
                answers++;
                Interlocked.Add(ref passed, GuardedRun.IsDenied(message) ? 0 : 1);
            }
            sending.Join();
        });
        foreach (GuardedRun run in runs)
            run.Dispose();

        Assert.Equal(1000, passed);
    }

    [Fact]
    public void TornCounter_DeniesAndSaysWhy()
    {
        File.WriteAllText(folder.File("counters"), "half a record");
        using GuardedRun run = GuardedRun.Start(folder, """{"version":"1","default":"deny","tools":{"echo":{"limits":[{"counter":"c","window":"day","max":5}]}}}""", ["--counters", folder.File("counters")]);

        Assert.Contains("torn", GuardedRun.Reason(run.Call("1", "echo")), StringComparison.Ordinal);
        Assert.Equal("", run.Received);
    }

    [Fact]
    public void RedisThatIsGone_DeniesAndSaysWhy()
    {
        using GuardedRun run = GuardedRun.Start(folder, """{"version":"1","default":"deny","tools":{"echo":{"limits":[{"counter":"c","window":"day","max":5}]}}}""", ["--counters", "redis://127.0.0.1:1"]);

        Assert.Contains("Redis", GuardedRun.Reason(run.Call("1", "echo")), StringComparison.Ordinal);
        Assert.Equal("", run.Received);
    }

    [Fact]
    public void PolicyThatChanges_IsInForceAndABadOneIsNot()
    {
        using GuardedRun run = GuardedRun.Start(folder, Policy);
        run.Call("1", "echo");

        File.WriteAllText(folder.File("policy.json"), """{"version":"1","default":"deny","tools":{}}""");
        Assert.True(SpinWait.SpinUntil(() => GuardedRun.IsDenied(run.Call("2", "echo")), TimeSpan.FromSeconds(30)));
        File.WriteAllText(folder.File("policy.json"), "{");
        Assert.True(SpinWait.SpinUntil(() => run.Errors.Contains("stays in force", StringComparison.Ordinal), TimeSpan.FromSeconds(30)));

        Assert.True(GuardedRun.IsDenied(run.Call("3", "echo")));
    }

    private static int Parent(int process)
    {
        try
        {
            string stat = File.ReadAllText($"/proc/{process}/stat");
            return int.Parse(stat[(stat.LastIndexOf(')') + 2)..].Split(' ')[1], CultureInfo.InvariantCulture);
        }
        catch (IOException)
        {
            return -1;
        }
    }

    private static bool IsAlive(int process) => Directory.Exists($"/proc/{process}") && !File.ReadAllText($"/proc/{process}/stat").Contains(") Z ", StringComparison.Ordinal);
}
