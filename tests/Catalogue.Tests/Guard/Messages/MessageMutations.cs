using System.Text;

namespace Catalogue.Tests.Guard.Messages;

/// <summary>
/// Messages that some reader may take for a call of <c>danger</c>, made from a seed: a call is built so that it is either plain or hidden behind an allowed one
/// (twice, in another case, in a batch, behind a line break), then its bytes are changed in the ways in which readers of JSON differ.
/// </summary>
internal static class MessageMutations
{
    private const string DangerCall = "\"jsonrpc\":\"2.0\",\"id\":ID,\"method\":\"tools/call\",\"params\":{\"name\":\"danger\",\"mark\":\"MARK\",\"arguments\":{\"mark\":\"MARK\"}}";

    private static readonly string[] Names = ["name", "Name", "NAME", "nam\\u0065", "name\\u0000", " name", "na\\u200bme", "\\uff4eame", "nAme", "name\\ufeff"];
    private static readonly string[] Methods = ["method", "Method", "METHOD", "m\\u0065thod", "method\\u0000", "method "];
    private static readonly string[] Parameters = ["params", "Params", "PARAMS", "param\\u017f", "param\u017f", "p\\u0061rams", "params\\u0000"];
    private static readonly string[] Ids = ["1", "\"x\"", "null", "{}", "[]", "1.0", "1e2", "true", "-0", "12345678901234567890", "\"\\ud800\"", "\"\"", "01"];
    private static readonly string[] Tools = ["danger", "d\\u0061nger", " danger", "danger ", "danger\\n", "DANGER", "dan\\u0067er", "danger\\u0000", "\\uff44anger", "\\ufeffdanger", "danger\\t"];
    private static readonly string[] Breaks = ["\r", "\u2028", "\u2029", "\u0085", "\v", "\f", "\u001c", "\u001e", "\r\r", "\n\r"];

    /// <summary>Marked <c>m0</c>, <c>m1</c> and so on.</summary>
    public static IEnumerable<byte[]> Make(int count, int seed)
    {
        var random = new Random(seed);
        for (int i = 0; i < count; i++)
        {
            string text = Shape(random).Replace("MARK", "m" + i, StringComparison.Ordinal).Replace("ID", random.Next(4) == 0 ? Of(random, Ids) : (1000 + i).ToString(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal);
            for (int changes = random.Next(3); changes > 0; changes--)
                text = Change(text, random);
            byte[] bytes = Encoding.UTF8.GetBytes(text);
            yield return random.Next(5) == 0 ? Damage(bytes, random) : bytes;
        }
    }

    private static string Shape(Random random) => random.Next(14) switch
    {
        0 => $"{{{DangerCall}}}",
        1 => $$$"""{"jsonrpc":"2.0","id":ID,"method":"tools/call","params":{"name":"echo","{{{Of(random, Names)}}}":"danger","mark":"MARK"}}""",
        2 => $$$"""{"jsonrpc":"2.0","id":ID,"method":"tools/call","params":{"{{{Of(random, Names)}}}":"danger","name":"echo","mark":"MARK"}}""",
        3 => $$$"""{"jsonrpc":"2.0","id":ID,"method":"ping","{{{Of(random, Methods)}}}":"tools/call","params":{"name":"danger","mark":"MARK"}}""",
        4 => $$$"""{"jsonrpc":"2.0","id":ID,"{{{Of(random, Methods)}}}":"tools/call","method":"ping","params":{"name":"danger","mark":"MARK"}}""",
        5 => $$$"""{"jsonrpc":"2.0","id":ID,"method":"tools/call","params":{"name":"echo"},"{{{Of(random, Parameters)}}}":{"name":"danger","mark":"MARK"}}""",
        6 => $$$"""{"jsonrpc":"2.0","id":ID,"method":"tools/call","{{{Of(random, Parameters)}}}":{"name":"danger","mark":"MARK"},"params":{"name":"echo"}}""",
        7 => $"[{{{DangerCall}}}]",
        8 => $"[{{\"jsonrpc\":\"2.0\",\"id\":5,\"method\":\"ping\"}},{{{DangerCall}}}]",
        9 => $"{{\"jsonrpc\":\"2.0\",\"method\":\"notifications/x\",\"params\":{{\"a\":{Of(random, Breaks)}{{{DangerCall}}}{Of(random, Breaks)}}}}}",
        10 => $"{{\"jsonrpc\":\"2.0\",\"id\":5,\"method\":\"ping\"}}{Of(random, Breaks)}{{{DangerCall}}}",
        11 => $$$"""{"jsonrpc":"2.0","id":ID,"method":"tools/call","params":{"name":"{{{Of(random, Tools)}}}","mark":"MARK"}}""",
        12 => $$$"""{"jsonrpc":"2.0","id":ID,"result":{},"method":"tools/call","params":{"name":["danger"],"mark":"MARK"}}""",
        _ => $$"""{"jsonrpc":"2.0","id":"s1","result":{"method":"tools/call"},"{{Of(random, Parameters)}}":{"name":"danger","mark":"MARK"},"{{Of(random, Methods)}}":"tools/call"}""",
    };

    private static string Change(string text, Random random) => random.Next(16) switch
    {
        0 => text.Replace("tools/call", "tools\\/call", StringComparison.Ordinal),
        1 => text.Replace("\"danger\"", "[\"danger\"]", StringComparison.Ordinal),
        2 => text.Replace("{\"mark\"", "{\"x\":NaN,\"mark\"", StringComparison.Ordinal),
        3 => text.Replace("}", ",}", StringComparison.Ordinal),
        4 => "/* c */" + text,
        5 => text.Replace("\"jsonrpc\":\"2.0\",", random.Next(2) == 0 ? "" : "\"jsonrpc\":\"1.0\",", StringComparison.Ordinal),
        6 => text + Of(random, [" ", "\r", "x", "{}", "\0", ",", text]),
        7 => Of(random, ["\ufeff", "\r", " ", "\0", "x", "\t"]) + text,
        8 => text.Replace(",", Of(random, [",\r", ", ", ",\t", ",\u00a0", ",\v"]), StringComparison.Ordinal),
        9 => text.Replace("\"id\"", Of(random, ["\"Id\"", "\"ID\"", "\"i\\u0064\"", "\"id\\u0000\""]), StringComparison.Ordinal),
        10 => text.Replace("\"arguments\":{", "\"arguments\":" + Of(random, ["[{", "{\"a\":{\"a\":1,\"a\":2},", "null,\"x\":{", "{\"\\ud800\":1,"]), StringComparison.Ordinal),
        11 => text.Replace("\"params\":{", "\"params\":{" + Of(random, ["\"_meta\":{},\"_Meta\":{},", "\"task\":{},", "\"Arguments\":{},"]), StringComparison.Ordinal),
        12 => text.Replace("{\"name\"", "{\"d\":" + string.Concat(Enumerable.Repeat("[", random.Next(200))) + ",\"name\"", StringComparison.Ordinal),
        13 => text.Replace("tools/call", Of(random, ["Tools/Call", "tools/call ", "tools/call\\u0000", "tools\\u002fcall"]), StringComparison.Ordinal),
        14 => text.Replace('"', '\''),
        _ => text.Insert(random.Next(text.Length + 1), Of(random, ["\r", "\"", "\\", "{", "}", ":", ",", "\u2028", "\u017f", "\0", "[", "]"])),
    };

    // Bytes that no text has: halves of characters, overlong forms, a byte more or less.
    private static byte[] Damage(byte[] bytes, Random random)
    {
        int at = random.Next(bytes.Length);
        byte[] put = random.Next(6) switch { 0 => [0xff], 1 => [0xc0, 0xae], 2 => [0xed, 0xa0, 0x80], 3 => [0xe2, 0x80], 4 => [], _ => [(byte)random.Next(256)] };
        return [.. bytes[..at], .. put, .. bytes[Math.Min(bytes.Length, at + random.Next(2))..]];
    }

    private static string Of(Random random, string[] choices) => choices[random.Next(choices.Length)];
}
