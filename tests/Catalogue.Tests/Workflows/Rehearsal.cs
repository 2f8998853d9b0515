using YamlDotNet.RepresentationModel;

namespace Catalogue.Tests.Workflows;

/// <summary>
/// The nightly's jobs, step by step as the workflow file has them, on a repository of their own: a bare one to clone from and push to, artifacts in a folder.
/// An action or an expression that is not known here fails the test, so that nothing in the file is passed over.
/// </summary>
internal sealed class Rehearsal : IDisposable
{
    private readonly TempFolder folder = new();
    private readonly Shell shell = new();
    private readonly Uri api;
    private int nights;

    public Rehearsal(Uri api) => this.api = api;

    public string Log { get; private set; } = "";

    /// <summary>Shards whose line to GitHub is dead.</summary>
    public HashSet<int> Dead { get; } = [];

    private static string Workflow => Path.Combine(TestPaths.Root, ".github", "workflows", "nightly.yml");

    /// <summary>Makes the repository with one file.</summary>
    public async Task BeginAsync(string path, string text)
    {
        await GitAsync($"git init -q --bare -b main remote.git && git clone -q remote.git seed");
        await CommitAsync(path, text);
    }

    /// <summary>Commits a file, as a person would between two nights.</summary>
    public async Task CommitAsync(string path, string text)
    {
        if (Directory.Exists(folder.File("seed/.git/refs/remotes/origin")))
            await GitAsync("git -C seed pull -q");
        folder.Write("seed/" + path, text);
        await GitAsync("cd seed && git add -A && git -c user.name=a -c user.email=a@example.org commit -qm 'By hand' && git push -q origin HEAD:main");
    }

    /// <summary>What is in the repository now.</summary>
    public async Task<string> CheckoutAsync()
    {
        string target = $"look-{++nights}";
        await GitAsync($"git clone -q remote.git {target}");
        return folder.File(target);
    }

    /// <summary>The subjects of all commits, the newest first.</summary>
    public async Task<string[]> SubjectsAsync() => (await GitAsync("git -C remote.git log --format=%s main")).Split('\n', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>A night: all shards, then what follows them. Whether each job ended well.</summary>
    public async Task<(bool[] Shards, bool Regenerate)> NightAsync()
    {
        nights++;
        Log = "";
        YamlMappingNode jobs = WorkflowStep.Jobs(Workflow);
        await JobAsync((YamlMappingNode)jobs["discover"], "discover", new(StringComparer.Ordinal), isDead: Dead.Count > 0);
        var crawl = (YamlMappingNode)jobs["crawl"];
        int[] shards = [.. ((YamlSequenceNode)((YamlMappingNode)((YamlMappingNode)crawl["strategy"])["matrix"])["shard"]).Select(n => int.Parse(((YamlScalarNode)n).Value!))];
        var ended = new List<bool>();
        foreach (int shard in shards)
            ended.Add(await JobAsync(crawl, $"crawl-{shard}", new(StringComparer.Ordinal) { ["matrix.shard"] = shard.ToString(), ["strategy.job-total"] = shards.Length.ToString() }, Dead.Contains(shard)));
        Assert.Equal("${{ !cancelled() }}", ((YamlScalarNode)((YamlMappingNode)jobs["regenerate"])["if"]).Value);
        return ([.. ended], await JobAsync((YamlMappingNode)jobs["regenerate"], "regenerate", new(StringComparer.Ordinal), isDead: false));
    }

    public void Dispose()
    {
        folder.Dispose();
        shell.Dispose();
    }

    private async Task<bool> JobAsync(YamlMappingNode job, string name, Dictionary<string, string> known, bool isDead)
    {
        string place = folder.File($"night-{nights}-{name}");
        foreach (WorkflowStep step in WorkflowStep.All(job))
        {
            Log += $"== {name}: {step.Uses ?? step.Run}\n";
            if (step.Uses is { } action)
                await ActAsync(action, step, place, known);
            else if (await ScriptAsync(step, place, known, isDead) is var code && code != 0)
            {
                Log += $"== {name} ended with {code}\n";
                return false;
            }
        }
        return true;
    }

    private async Task<int> ScriptAsync(WorkflowStep step, string place, Dictionary<string, string> known, bool isDead)
    {
        var environment = step.Env.ToDictionary(e => e.Key, e => Filled(e.Value, known), StringComparer.Ordinal);
        environment["GITHUB_API_URL"] = isDead ? "http://127.0.0.1:9/" : api.AbsoluteUri;
        (int code, string text) = await shell.RunAsync(Filled(step.Run!, known), place, environment);
        Log += text;
        return code;
    }

    private async Task ActAsync(string action, WorkflowStep step, string place, Dictionary<string, string> known)
    {
        string artifacts = folder.File($"artifacts-{nights}");
        Directory.CreateDirectory(artifacts);
        switch (action)
        {
            case "actions/checkout":
                await GitAsync($"git clone -q remote.git '{place}'");
                break;
            case "actions/setup-dotnet":
                break;
            case "actions/upload-artifact":
                File.Copy(Path.Combine(place, Filled(step.With["path"], known)), Path.Combine(artifacts, Filled(step.With["name"], known) + ".tar.gz"));
                break;
            case "actions/download-artifact":
                string into = Path.Combine(place, step.With["path"]);
                Directory.CreateDirectory(into);
                foreach (string file in Directory.EnumerateFiles(artifacts, step.With["pattern"]))
                    File.Copy(file, Path.Combine(into, Path.GetFileName(file)));
                break;
            case "actions/upload-pages-artifact":
                Assert.True(File.Exists(Path.Combine(place, step.With["path"], "index.html")), Log);
                break;
            default:
                Assert.Fail($"The rehearsal does not know the action {action}.");
                break;
        }
    }

    private static string Filled(string text, Dictionary<string, string> known)
    {
        var values = new Dictionary<string, string>(known, StringComparer.Ordinal)
        {
            ["secrets.CRAWL_TOKEN || github.token"] = "t0ken",
            ["github.repository_owner"] = "someone",
            ["github.event.repository.name"] = "catalogue",
        };
        foreach ((string expression, string value) in values)
            text = text.Replace("${{ " + expression + " }}", value, StringComparison.Ordinal);
        Assert.DoesNotContain("${{", text, StringComparison.Ordinal);
        return text;
    }

    private async Task<string> GitAsync(string script)
    {
        (int code, string text) = await shell.RunAsync(script, folder.Path, new Dictionary<string, string>(StringComparer.Ordinal));
        Assert.True(code == 0, text);
        return text;
    }
}
