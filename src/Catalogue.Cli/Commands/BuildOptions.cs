using System.CommandLine;
using Catalogue.Classifier;
using Catalogue.Cli.Screen;
using Catalogue.Cli.Stages;
using Catalogue.Model.Store;
using Catalogue.Site.Routing;

namespace Catalogue.Cli.Commands;

/// <summary>The options of <c>build</c>, which <c>serve</c> and <c>update</c> share.</summary>
internal sealed class BuildOptions(Option<string> catalogue, Option<bool> includePrivate)
{
    public BuildOptions()
        : this(CommonOptions.Catalogue(), CommonOptions.IncludePrivate())
    {
    }

    public Option<string> Catalogue => catalogue;

    public Option<string> Templates { get; } = new("--templates") { Description = "Folder of page templates", DefaultValueFactory = _ => "templates", HelpName = "DIR" };

    public Option<string> Out { get; } = new("--out") { Description = "Folder to build into", DefaultValueFactory = _ => Path.Combine("site", "dist"), HelpName = "DIR" };

    public Option<string> Layout { get; } = new Option<string>("--layout")
    {
        Description = "full: a page for each tool; compact: a section for each tool on its server's page, a fraction of the files, for hosts that count them",
        DefaultValueFactory = _ => "full",
        HelpName = "full|compact",
    }.AcceptOnlyFromAmong("full", "compact");

    public Option<string?> BaseUrl { get; } = new("--base-url") { Description = "Address the site will have, for canonical links, sitemap and feed", HelpName = "URL" };

    public Option<string?> Repository { get; } = new("--repository") { Description = "Address of the catalogue's own repository, where readers can dispute a verdict", HelpName = "URL" };

    public Option<string?> Changes { get; } = new("--changes") { Description = "Write the paths that the build changed and deleted into this file, as JSON for an uploader", HelpName = "FILE" };

    public Option<bool> Precompress { get; } = new("--precompress") { Description = "Put beside each text file its Brotli form (NAME.br), for web servers that hand such files out" };

    public IEnumerable<Option> All => [Catalogue, Templates, Out, Layout, BaseUrl, Repository, Changes, Precompress, includePrivate];

    /// <param name="store">The catalogue to build from.</param>
    public BuildPlan Read(ParseResult parsed, CatalogueStore store)
    {
        string? baseUrl = parsed.GetValue(BaseUrl);
        if (baseUrl is not null && !(Uri.TryCreate(baseUrl, UriKind.Absolute, out Uri? uri) && uri.Scheme is "http" or "https"))
            throw new UsageException($"--base-url wants an absolute http or https address, not '{baseUrl}'.");
        if (parsed.GetResult(Templates) is { Implicit: false } && !Directory.Exists(parsed.GetValue(Templates)))
            throw new UsageException($"There is no folder of templates '{parsed.GetValue(Templates)}'.");
        string? repository = parsed.GetValue(Repository);
        if (repository is not null && !(Uri.TryCreate(repository, UriKind.Absolute, out Uri? host) && host.Scheme == "https" && host.UserInfo.Length == 0))
            throw new UsageException($"--repository wants an absolute https address without a user name, not '{repository}'.");
        return new BuildPlan(parsed.GetValue(includePrivate) ? store : store.PublicOnly(), new SiteOptions
        {
            TemplatesFolder = Shipped.OrOwn(parsed.GetValue(Templates)!, "templates"),
            SiteFolder = Shipped.Site(),
            OutputFolder = parsed.GetValue(Out)!,
            Layout = Enum.Parse<SiteLayout>(parsed.GetValue(Layout)!, ignoreCase: true),
            BaseUrl = baseUrl is null || baseUrl.EndsWith('/') ? baseUrl : baseUrl + "/",
            Repository = repository,
            Precompress = parsed.GetValue(Precompress),
            Program = typeof(ToolClassifier).Module.ModuleVersionId.ToString(),
        }, parsed.GetValue(Changes));
    }
}
