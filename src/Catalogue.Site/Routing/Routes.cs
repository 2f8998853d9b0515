using System.Globalization;

namespace Catalogue.Site.Routing;

/// <summary>
/// Every address of the site, from its root: a page's ends in <c>/</c>, a file's in its name. Addresses are promised to readers, so they stand here
/// and in the templates' own links, nowhere else.
/// </summary>
internal static class Routes
{
    private const string Brotli = ".br";

    public const string Front = "";
    public const string Servers = "servers/";
    public const string Classes = "classes/";
    public const string Risks = "risk/";
    public const string Signals = "signals/";
    public const string Attacks = "attacks/";
    public const string Changes = "changes/";
    public const string Policies = "policies/";
    public const string Guides = "guides/";
    public const string Methodology = "methodology/";
    public const string Stack = "stack/";
    public const string Search = SearchFolder + "/";
    public const string Matrix = "matrix/";
    public const string Compare = "compare/";
    public const string Names = "names/";
    public const string Data = "data/";
    public const string NotFound = "404.html";

    public const string Feed = "feed.xml";
    public const string Llms = "llms.txt";
    public const string Robots = "robots.txt";
    public const string Sitemap = "sitemap.xml";
    public const string StackIndex = Stack + "index.json";
    public const string NameIndex = Names + "index.json";
    public const string SearchFolder = "search";
    public const string ApiIndex = Api + "index.json";
    public const string ApiSchema = Api + "schema.json";
    public const string ApiTools = Api + "tools.jsonl";
    public const string ToolTable = Api + "tools.csv";
    public const string SearchTopics = Api + "topics.json";
    public const string MatrixTable = Api + "matrix.csv";
    public const string ApiServers = Api + Servers;
    public const string AttackNavigator = Api + "attack-navigator.json";

    // It was there before the other guides were, and has kept its address.
    private const string Enforce = "enforce/";
    private const string Api = "api/v1/";
    private const string Badges = "badges/";
    private const string Tools = "tools/";
    private const string Assets = "assets/";
    private const string Index = "index.html";
    private const string MarkdownIndex = "index.md";

    public static string Server(string slug) => $"{Servers}{slug}/";

    /// <summary>One combination of a server's tools, on its page.</summary>
    public static string Combination(string slug, string id) => $"{Server(slug)}#{id}";

    public static string HighRisk(string slug) => Server(slug) + "high-risk/";

    public static string Tool(string server, string tool) => $"{Tools}{server}/{tool}/";

    public static string Class(string key) => $"{Classes}{key}/";

    public static string Risk(string key) => $"{Risks}{key}/";

    public static string Signal(string id) => $"{Signals}{id}/";

    public static string Attack(string slug) => $"{Attacks}{slug}/";

    /// <summary>One change, on the page of changes.</summary>
    public static string Change(string key) => $"{Changes}#{Uri.EscapeDataString(key)}";

    /// <param name="name">The file's, without its ending.</param>
    public static string Guide(string name) => name + "/" == Enforce ? Enforce : $"{Guides}{name}/";

    /// <summary>Whether an address is one that a guide has, if there is such a guide.</summary>
    public static bool IsGuide(string route) => route == Enforce || (route.StartsWith(Guides, StringComparison.Ordinal) && route.Length > Guides.Length);

    /// <summary>How to put a format into force.</summary>
    public static string Policy(string format) => $"{Policies}#{format}";

    /// <summary>A list's further page; the first is the list itself.</summary>
    /// <param name="page">From 1.</param>
    public static string Page(string list, int page) => page == 1 ? list : string.Create(CultureInfo.InvariantCulture, $"{list}{page}/");

    /// <summary>The Markdown beside a page.</summary>
    public static string Markdown(string page) => page + MarkdownIndex;

    public static string ApiServer(string slug) => $"{Api}{Servers}{slug}.json";

    /// <summary>Changes of one server.</summary>
    public static string ServerFeed(string slug) => Server(slug) + Feed;

    /// <summary>The picture that previews of a tool's page show.</summary>
    public static string Picture(string level, string toolClass) => $"{Badges}verdict/{level}-{toolClass}.svg";

    public static string Sarif(string slug) => $"{Api}{Servers}{slug}.sarif";

    public static string Badge(string slug) => $"{Badges}{slug}.svg";

    /// <summary>One of several sitemaps, from 1.</summary>
    public static string SitemapPart(int number) => string.Create(CultureInfo.InvariantCulture, $"sitemap-{number}.xml");

    /// <param name="path">Below the folder of assets, with forward slashes.</param>
    public static string Asset(string path) => Assets + path;

    /// <summary>The file that holds a page.</summary>
    public static string FileOf(string route) => route.Length == 0 || route.EndsWith('/') ? route + Index : route;

    /// <summary>The page that a file holds; a file that is no page stands for itself.</summary>
    public static ReadOnlySpan<char> RouteOf(string file) => file.EndsWith(Index, StringComparison.Ordinal) ? file.AsSpan(..^Index.Length) : file;

    /// <summary>Whether a file is a page with a folder of its own.</summary>
    public static bool IsPage(string file) => file.EndsWith("/" + Index, StringComparison.Ordinal);

    /// <summary>The same file compressed, for servers that hand it out as it is.</summary>
    public static string Compressed(string file) => file + Brotli;

    /// <summary>The file that a compressed one stands beside; any other as it is.</summary>
    public static string Uncompressed(string file) => file.EndsWith(Brotli, StringComparison.Ordinal) ? file[..^Brotli.Length] : file;

    /// <summary>Slug of the server that a file of the site belongs to; empty for files of none.</summary>
    public static string OwnerOf(string file) => Uncompressed(file).Split('/') switch
    {
        ["tools" or "servers", var slug, _, ..] => slug,
        ["api", _, "servers", var document] => Path.GetFileNameWithoutExtension(document),
        ["badges", var badge] => Path.GetFileNameWithoutExtension(badge),
        _ => "",
    };

    /// <summary>What the paths of a server's files begin with; <see cref="OwnerOf"/> tells them from those of others that begin so too.</summary>
    public static IReadOnlyList<string> PrefixesOf(string slug) => [$"{Tools}{slug}/", Server(slug), $"{ApiServers}{slug}.", $"{Badges}{slug}."];

    /// <summary>What a text's link leads to where that is only there if the catalogue describes it: a signal or an attack case; null for all else.</summary>
    public static (string Kind, string Id)? Described(string route) => route.Split('/') switch
    {
        ["signals", { Length: > 0 } id, ..] => (Signals, id),
        ["attacks", { Length: > 0 } slug, ..] => (Attacks, slug),
        _ => null,
    };

    /// <summary>The way from a page back to the root: <c>../</c> as often as it is deep.</summary>
    public static string RootOf(string route) => route.Count(c => c == '/') switch
    {
        0 => "",
        1 => "../",
        2 => "../../",
        3 => "../../../",
        var depth => string.Concat(Enumerable.Repeat("../", depth)),
    };
}
