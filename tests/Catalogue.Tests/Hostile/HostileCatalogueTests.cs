using Catalogue.Model;
using Catalogue.Model.Language;
using Catalogue.Model.Servers;
using Catalogue.Model.Store;
using Catalogue.Site;
using Catalogue.Tests.Cli;
using Catalogue.Tests.Site;

namespace Catalogue.Tests.Hostile;

/// <summary>Four thousand damaged catalogue files, loaded, checked and built.</summary>
public class HostileCatalogueTests
{
    private const long Memory = 96_000_000;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task DamagedServerFiles_LoadOrAreNamed()
    {
        using HostileCatalogue hostile = HostileCatalogue.OfServers(1_500, 1_200, 600);
        await LoadsOrIsNamed(hostile);

        string[] named = [.. new CatalogueCheck(hostile.Store).Run(Ct).Select(p => p.Place)];

        Assert.All(hostile.Store.ServerIds(), id => Assert.True(hostile.Store.LoadServer(id, []) is not null || IsNamed(named, $"servers/{id}.json"), id));
        Assert.All(hostile.Sound, id => Assert.NotNull(hostile.Store.LoadServer(id, [])));
    }

    // Fewer, because what costs time here is writing the pages of all that is sound.
    [Fact]
    public async Task BuildAmongDamagedServerFiles_KeepsEverySoundPage()
    {
        using HostileCatalogue hostile = HostileCatalogue.OfServers(120, 90, 30);

        string[] named = [.. new CatalogueCheck(hostile.Store).Run(Ct).Select(p => p.Place)];
        BuildReport report = await SiteBuilder.BuildAsync(SiteCase.Options(hostile.Output), hostile.Store, null, Ct);
        CliRun build = await CliRun.Of(CliRun.Build(hostile.Store.Root, hostile.Output));

        Assert.Equal(1, build.Code);
        Assert.All(hostile.Store.ServerIds(), id => Assert.True(IsKept(hostile, id) || (IsNamed(named, $"servers/{id}.json") && report.Problems.Any(p => p.Place.StartsWith($"servers/{id}.json", StringComparison.Ordinal))), id));
        Assert.All(hostile.Sound, id => Assert.True(IsKept(hostile, id), $"{id} has lost a page"));
    }

    [Fact]
    public async Task DamagedSharedFiles_CostThemselvesAloneAndAreNamed()
    {
        using HostileCatalogue hostile = HostileCatalogue.OfSharedFiles(150);
        await LoadsOrIsNamed(hostile);

        string[] named = [.. new CatalogueCheck(hostile.Store).Run(Ct).Select(p => p.Place)];
        CliRun build = await CliRun.Of(CliRun.Build(hostile.Store.Root, hostile.Output));

        Assert.Equal(1, build.Code);
        Assert.All(hostile.Sound, id => Assert.True(IsKept(hostile, id), $"{id} has lost a page"));
        HashSet<string> attacks = [.. hostile.Store.LoadAttacks([]).Select(a => $"attacks/{a.Slug}.md")];
        Assert.Contains("attacks/filesystem-escaperoute.md", attacks);
        Assert.All(hostile.Damaged.Where(f => f.StartsWith("attacks/", StringComparison.Ordinal)), f => Assert.True(attacks.Contains(f) || IsNamed(named, f), f));
    }

    private static async Task LoadsOrIsNamed(HostileCatalogue hostile)
    {
        foreach (string file in hostile.Damaged.Where(f => !f.StartsWith("attacks/", StringComparison.Ordinal) && !f.StartsWith("signals/", StringComparison.Ordinal)))
        {
            var problems = new List<Problem>();
            bool loaded = await Patience.For(file, Memory, () => Loads(hostile.Store, file, problems));
            Assert.True(loaded || problems.Any(p => p.Severity == ProblemSeverity.Error), file + " vanished without a word");
            Assert.All(problems, p => Assert.True(p.Place.StartsWith(file, StringComparison.Ordinal) && p.Message.Length is > 0 and <= Problem.MessageLength, p.ToString()));
        }
    }

    private static bool Loads(CatalogueStore store, string file, List<Problem> problems)
    {
        string[] parts = file.Split('/', 2);
        string id = Path.ChangeExtension(parts[1], null);
        return parts[0] switch
        {
            "servers" => store.LoadServer(id, problems) is { } server && server.Tools.All(t => Fingerprint.Of(t).Length == 64 && ToolParameters.Of(t).Count >= 0),
            "classifications" => store.LoadClassifications(id, problems) is { } judged && CatalogueJson.ToBytes(judged, CatalogueJson.Classifications).Length > 0,
            "reviews" => store.LoadReviews(id, problems).Count > 0,
            _ => store.LoadChanges(DateOnly.ParseExact(id, "yyyy-MM-dd"), problems) is not null,
        };
    }

    private static bool IsNamed(IEnumerable<string> places, string file) => places.Any(p => p.StartsWith(file, StringComparison.Ordinal));

    private static bool IsKept(HostileCatalogue hostile, string id)
    {
        if (hostile.Store.LoadServer(id, []) is not { } server)
            return false;
        IReadOnlyDictionary<string, string> slugs = Slug.OfAll(server.Tools.Select(t => t.Name));
        return slugs.Values.All(tool => File.Exists(Path.Combine(hostile.Output, "tools", server.Slug, tool, "index.html")));
    }
}
