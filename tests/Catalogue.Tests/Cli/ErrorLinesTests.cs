using System.Net;
using System.Net.Sockets;

namespace Catalogue.Tests.Cli;

/// <summary>What is wrong with a file, a folder, an option or a port is one line that names it, in words of our own.</summary>
public sealed class ErrorLinesTests : IDisposable
{
    private const string Servers = """{"mcpServers":{"memory":{"command":"npx","args":["-y","@modelcontextprotocol/server-memory"]}}}""";

    private readonly TempFolder folder = new();

    public ErrorLinesTests()
    {
        folder.Write("broken.json", "{\"a\": [1,\n");
        folder.Write("broken.yaml", "a: [1\nb: {{\n");
        folder.Write("broken.toml", "x = 1\n[a\nb=");
        folder.Write("empty.json", "");
        folder.Write("servers.json", Servers);
        folder.Write("tools.jsonl", "{\"tool\":\"get_note\"}\n");
        folder.Write("catalogue/servers/a/b.json", "{\"id\": \n");
        Directory.CreateDirectory(folder.File("dir"));
    }

    public void Dispose() => folder.Dispose();

    // @ stands for the folder of the test.
    [Theory]
    [InlineData(2, "@none.json: is not there", "guard check @none.json")]
    [InlineData(2, "@dir: is a folder, not a file", "guard check @dir")]
    [InlineData(2, "@broken.json:2: is no JSON: it ends before", "guard check @broken.json")]
    [InlineData(2, "@broken.yaml:1: is no YAML: it is not well formed", "guard check @broken.yaml")]
    [InlineData(2, "@empty.json:1: is no JSON: it is empty", "guard check @empty.json")]
    [InlineData(3, "@none.jsonl: is not there", "guard audit @none.jsonl")]
    [InlineData(3, "@dir: is a folder, not a file", "guard audit @dir")]
    [InlineData(3, "@dir: is a folder, not a file", "guard grant ada --grants @dir")]
    [InlineData(2, "@broken.yaml:1: is no file of grants", "guard grant ada --grants @broken.yaml")]
    [InlineData(2, "Cursor has no configuration at @none.json", "guard install --client cursor --file @none.json")]
    [InlineData(2, "@dir is a folder; name Cursor's configuration", "guard install --client cursor --file @dir")]
    [InlineData(2, "@broken.json:2: is no JSON: it ends before", "guard install --client cursor --file @broken.json")]
    [InlineData(2, "@broken.toml:2: is no TOML: ", "guard install --client codex --file @broken.toml")]
    [InlineData(2, "@none.json: is not there", "guard install --client cursor --file @servers.json --policy @none.json")]
    [InlineData(3, "@broken.json/policies: cannot be there, since @broken.json is a file and no folder", "guard install --client cursor --file @servers.json --state @broken.json")]
    [InlineData(1, "@none.json: error: is not there", "scan --config @none.json")]
    [InlineData(1, "@dir: error: is a folder, not a file", "scan --config @dir")]
    [InlineData(1, "@broken.json:2: error: it ends before", "scan --config @broken.json")]
    [InlineData(1, "@broken.toml:2: error: is no TOML: ", "scan --config @broken.toml")]
    [InlineData(2, "There is no folder '@broken.json'", "scan --home @broken.json")]
    [InlineData(3, "@dir: is a folder, not a file", "scan --config @servers.json --sarif @dir")]
    [InlineData(3, "@broken.json/memory: cannot be there, since @broken.json is a file and no folder", "scan --config @servers.json --policy guard --out @broken.json")]
    [InlineData(2, "'@broken.json' is a file; --out wants a folder", "sample --out @broken.json")]
    [InlineData(2, "There is no folder '@none'", "new signal x --root @none")]
    [InlineData(2, "'@dir' is a folder; --in wants a file", "classify --in @dir --out @x")]
    [InlineData(3, "@dir: is a folder, not a file", "classify --in @tools.jsonl --out @dir")]
    [InlineData(2, "'@dir' is a folder. Name a file: catalogue crawl --source jsonl", "crawl --source jsonl @dir --catalogue @m")]
    [InlineData(2, "'@empty.json' is a file. Name a folder: catalogue crawl --source folder", "crawl --source folder @empty.json --catalogue @m")]
    [InlineData(3, "there is no program '/no/such/program'", "crawl --source live --allow-run /no/such/program --catalogue @m")]
    [InlineData(1, "servers/a/b.json:2: error: it ends before", "compare @catalogue @catalogue")]
    [InlineData(2, "There is no folder of templates '@none'", "build --templates @none --out @site")]
    [InlineData(3, "@broken.json is a file; name a folder", "build --out @broken.json")]
    [InlineData(2, "There is no command 'guard chek'. Did you mean check?", "guard chek x")]
    [InlineData(2, "'check' has no option '--jsn'. Did you mean --json?", "guard check x --jsn")]
    public async Task WhatIsWrong_IsSaidInOneLine(int code, string said, string line)
    {
        string[] words = [.. line.Split(' ').Select(w => w.Replace("@", folder.Path + "/", StringComparison.Ordinal))];

        CliRun run = await CliRun.Of(words[0] is "build" or "scan" || words is ["guard", "install", ..] ? [.. words, "--catalogue", TestPaths.Catalogue] : words);

        Assert.Equal(code, run.Code);
        string[] lines = [.. run.Errors.Split('\n', StringSplitOptions.RemoveEmptyEntries)];
        string wanted = said.Replace("@", folder.Path + "/", StringComparison.Ordinal);
        Assert.Contains(lines, l => l.Contains(wanted, StringComparison.Ordinal));
        Assert.All(lines, l => Assert.DoesNotMatch(@"Exception|System\.|LineNumber|BytePosition|JSON tokens|Could not find|Access to the path|Is a directory|\(token:|\.writing", l));
        Assert.DoesNotContain(lines, l => IsNamedTwice(l, words[^1]));
    }

    [Theory]
    [InlineData("--listen")]
    [InlineData("--metrics")]
    public async Task PortInUse_IsNamed_WithWhatToDo(string option)
    {
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        string at = $"127.0.0.1:{((IPEndPoint)taken.LocalEndpoint).Port}";
        string policy = folder.Write("policy.json", """{"version":"1","default":"deny","tools":{}}""");
        var said = new List<string>();
        Catalogue.Guard.Running.GuardOptions options = Catalogue.Cli.Commands.GuardArguments.Parse(["--policy", policy, "--state", folder.File("state"), .. option == "--listen" ? ["--listen", at, "--upstream", "http://127.0.0.1:9/mcp"] : (string[])["--metrics", at, "--", "cat"]]);

        IOException fault = await Assert.ThrowsAsync<IOException>(() => Catalogue.Guard.Running.GuardProgram.RunAsync(options, Stream.Null, Stream.Null, Catalogue.Cli.Commands.GuardRun.Around(said.Add), TestContext.Current.CancellationToken));

        Assert.Equal($"{at} cannot be listened at: another program listens there already; name another port.", fault.Message);
    }

    private static bool IsNamedTwice(string line, string path) => path.StartsWith('/') && line.Split(path + ":").Length + line.Split(path + "'").Length > 3;
}
