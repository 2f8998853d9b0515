using System.Globalization;
using Catalogue.Sources.Crawling;
using Catalogue.Sources.Places;
using Microsoft.AspNetCore.Http;

namespace Catalogue.Tests.Sources.Places.GitHub;

/// <summary>Nights in which one answer in twenty is one of everything that GitHub has been seen to answer.</summary>
public sealed class GitHubNightsTests(ITestOutputHelper output) : GitHubScene
{
    private static readonly string[] Anywhere = ["502", "503 with Retry-After", "cut", "nonsense", "drip", "abuse", "secondary", "retry-after", "429", "primary"];

    private static readonly string[] OverGraphQL = [.. Anywhere, "RATE_LIMITED", "no data", "internal"];

    private static readonly string[] OfArchives = [.. Anywhere, "404", "403", "451", "400"];

    private readonly Dictionary<string, int> met = new(StringComparer.Ordinal);

    [Theory]
    [InlineData("t0ken", 1_000)]
    [InlineData(null, 200)]
    public async Task EveryHealthyRepositoryIsRight_EveryOtherIsNamed_AndNothingIsLost(string? token, int count)
    {
        GitHub.AddMany(count);
        Run.List = new SourceList { Topics = ["mcp-server"], Repositories = [.. GitHub.Repositories.Keys.Take(count / 10).Select(k => GitHub.Repositories[k].FullName)] };
        var dice = new Random(11);
        GitHub.FaultOf = path => Throw(dice, path);
        GitHub.GraphQLFault = _ => Chance(dice, 5) ? ("RESOURCE_LIMITS_EXCEEDED", "Resource limits for this query exceeded.") : null;
        for (int night = 0; night < 3; night++)
        {
            Run.Time.Days = night;
            if (night > 0)
                Push(night, count / 20);
            GitHub.Requests.Clear();
            met.Clear();
            CrawlReport report = await Run.Crawl(GitHub, token: token, options: o => o with { Archives = token is null ? null : GitHub.ArchiveHost });

            string[] named = [.. report.Problems.Select(p => p.Place).Distinct(StringComparer.Ordinal)];
            string[] wrong = [.. GitHub.Repositories.Values.Where(r => !IsRight(r)).Select(r => r.FullName)];
            output.WriteLine(FormattableString.Invariant($"night {night + 1}: {count} repositories, {met.Values.Sum()} faults of {met.Count} kinds ({string.Join(", ", met.Keys.Order(StringComparer.Ordinal))}) in {GitHub.Requests.Count} requests; {report.New} new, {report.Changed} changed, {report.Failed} failed, {wrong.Length} not up to date, {named.Length} named"));
            Assert.Empty(wrong.Except(named, StringComparer.Ordinal));
            Assert.Equal(0, report.Vanished);
            Assert.All(Run.Store.ServerIds(), id => Assert.NotEmpty(Run.Load(id).Tools));
            Assert.True(Run.Store.ServerIds().Count >= count * 9 / 10, string.Create(CultureInfo.InvariantCulture, $"{Run.Store.ServerIds().Count} servers"));
            Assert.All(Run.Store.ServerIds(), id => Assert.True(Run.Load(id).Unreachable is null || named.Contains(Run.Load(id).Source!.Repository), id));
        }
        GitHub.FaultOf = _ => null;
        GitHub.GraphQLFault = _ => null;
        Run.Time.Days = 40;

        CrawlReport calm = await Run.Crawl(GitHub, token: token, options: o => o with { Archives = token is null ? null : GitHub.ArchiveHost });

        Assert.Empty(calm.Problems);
        Assert.All(GitHub.Repositories.Values, r => Assert.True(IsRight(r), r.FullName));
        Assert.All(Run.Store.ServerIds(), id => Assert.Null(Run.Load(id).Unreachable));
        Assert.Equal(count, Run.Store.ServerIds().Count);
    }

    // What the repository defines today, and nothing else.
    private bool IsRight(FakeRepository repository)
    {
        string id = repository.FullName.ToLowerInvariant();
        if (!File.Exists(Run.Store.ServerFile(id)))
            return false;
        string number = Number(repository);
        string made = repository.Version == 1 ? "make_" + number : $"made_{number}_{repository.Version}";
        return new[] { "delete_" + number, "list_" + number, made, "read_" + number }.Order(StringComparer.Ordinal).SequenceEqual(ToolsOf(id), StringComparer.Ordinal);
    }

    private static string Number(FakeRepository repository) => int.Parse(repository.FullName[(repository.FullName.LastIndexOf('-') + 1)..], CultureInfo.InvariantCulture).ToString(CultureInfo.InvariantCulture);

    private void Push(int night, int changed)
    {
        foreach (FakeRepository repository in GitHub.Repositories.Values.OrderBy(r => r.FullName, StringComparer.Ordinal).Skip(night * 7).Take(changed))
        {
            repository.Push();
            repository.With("tools.json", "[{\"name\":\"made_" + Number(repository) + "_" + repository.Version + "\",\"description\":\"Made anew.\",\"inputSchema\":{\"type\":\"object\"}}]");
        }
    }

    private Func<HttpContext, Task>? Throw(Random dice, string path)
    {
        lock (dice)
        {
            if (dice.Next(100) >= 5)
                return null;
            bool isArchive = path.Contains("/tarball/", StringComparison.Ordinal) || path.Contains("tar.gz/", StringComparison.Ordinal);
            string[] kinds = isArchive ? OfArchives : path == "/graphql" ? OverGraphQL : Anywhere;
            string kind = kinds[dice.Next(kinds.Length)];
            met[kind] = met.GetValueOrDefault(kind) + 1;
            return Fault(kind);
        }
    }

    private static bool Chance(Random dice, int percent)
    {
        lock (dice)
            return dice.Next(100) < percent;
    }

    private static Func<HttpContext, Task> Fault(string kind) => kind switch
    {
        "502" => FakeFault.Answer(502),
        "503 with Retry-After" => FakeFault.Answer(503, ("Retry-After", "9")),
        "cut" => FakeFault.CutBody,
        "nonsense" => FakeFault.Nonsense,
        "drip" => FakeFault.Drip,
        "abuse" => FakeFault.Refuse(403, "You have triggered an abuse detection mechanism. Please wait a few minutes before you try again."),
        "secondary" => FakeFault.SecondaryLimit,
        "retry-after" => FakeFault.Refuse(403, "You have exceeded a secondary rate limit.", ("Retry-After", "5")),
        "429" => FakeFault.Answer(429, ("Retry-After", "7")),
        "primary" => FakeFault.Refuse(403, "API rate limit exceeded for user ID 1.", ("x-ratelimit-remaining", "0"), ("x-ratelimit-limit", "5000"), ("x-ratelimit-reset", FakeLimits.Reset)),
        "RATE_LIMITED" => FakeFault.GraphQLError("RATE_LIMITED", "API rate limit exceeded for user ID 1."),
        "no data" => FakeFault.GraphQLError(null, "Something went wrong while executing your query. This may be the result of a timeout, or it could be a GitHub bug."),
        "internal" => FakeFault.GraphQLError("INTERNAL", "Something went wrong"),
        _ => FakeFault.Refuse(int.Parse(kind, CultureInfo.InvariantCulture), "Not today"),
    };
}
