using System.CommandLine;
using System.Globalization;
using Catalogue.Cli.Screen;
using Catalogue.Model;
using Catalogue.Model.Store;
using Catalogue.Sources.Places;
using Catalogue.Sources.Places.Folder;
using Catalogue.Sources.Places.GitHub;
using Catalogue.Sources.Places.GitHub.Api;
using Catalogue.Sources.Places.GitHub.Planning;
using Catalogue.Sources.Places.Jsonl;
using Catalogue.Sources.State;

namespace Catalogue.Cli.Commands;

/// <summary>The options of <c>crawl</c>, which <c>update</c> shares.</summary>
internal sealed class CrawlOptions
{
    private const string TokenVariable = "GITHUB_TOKEN";

    // As a workflow on an Enterprise server has it.
    private const string ApiVariable = "GITHUB_API_URL";

    private readonly Argument<string?> target = new("target") { Description = "owner/repo, a folder, a file, npm:PACKAGE, a command or an address, as the source wants it", Arity = ArgumentArity.ZeroOrOne };
    private readonly Option<string> source = new("--source") { Description = "Where servers come from", DefaultValueFactory = _ => "github" };
    private readonly Option<string> api = new("--api-url")
    {
        Description = $"Address of the GitHub API; by default {ApiVariable}, or the public one",
        DefaultValueFactory = _ => Environment.GetEnvironmentVariable(ApiVariable) is { Length: > 0 } given ? given : GitHubOptions.PublicApi.AbsoluteUri,
        HelpName = "URL",
    };
    private readonly Option<string?> shard = new("--shard") { Description = "Crawl only one part of N; `merge` unites them", HelpName = "I/N" };
    private readonly Option<bool> full = new("--full") { Description = "Read everything again, changed or not" };
    private readonly Option<bool> discover = new("--discover") { Description = "Only search, and keep what was found in the catalogue: the crawl that follows, or shards begun from copies of it, need not search" };
    private readonly Option<bool> manifests = new("--manifests-only") { Description = "Read manifests file by file, and no source" };
    private readonly Option<int?> budget = new("--budget") { Description = "API requests to spend; then, or at GitHub's own limit, stop instead of waiting", HelpName = "N" };
    private readonly Option<string?> maxWait = new("--max-wait") { Description = "Longest wait for a rate limit, such as 90s, 30m or 2h; beyond it the run stops and says when to come back (default 65m)", HelpName = "TIME" };
    private readonly Option<bool> dryRun = new("--dry-run") { Description = "Say what would be asked and what that costs, and read and write nothing" };

    private readonly LiveCliOptions live = new();

    public CrawlOptions() => source.AcceptOnlyFromAmong("github", "folder", "jsonl", "live", "registry");

    public Option<string> Catalogue { get; } = CommonOptions.Catalogue();

    public Option<bool> IncludePrivate { get; } = CommonOptions.IncludePrivate();

    /// <summary>Whether only the cost is asked for; not an option of <c>update</c>.</summary>
    public Option<bool> DryRun => dryRun;

    public void AddTo(Command command)
    {
        command.Arguments.Add(target);
        foreach (Option option in (ReadOnlySpan<Option>)[source, Catalogue, api, shard, discover, full, manifests, budget, maxWait, IncludePrivate])
            command.Options.Add(option);
        live.AddTo(command);
    }

    public CrawlSource Source(ParseResult parsed, CatalogueStore store, Action<string> say)
    {
        List<Problem> problems = [];
        SourceList list = SourceList.Load(store, problems);
        if (problems.Count > 0)
            throw new UsageException(string.Join(Environment.NewLine, problems));
        string? at = parsed.GetValue(target);
        return parsed.GetValue(source) switch
        {
            "folder" => new CrawlSource(new FolderSource(Existing(at, "Name a folder: catalogue crawl --source folder DIR", Directory.Exists), list)),
            "jsonl" => new CrawlSource(new JsonlSource(Existing(at, "Name a file: catalogue crawl --source jsonl FILE.jsonl", File.Exists))),
            "registry" => new CrawlSource(RegistryChoice.Source(at ?? (parsed.GetResult(api) is { Implicit: false } ? parsed.GetValue(api) : null), list, store)),
            "live" => new CrawlSource(live.Source(at, parsed, store)),
            _ => GitHub(parsed, store, list, say),
        };
    }

    private CrawlSource GitHub(ParseResult parsed, CatalogueStore store, SourceList list, Action<string> say)
    {
        var problems = new List<Problem>();
        var state = CrawlState.Open(store, problems);
        foreach (Problem problem in problems)
            say(problem.ToString());
        var crawl = new GitHubCrawl(list, state)
        {
            Target = parsed.GetValue(target),
            IsFull = parsed.GetValue(full),
            ManifestsOnly = parsed.GetValue(manifests),
            IncludesPrivate = parsed.GetValue(IncludePrivate),
            Folder = store.Root,
            SearchesOnly = parsed.GetValue(discover),
            Shard = ShardOf(parsed.GetValue(shard)),
            Say = say,
        };
        var client = new GitHubApi(Reach(parsed, say), TimeProvider.System);
        return new CrawlSource(new GitHubSource(client, crawl, TimeProvider.System), client, state) { Forecast = cancel => CrawlForecast.OfAsync(client, crawl, cancel) };
    }

    private GitHubOptions Reach(ParseResult parsed, Action<string> say)
    {
        string given = parsed.GetValue(api)!;
        if (!Uri.TryCreate(given.EndsWith('/') ? given : given + "/", UriKind.Absolute, out Uri? address) || address.Scheme is not ("http" or "https"))
            throw new UsageException($"--api-url wants an http or https address, not '{given}'.");
        if (parsed.GetValue(budget) is < 1)
            throw new UsageException("--budget wants at least one request.");
        return new GitHubOptions
        {
            Api = address,
            // The public service gives out archives beside its API, where they cost no request.
            Archives = address == GitHubOptions.PublicApi ? GitHubOptions.PublicArchives : null,
            Token = Environment.GetEnvironmentVariable(TokenVariable) is { Length: > 0 } token ? token : null,
            Budget = parsed.GetValue(budget),
            MaxWait = WaitOf(parsed.GetValue(maxWait)),
            Say = say,
            Seed = Environment.ProcessId,
        };
    }

    private static Shard ShardOf(string? text) =>
        text is null ? Shard.Whole : Shard.Parse(text) ?? throw new UsageException($"--shard wants I/N with I from 1 to N, such as 2/3, not '{text}'.");

    private static TimeSpan? WaitOf(string? text)
    {
        if (text is null)
            return null;
        int unit = text.Length == 0 ? 0 : text[^1] switch { 's' => 1, 'm' => 60, 'h' => 3600, _ => 0 };
        return unit > 0 && int.TryParse(text.AsSpan(0, text.Length - 1), NumberStyles.None, CultureInfo.InvariantCulture, out int number)
            ? TimeSpan.FromSeconds((double)number * unit)
            : throw new UsageException($"--max-wait wants a number of seconds, minutes or hours, such as 90s, 30m or 2h, not '{text}'.");
    }

    private static string Existing(string? path, string usage, Func<string, bool> exists) =>
        path is null ? throw new UsageException(usage) : exists(path) ? path : throw new UsageException($"{(Directory.Exists(path) ? $"'{path}' is a folder." : File.Exists(path) ? $"'{path}' is a file." : $"There is no '{path}'.")} {usage}");
}

/// <summary>A source and what it holds open.</summary>
internal sealed record CrawlSource(IServerSource Source, IDisposable? Connection = null, IDisposable? State = null) : IDisposable
{
    /// <summary>Says what a crawl would ask and what that costs, where the source can tell.</summary>
    public Func<CancellationToken, Task<IReadOnlyList<string>>>? Forecast { get; init; }

    public void Dispose()
    {
        Connection?.Dispose();
        State?.Dispose();
    }
}
