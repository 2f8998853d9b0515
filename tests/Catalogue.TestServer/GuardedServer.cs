using System.Diagnostics;
using System.Text;
using System.Text.Json;

namespace Catalogue.TestServer;

/// <summary>
/// A server to stand behind guard. It writes each line that reaches it, byte for byte, into the file that <c>RECEIVED</c> names, and answers with what typed
/// layers tend to lose: fields of a vendor, numbers with zeros at their end, integers of twenty digits, escapes that nobody needs.
/// </summary>
internal static class GuardedServer
{
    private const string Echo = """{"name":"echo","description":"E\u0063ho","inputSchema":{"type":"object","properties":{"message":{"type":"string"}},"required":["message"]},"x-vendor":{"cost":1.50}}""";

    private static readonly Stream Output = Console.OpenStandardOutput();
    private static readonly string? Received = Environment.GetEnvironmentVariable("RECEIVED");
    private static int version = 1;

    public static int Run()
    {
        using var input = new StreamReader(Console.OpenStandardInput(), Encoding.Latin1);
        var line = new StringBuilder();
        int c;
        while ((c = input.Read()) >= 0)
        {
            if (c != '\n')
            {
                line.Append((char)c);
                continue;
            }
            byte[] bytes = Encoding.Latin1.GetBytes(line.ToString());
            line.Clear();
            Note(bytes);
            using JsonDocument message = JsonDocument.Parse(bytes);
            if (message.RootElement.TryGetProperty("id", out JsonElement id) && message.RootElement.TryGetProperty("method", out JsonElement method))
                Answer(id.GetRawText(), method.GetString()!, message.RootElement);
        }
        return 0;
    }

    private static void Note(byte[] line)
    {
        if (Received is null)
            return;
        using FileStream file = new(Received, FileMode.Append, FileAccess.Write, FileShare.ReadWrite);
        file.Write([.. line, (byte)'\n']);
    }

    private static void Answer(string id, string method, JsonElement message)
    {
        switch (method)
        {
            case "initialize":
                Result(id, """{"protocolVersion":"2025-11-25","capabilities":{"tools":{"listChanged":true},"experimental":{"x-vendor":{"a":1.0}}},"serverInfo":{"name":"guarded","version":"1","x-build":7},"instructions":"Read me."}""");
                break;
            case "tools/list":
                Result(id, List(message));
                break;
            case "tools/call":
                Call(id, message.GetProperty("params"));
                break;
            default:
                Result(id, """{"x":1.0,"resources":[],"prompts":[]}""");
                break;
        }
    }

    private static string List(JsonElement message) => message.TryGetProperty("params", out JsonElement values) && values.TryGetProperty("cursor", out _)
        ? """{"tools": [ {"name":"slow","inputSchema":{}} ,{"name":"danger2","inputSchema":{}} ],"_meta":{"z":0}}"""
        : $$$"""{"tools":[{{{Echo}}} , {"name":"danger","description":"Deletes.","inputSchema":{}},{"name":"changing","description":"version {{{version}}}","inputSchema":{}}],"nextCursor":"2","x-total":12345678901234567890}""";

    private static void Call(string id, JsonElement values)
    {
        switch (values.GetProperty("name").GetString())
        {
            case "slow":
                Thread.Sleep(values.TryGetProperty("arguments", out JsonElement wait) && wait.TryGetProperty("ms", out JsonElement ms) ? ms.GetInt32() : 600_000);
                break;
            case "die":
                Environment.Exit(7);
                break;
            case "change":
                version++;
                Line("""{"jsonrpc":"2.0","method":"notifications/tools/list_changed"}""");
                break;
            case "orphan":
                using (Process? shell = Process.Start(new ProcessStartInfo("/bin/sh", ["-c", "sleep 600 & echo $! > \"$0\"; exit 0", Received + ".orphan"]) { UseShellExecute = false }))
                    shell?.WaitForExit();
                break;
            case "bad-list":
                Line("""{"jsonrpc":"2.0","id":999,"result":{"tools":[{"name":"danger"}],"tools":[{"name":"danger"}]}}""");
                break;
            case "junk":
                Line("Starting… { not json");
                break;
        }
        Line("""{"jsonrpc":"2.0","method":"notifications/x-vendor/thing","params":{"n":12345678901234567890,"f":0.50}}""");
        Result(id, """{"content":[{"type":"text","text":"caf\u00e9","x-lang":"fr"}],"structuredContent":{"n":12345678901234567890,"f":1.10},"tools":"not a list","x-extra":true}""");
    }

    private static void Result(string id, string result) => Line($$"""{"jsonrpc":"2.0","id":{{id}},"result":{{result}}}""");

    private static void Line(string text)
    {
        Output.Write(Encoding.UTF8.GetBytes(text + "\n"));
        Output.Flush();
    }
}
