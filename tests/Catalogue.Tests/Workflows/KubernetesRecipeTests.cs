using Catalogue.Tests.Sources.Places.GitHub;
using YamlDotNet.RepresentationModel;

namespace Catalogue.Tests.Workflows;

/// <summary>The recipe of an Indexed Job as the documentation has it, its pods as processes, merged and compared with one run.</summary>
public sealed class KubernetesRecipeTests
{
    [Fact]
    public async Task PodsOfTheRecipe_MergeToWhatOneRunGives()
    {
        Shell.Require();
        await using FakeGitHub gitHub = await FakeGitHub.StartAsync();
        gitHub.AddMany(60);
        using var folder = new TempFolder();
        using var shell = new Shell();
        var recipe = (YamlMappingNode)WorkflowStep.Parse(Recipe());
        var job = (YamlMappingNode)recipe["spec"];
        int pods = int.Parse(Text(job, "completions"));
        Assert.Equal("Indexed", Text(job, "completionMode"));
        var container = (YamlMappingNode)((YamlSequenceNode)((YamlMappingNode)((YamlMappingNode)job["template"])["spec"])["containers"])[0];
        foreach (string catalogue in (string[])[.. Enumerable.Range(0, pods).Select(i => $"shard-{i}"), "whole", "merged"])
            folder.Write($"data/{catalogue}/sources.json", """{"topics":["mcp-server"]}""");

        (int Code, string Text)[] ended = await Task.WhenAll(Enumerable.Range(0, pods).Select(i => shell.RunAsync(Mounted(container, folder), folder.Path, Environment(gitHub, i), [.. Texts(container, "command")])));

        Assert.All(ended, e => Assert.True(e.Code == 0, e.Text));
        string dotnet = "dotnet run -c Release --no-build --project src/Catalogue.Cli --";
        (int code, string text) = await shell.RunAsync($"{dotnet} merge {string.Join(' ', Enumerable.Range(0, pods).Select(i => $"data/shard-{i}"))} --catalogue data/merged && {dotnet} crawl --catalogue data/whole", folder.Path, Environment(gitHub, 0));
        Assert.True(code == 0, text);
        Assert.Equal(8, pods);
        Assert.Equal(GitHubRun.Everything(folder.File("data/whole")), GitHubRun.Everything(folder.File("data/merged")));
    }

    // Wherever it stands: the fence that holds an Indexed Job.
    private static string Recipe()
    {
        IEnumerable<string> pages = Directory.EnumerateFiles(Path.Combine(TestPaths.Root, "site", "content"), "*.md", SearchOption.AllDirectories).Prepend(Path.Combine(TestPaths.Root, "README.md"));
        IEnumerable<string> fences = pages.SelectMany(p => File.ReadAllText(p).Split("\n```yaml\n")[1..].Select(f => f.Split("\n```")[0]));
        return Assert.Single(fences, y => y.Contains("completionMode: Indexed", StringComparison.Ordinal));
    }

    // A volume is a folder here.
    private static string Mounted(YamlMappingNode container, TempFolder folder)
    {
        string script = Assert.Single(Texts(container, "args"));
        foreach (YamlMappingNode mount in ((YamlSequenceNode)container["volumeMounts"]).Cast<YamlMappingNode>())
            script = script.Replace(Text(mount, "mountPath") + "/", folder.File(Text(mount, "mountPath").TrimStart('/')) + "/", StringComparison.Ordinal);
        return script;
    }

    private static Dictionary<string, string> Environment(FakeGitHub gitHub, int pod) => new(StringComparer.Ordinal)
    {
        ["JOB_COMPLETION_INDEX"] = pod.ToString(),
        ["GITHUB_TOKEN"] = FakeGitHub.Token,
        ["GITHUB_API_URL"] = gitHub.Address.AbsoluteUri,
    };

    private static string Text(YamlMappingNode node, string key) => ((YamlScalarNode)node[key]).Value!;

    private static string[] Texts(YamlMappingNode node, string key) => [.. ((YamlSequenceNode)node[key]).Select(n => ((YamlScalarNode)n).Value!)];
}
