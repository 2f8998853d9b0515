using System.ComponentModel;
using System.Diagnostics;
using System.Text;
using System.Text.Json;
using Catalogue.Guard.Messages;
using Catalogue.Policies.Evaluation;
using Catalogue.Policies.Readers;

namespace Catalogue.Tests.Guard.Messages;

/// <summary>Whatever is forwarded is read by servers in other languages: none of them may see a call that was denied.</summary>
public sealed class MutationTests : IDisposable
{
    private const int Count = 10_000;

    private static readonly string[] Policies =
    [
        """{"version":"1","default":"deny","hide":["danger"],"tools":{"echo":{}}}""",
        """{"version":"1","default":"allow","tools":{"danger":{"deny_if":[{"conditions":[]}]}}}""",
    ];

    private static readonly JsonSerializerOptions Careless = new() { PropertyNameCaseInsensitive = true, AllowTrailingCommas = true, ReadCommentHandling = JsonCommentHandling.Skip };

    private readonly TempFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData(0, 1)]
    [InlineData(1, 2)]
    public void CSharp_SeesNoDeniedCall(int policy, int seed)
    {
        string[] seen = [.. File.ReadLines(Forwarded(policy, seed)).SelectMany(line => line.Split('\r')).Where(IsDanger)];

        Assert.Empty(seen);
    }

    [Theory]
    [InlineData("node", "reader.mjs", 0)]
    [InlineData("node", "reader.mjs", 1)]
    [InlineData("python3", "reader.py", 0)]
    [InlineData("python3", "reader.py", 1)]
    [InlineData("go", "reader.go", 0)]
    [InlineData("go", "reader.go", 1)]
    public void OtherLanguages_SeeNoDeniedCall(string program, string reader, int policy)
    {
        string script = Path.Combine(TestPaths.Cases, "guard", reader), messages = Forwarded(policy, seed: 3 + policy);
        string seen = Run(program, program == "go" ? ["run", script, messages] : [script, messages]);

        Assert.Equal("", seen);
    }

    [Fact]
    public void Readers_SeeACallWhereNobodyGuards()
    {
        string plain = folder.Write("plain", """{"jsonrpc":"2.0","id":1,"method":"tools/call","params":{"name":"danger","mark":"m1"}}""" + "\n");

        Assert.Contains("m1", Run("python3", [Path.Combine(TestPaths.Cases, "guard", "reader.py"), plain]), StringComparison.Ordinal);
    }

    [Fact]
    public void Mutations_AreOfManyKinds()
    {
        var kinds = new SortedDictionary<string, int>(StringComparer.Ordinal);
        foreach (byte[] message in MessageMutations.Make(Count, seed: 1))
        {
            (ClientMessage? read, MessageFault? fault) = MessageReader.Read(message, isLine: true);
            string kind = fault?.Kind ?? "read";
            kinds[kind] = kinds.GetValueOrDefault(kind) + 1;
            read?.Dispose();
        }

        Assert.Superset(new HashSet<string>(["json", "batch", "imposter", "shape", "line-break", "utf-8", "id", "no-id", "read", "call"]), kinds.Keys.ToHashSet());
        Assert.InRange(kinds["read"], 500, 9_000);
    }

    // What guard lets through, a line each.
    private string Forwarded(int policy, int seed)
    {
        PolicyRules rules = PolicyReader.Read(Encoding.UTF8.GetBytes(Policies[policy]));
        var methods = new KnownMethods([]);
        string file = folder.File($"forwarded-{policy}-{seed}");
        using FileStream output = File.Create(file);
        foreach (byte[] line in MessageMutations.Make(Count, seed).SelectMany(Lines))
        {
            (ClientMessage? message, _) = MessageReader.Read(line, isLine: true);
            using (message)
            {
                if (message is not null && Passes(message, rules, methods))
                    output.Write([.. line, (byte)'\n']);
            }
        }
        return file;
    }

    private static bool Passes(ClientMessage message, PolicyRules rules, KnownMethods methods) =>
        message.Kind != MessageKind.Request || (methods.MayAsk(message.Method) && (message.Call is not { } call || rules.Decide(call.Tool, call.Arguments).Action == Catalogue.Model.Policies.PolicyAction.Allow));

    private static IEnumerable<byte[]> Lines(byte[] bytes)
    {
        for (int start = 0; start <= bytes.Length;)
        {
            int end = Array.IndexOf(bytes, (byte)'\n', start) is >= 0 and var feed ? feed : bytes.Length;
            yield return bytes[start..end];
            start = end + 1;
        }
    }

    private static bool IsDanger(string line)
    {
        try
        {
            Message? message = JsonSerializer.Deserialize<Message>(line, Careless);
            return message?.Method == "tools/call" && string.Equals(message.Params?.Name?.Trim(), "danger", StringComparison.OrdinalIgnoreCase);
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private string Run(string program, string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
        start.Environment["GO111MODULE"] = "off";
        start.Environment["GOCACHE"] = folder.File("go-cache");
        try
        {
            using Process process = Process.Start(start)!;
            Task<string> errors = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
            string output = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            Assert.True(process.ExitCode == 0, errors.GetAwaiter().GetResult());
            return output;
        }
        catch (Win32Exception)
        {
            Assert.Skip($"There is no {program} on this machine; .ci/install brings it.");
            throw;
        }
    }

    private sealed record Message(string? Method, Params? Params);

    private sealed record Params(string? Name);
}
