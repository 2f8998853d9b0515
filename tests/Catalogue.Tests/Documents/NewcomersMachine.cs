using System.Globalization;
using Catalogue.Tests.Sources.Places.GitHub;
using Catalogue.Tests.Sources.Places.Live;
using Catalogue.Tests.Sources.Places.Registry;
using Catalogue.Tests.Workflows;
using Microsoft.AspNetCore.Builder;

namespace Catalogue.Tests.Documents;

/// <summary>
/// A clone of the repository as it is now, on a machine where GitHub, a registry, npm and a hosted server are the tests' own, with what a reader of the
/// documents has at hand: checkouts in <c>~/src</c>, a client's configuration, definitions in a file.
/// </summary>
internal sealed class NewcomersMachine : IAsyncDisposable
{
    // What a document writes for an address or a port that the reader has.
    private readonly Dictionary<string, string> standIns = new(StringComparer.Ordinal) { ["127.0.0.1:8080"] = "127.0.0.1:0", ["catalogue serve"] = "catalogue serve --port 0" };
    private readonly TempFolder folder = new();
    private readonly Shell shell = new();
    private readonly FakeGitHub gitHub;
    private readonly FakeRegistry registry;
    private readonly WebApplication hosted;

    private NewcomersMachine(FakeGitHub gitHub, FakeRegistry registry, WebApplication hosted) => (this.gitHub, this.registry, this.hosted) = (gitHub, registry, hosted);

    private string Clone => folder.File("clone");

    public static async Task<NewcomersMachine> StartAsync()
    {
        const string Tools = """{"tools":[{"name":"good","description":"Reads.","inputSchema":{"type":"object"}}]}""";
        var machine = new NewcomersMachine(await FakeGitHub.StartAsync(), await FakeRegistry.StartAsync(), await HostedServer.StartAsync(c => HostedServer.AnswerAsync(c, asEvents: false, Tools)));
        machine.standIns["https://mcp.example.org/mcp"] = machine.hosted.Urls.First() + "/mcp";
        await machine.CloneAsync();
        machine.Fill();
        return machine;
    }

    /// <summary>Runs a command and gives its exit code and what it printed.</summary>
    public Task<(int Code, string Text)> RunAsync(string command) => shell.RunAsync(StoodIn(command), Clone, Environment());

    /// <summary>Runs one that only ends when it is told to, and tells it so as soon as it has printed a word.</summary>
    /// <param name="word">By which it shows that it is at work.</param>
    public Task<(int Code, string Text)> RunUntilAsync(string command, string word)
    {
        string script = string.Create(CultureInfo.InvariantCulture, $"""
            set +e
            {StoodIn(command)} > ../printed 2>&1 &
            for i in $(seq 600); do grep -q '{word}' ../printed && break; kill -0 $! 2>/dev/null || break; sleep 0.1; done
            grep -q '{word}' ../printed; seen=$?
            kill -TERM $! 2>/dev/null; wait $!; cat ../printed; exit $seen
            """);
        return shell.RunAsync(script.ReplaceLineEndings("\n"), Clone, Environment());
    }

    public async ValueTask DisposeAsync()
    {
        await hosted.DisposeAsync();
        await registry.DisposeAsync();
        await gitHub.DisposeAsync();
        shell.Dispose();
        folder.Dispose();
    }

    private string StoodIn(string command) => standIns.Aggregate(command, (text, s) => text.Replace(s.Key, s.Value, StringComparison.Ordinal));

    private Dictionary<string, string> Environment() => new(StringComparer.Ordinal)
    {
        ["GITHUB_API_URL"] = gitHub.Address.AbsoluteUri,
        ["GITHUB_TOKEN"] = FakeGitHub.Token,
    };

    // What is committed and what is about to be.
    private async Task CloneAsync()
    {
        string script = $"""
            mkdir clone
            (cd '{TestPaths.Root}' && git ls-files -z -co --exclude-standard | while IFS= read -rd '' file; do [ -f "$file" ] && printf '%s\0' "$file"; done | tar -c --null -T -) | tar -x -C clone
            cd clone && git init -q -b main && git config user.name Ada && git config user.email ada@example.org && git add -A && git commit -qm start
            """;
        (int code, string text) = await shell.RunAsync(script.ReplaceLineEndings("\n"), folder.Path, new Dictionary<string, string>(StringComparer.Ordinal));
        Assert.True(code == 0, text);
    }

    private void Fill()
    {
        gitHub.AddMany(12);
        gitHub.Add("owner/repo", "tools.json", """[{"name":"list_things","description":"Lists things."}]""");
        registry.Add("""{"name":"io.github.acme/notes","description":"Notes.","version":"1.0.0","packages":[{"registryType":"npm","identifier":"@acme/notes","version":"1.0.0"}]}""");
        string sources = $$"""{"topics":["mcp-server"],"registries":["{{registry.Address}}"]}""";
        foreach (string catalogue in (string[])["mine", "shard-1", "shard-2", "shard-3"])
            folder.Write($"clone/{catalogue}/sources.json", sources);
        folder.Write("clone/tools.jsonl", """{"id":"acme/notes/delete_note","server":"Notes","tool":"delete_note","description":"Deletes a note for ever.","inputSchema":{"type":"object"}}""" + "\n");
        folder.Write("clone/tool.json", """{"name":"delete_note","description":"Deletes a note for ever.","annotations":{"destructiveHint":true}}""");
        shell.Write("src/acme/notes/tools.json", """[{"name":"list_notes","description":"Lists notes."}]""");
        shell.Write(".config/Claude/claude_desktop_config.json", """{"mcpServers":{"files":{"command":"npx","args":["-y","@modelcontextprotocol/server-filesystem"]}}}""");
        shell.Write("notes/first.txt", "A note.\n");
        string server = $"exec '{Shell.DotNet}' '{Path.Combine(AppContext.BaseDirectory, "Catalogue.TestServer.dll")}' plain";
        shell.Add("npx", server);
        shell.Add("npm", $$"""
            [ "$1" = install ] && [ "$2" = --prefix ] || exit 64
            package="$3/node_modules/$(sed -E 's/(.)@[^@/]*$/\1/' <<< "${@: -1}")"
            mkdir -p "$package" && echo '{"version":"1.0.0","bin":"server"}' > "$package/package.json"
            printf '#!/bin/sh\n%s\n' "{{server}}" > "$package/server" && chmod +x "$package/server"
            """);
    }
}
