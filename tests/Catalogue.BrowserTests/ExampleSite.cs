using System.Text;
using Catalogue.Model.Language;
using Catalogue.Model.Verdicts;
using Catalogue.Site.Output;
using Catalogue.Site.Search;

namespace Catalogue.BrowserTests;

/// <summary>A small invented site that keeps to the conventions of <c>app.js</c>: <c>tests/cases/browser</c>, the project's scripts, and a search index.</summary>
public sealed class ExampleSite : IAsyncLifetime
{
    /// <summary>Names that try to be more than text, and how a person would begin to type them.</summary>
    public static readonly IReadOnlyList<(string Name, string Typed)> Hostile =
    [
        ("<img src=x onerror=document.title='hit'>", "img src"),
        ("</script><script>document.title='hit'</script>", "script doc"),
        ("\u202egnp.exe", "gnp"),
        ("delete\u200b_ledger", "delete ledger"),
        ("削除する", "削除"),
        ("удалить_всё", "удал"),
        ("../../etc/passwd", "etc passwd"),
        ("con", "con"),
        ("{{constructor}}", "constructor"),
        ("getHTTPServerLog2", "http server"),
    ];

    private static readonly (string Slug, string Name, string[] Tools)[] Servers =
    [
        ("acme-notes", "Acme Notes", ["create_note", "delete_note", "delete_all_notes", "list_notes", "read_note"]),
        ("borealis--git-mcp", "Borealis Git", ["create_issue", "list_issues", "get_issue", "merge_branch", "delete_branch"]),
        ("cobalt-shell", "Cobalt Shell", ["run_command", "kill_process", "get_environment"]),
    ];

    private readonly string folder = Directory.CreateTempSubdirectory("catalogue-browser-").FullName;
    private StaticSite? served;

    public StaticSite Served => served ?? throw new InvalidOperationException("not started");

    public async ValueTask InitializeAsync()
    {
        Copy(Path.Combine(Repository.Root, "tests", "cases", "browser"), "");
        Copy(Path.Combine(Repository.Root, "site", "assets"), "assets/");
        using (OutputFolder output = OutputFolder.Open(Path.Combine(folder, "index")))
        {
            Index().WriteTo(output, TestContext.Current.CancellationToken);
            output.Finish();
        }
        Directory.Move(Path.Combine(folder, "index", "search"), Path.Combine(folder, "search"));
        // A site of tools alone: no further pages to be found.
        Directory.CreateDirectory(Path.Combine(folder, "api", "v1"));
        await File.WriteAllTextAsync(Path.Combine(folder, "api", "v1", "topics.json"), "[]");
        served = await StaticSite.Serve(folder);
    }

    public async ValueTask DisposeAsync()
    {
        if (served is not null)
            await served.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    private SearchIndex Index()
    {
        var index = new SearchIndex();
        foreach ((string slug, string name, string[] tools) in Servers)
        {
            foreach (string tool in tools)
                Add(index, slug, name, tool, tool == "kill_process" ? "Ends a process; unsaved work is lost." : "");
        }
        foreach ((string name, _) in Hostile)
            Add(index, "mallory-traps", "<b>Mallory</b>\u202e", name, "");
        return index;
    }

    private void Add(SearchIndex index, string slug, string server, string tool, string summary)
    {
        string toolSlug = Slug.Of(tool);
        bool deletes = tool.StartsWith("delete", StringComparison.Ordinal);
        index.Add(new SearchEntry(slug, server, toolSlug, tool, deletes ? ToolClass.Destructive : ToolClass.Read, deletes ? RiskLevel.Critical : RiskLevel.Low, summary));
        string page = Path.Combine(folder, "tools", slug, toolSlug, "index.html");
        Directory.CreateDirectory(Path.GetDirectoryName(page)!);
        File.WriteAllText(page, $"<!doctype html><html lang=\"en\"><title>{toolSlug}</title><h1>{toolSlug}</h1>", Encoding.UTF8);
    }

    private void Copy(string source, string below)
    {
        foreach (string file in Directory.EnumerateFiles(source, "*", SearchOption.AllDirectories))
        {
            string target = Path.Combine(folder, below + Path.GetRelativePath(source, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target, overwrite: true);
        }
    }
}
