using System.Text.Json;
using Catalogue.Cli.Scanning.Recognising;
using Catalogue.Model.Store;
using Catalogue.Sources.Clients;

namespace Catalogue.Tests.Cli.Scanning.Recognising;

/// <summary>More than 100 start commands that public READMEs give, with the server of the starter that each is, or none.</summary>
public sealed class ServerIndexTests
{
    private static readonly Lazy<ServerIndex> Index = new(() => ServerIndex.Read(new CatalogueStore(TestPaths.Catalogue)));

    [Fact]
    public void NineOfTenThatTheStarterHolds_AreRecognised_AndNoneWrongly()
    {
        (string Command, string Expected, string? Found)[] read = [.. Rows().Select(r => (r.Command, r.Expected, Index.Value.Recognise(Server(r.Key, r.Command)).Id))];

        Assert.True(read.Length >= 100);
        Assert.Empty(read.Where(r => r.Found is { } found && found != r.Expected).Select(r => $"{r.Command}: {r.Found}"));
        (string Command, string Expected, string? Found)[] held = [.. read.Where(r => r.Expected != "-")];
        Assert.True(held.Count(r => r.Found is not null) >= held.Length * 0.9, string.Join('\n', held.Where(r => r.Found is null).Select(r => r.Command)));
    }

    [Fact]
    public void BrowserFindsTheSameTraces()
    {
        string? node = Environment.GetEnvironmentVariable("PATH")?.Split(Path.PathSeparator).Select(p => Path.Combine(p, "node")).FirstOrDefault(File.Exists);
        Assert.SkipWhen(node is null, "Needs Node.");
        string[][] rows = [.. Rows().Select(r => (string[])[r.Key, r.Command])];
        string script = $$"""
            import { tracesOf } from '{{new Uri(Path.Combine(TestPaths.Root, "site", "assets", "stack", "traces.js"))}}';
            const rows = {{JsonSerializer.Serialize(rows)}};
            console.log(JSON.stringify(rows.map(([, command]) => { const words = command.split(' '); const t = tracesOf(words[0].startsWith('http') ? { url: words[0] } : { command: words[0], args: words.slice(1) }); return [t.packages, t.remotes].flat().join(' '); })));
            """;

        string[] browser = JsonSerializer.Deserialize<string[]>(Run(node, script))!;

        // What the catalogue cannot hold anyway may be named otherwise.
        Assert.Equal(Rows().Where(r => r.Expected != "-").Select(r => Traces.Of(Server(r.Key, r.Command))).Select(t => string.Join(' ', t.Packages.Concat(t.Remotes))), Rows().Zip(browser).Where(r => r.First.Expected != "-").Select(r => r.Second));
    }

    private static string Run(string node, string script)
    {
        using var process = System.Diagnostics.Process.Start(new System.Diagnostics.ProcessStartInfo(node, ["--input-type=module", "-e", script]) { RedirectStandardOutput = true, UseShellExecute = false })!;
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.Equal(0, process.ExitCode);
        return output;
    }

    private static (string Key, string Command, string Expected)[] Rows() => [.. File.ReadAllLines(Path.Combine(TestPaths.Cases, "scan", "commands.tsv")).Select(l => l.Split('\t')).Select(c => (c[0], c[1], c[2]))];

    private static ClientServer Server(string key, string command)
    {
        string[] words = command.Split(' ');
        return words[0].StartsWith("http", StringComparison.Ordinal) ? new ClientServer { Name = key, Url = words[0] } : new ClientServer { Name = key, Command = words[0], Arguments = words[1..] };
    }
}
