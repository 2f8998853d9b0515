using System.Diagnostics;
using System.Text.Json.Nodes;

namespace Catalogue.TestServer;

/// <summary>Speaks the protocol line by line, without a library that would keep it from speaking it badly.</summary>
internal static class RawServer
{
    private const string Good = """{"name":"good","description":"Reads.","inputSchema":{"type":"object"}}""";

    public static async Task<int> RunAsync(string how, string[] rest)
    {
        if (how == "junk")
            Console.Out.Write("Starting…\n{ not json\n[1,2,3]\n\n\0\u001b[2J\n");
        if (how == "orphans")
            Orphan();
        while (await Console.In.ReadLineAsync() is { } line)
        {
            JsonObject message = JsonNode.Parse(line)!.AsObject();
            if (message["id"] is not { } id || message["method"] is not { } method)
                continue;
            if ((string?)method == "initialize")
                Answer(id, """{"protocolVersion":"2025-06-18","capabilities":{"tools":{}},"serverInfo":{"name":"raw","version":"1.0.0"}}""");
            else
                Answer(id, Tools(how, message, rest));
            await Console.Out.FlushAsync();
        }
        return 0;
    }

    private static void Answer(JsonNode id, string result) => Console.Out.Write($$"""{"jsonrpc":"2.0","id":{{id.ToJsonString()}},"result":{{result}}}""" + "\n");

    private static string Tools(string how, JsonObject message, string[] rest) => how switch
    {
        "endless" => Endless(),
        "line" => "{\"tools\":[" + new string(' ', 50_000_000) + Good + "]}",
        "deep" => "{\"tools\":[" + Good + ",{\"name\":\"deep\",\"inputSchema\":" + string.Concat(Enumerable.Repeat("{\"a\":", 10_000)) + "1" + new string('}', 10_000) + "}]}",
        "half" => $$$"""{"tools":[{{{Good}}},{"name":"half","description":"\ud800","inputSchema":{"type":"object"}}]}""",
        "pages" => $$$"""{"tools":[{"name":"tool_{{{Number(message)}}}","inputSchema":{"type":"object"}}],"nextCursor":"{{{Number(message) + 1}}}"}""",
        "circle" => $$"""{"tools":[{{Good}}],"nextCursor":"again"}""",
        "environment" => Environment(rest),
        "asks" => Asks(),
        "nothing" => """{"answer":42}""",
        _ => $$"""{"tools":[{{Good}}]}""",
    };

    private static int Number(JsonObject message) => int.TryParse((string?)message["params"]?["cursor"], out int cursor) ? cursor : 0;

    private static string Endless()
    {
        string line = new('x', 10_000);
        while (true)
            Console.Out.Write(line + "\n");
    }

    // The names of the variables that this process was given, as tools.
    private static string Environment(string[] rest)
    {
        var tools = new JsonArray();
        foreach (string name in System.Environment.GetEnvironmentVariables().Keys.Cast<string>().Concat(rest).Order(StringComparer.Ordinal))
            tools.Add(new JsonObject { ["name"] = name, ["description"] = System.Environment.GetEnvironmentVariable(name) ?? Directory.GetCurrentDirectory() });
        return new JsonObject { ["tools"] = tools }.ToJsonString();
    }

    // Asks for what a catalogue must not give, and lists what it got.
    private static string Asks()
    {
        var tools = new JsonArray();
        foreach (string method in (ReadOnlySpan<string>)["ping", "roots/list", "sampling/createMessage"])
        {
            Console.Out.Write(new JsonObject { ["jsonrpc"] = "2.0", ["id"] = method, ["method"] = method }.ToJsonString() + "\n");
            Console.Out.Flush();
            JsonObject answer = JsonNode.Parse(Console.In.ReadLine()!)!.AsObject();
            tools.Add(new JsonObject { ["name"] = method, ["description"] = answer.ContainsKey("error") ? "refused" : "answered" });
        }
        return new JsonObject { ["tools"] = tools }.ToJsonString();
    }

    // A grandchild whose parent is gone at once, in a session of its own.
    private static void Orphan()
    {
        var start = new ProcessStartInfo("/bin/sh", ["-c", "setsid sleep 600 >/dev/null 2>&1 </dev/null & exit 0"]) { UseShellExecute = false };
        using Process? shell = Process.Start(start);
        shell?.WaitForExit();
    }
}
