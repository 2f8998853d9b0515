using System.CommandLine;
using Catalogue.Model;
using Catalogue.Sources;
using Catalogue.Sources.GitHub;
using Catalogue.Sources.Live;
using Catalogue.Sources.Registry;

namespace Catalogue.Cli;

/// <summary>The options of <c>crawl</c>, which <c>update</c> shares.</summary>
internal sealed class CrawlOptions
{
    private const string TokenVariable = "GITHUB_TOKEN";

    private readonly Argument<string?> target = new("target") { Description = "owner/repo, a folder, a file, npm:PACKAGE, a command or an address, as the source wants it", Arity = ArgumentArity.ZeroOrOne };
    private readonly Option<string> source = new("--source") { Description = "Where servers come from", DefaultValueFactory = _ => "github" };
    private readonly Option<string> api = new("--api-url") { Description = "Address of the GitHub API", DefaultValueFactory = _ => "https://api.github.com/", HelpName = "URL" };

    private readonly LiveCliOptions live = new();

    public CrawlOptions() => source.AcceptOnlyFromAmong("github", "folder", "jsonl", "live", "registry");

    public Option<string> Catalogue { get; } = CommonOptions.Catalogue();

    public void AddTo(Command command)
    {
        command.Arguments.Add(target);
        foreach (Option option in (ReadOnlySpan<Option>)[source, Catalogue, api])
            command.Options.Add(option);
        live.AddTo(command);
    }

    public CrawlSource Source(ParseResult parsed, CatalogueStore store)
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
            "registry" => Registry(at ?? (parsed.GetResult(api) is { Implicit: false } ? parsed.GetValue(api) : null), list, store),
            "live" => new CrawlSource(live.Source(at, parsed, store)),
            _ => GitHub(at, parsed.GetValue(api)!, list),
        };
    }

    private static CrawlSource GitHub(string? at, string api, SourceList list)
    {
        if (!Uri.TryCreate(api.EndsWith('/') ? api : api + "/", UriKind.Absolute, out Uri? address) || address.Scheme is not ("http" or "https"))
            throw new UsageException($"--api-url wants an http or https address, not '{api}'.");
        IReadOnlyList<string> repositories = at is null ? list.Repositories : [at];
        if (repositories.Count == 0)
            throw new UsageException("Name a repository (catalogue crawl --source github owner/repo) or list some in sources.json.");
        var client = new GitHubClient(new GitHubOptions { Api = address, Token = Environment.GetEnvironmentVariable(TokenVariable) }, TimeProvider.System);
        return new CrawlSource(new GitHubSource(client, repositories, list), client);
    }

    private static CrawlSource Registry(string? at, SourceList list, CatalogueStore store)
    {
        IReadOnlyList<string> given = at is null ? list.Registries : [at];
        if (given.Count == 0)
            throw new UsageException("Name a registry (catalogue crawl --source registry https://…) or list some in sources.json.");
        Uri[] addresses = [.. given.Select(g => Uri.TryCreate(g, UriKind.Absolute, out Uri? address) && address.Scheme is "http" or "https" ? address : throw new UsageException($"A registry wants an http or https address, not '{g}'."))];
        var client = new RegistryClient(TimeProvider.System);
        return new CrawlSource(new RegistrySource(client, addresses, (package, repository) => PackageHome.Find(store, package, repository) is not null), client);
    }

    private static string Existing(string? path, string usage, Func<string, bool> exists) =>
        path is null ? throw new UsageException(usage) : exists(path) ? path : throw new UsageException($"There is no '{path}'. {usage}");
}

/// <summary>A source and the connection it holds.</summary>
internal sealed record CrawlSource(IServerSource Source, IDisposable? Connection = null) : IDisposable
{
    public void Dispose() => Connection?.Dispose();
}
