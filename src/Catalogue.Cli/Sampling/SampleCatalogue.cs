using System.Globalization;
using Catalogue.Model.Language;
using Catalogue.Model.Servers;

namespace Catalogue.Cli.Sampling;

/// <summary>
/// A synthetic catalogue for benchmarks: lengths and numbers as 13,700 published tools have them, one tool in fifty hostile. The same number of
/// tools gives the same servers on every machine, and a smaller catalogue is the beginning of a larger one but for its last server.
/// </summary>
internal static class SampleCatalogue
{
    // Equally likely; 25 on average, as in the largest public catalogues.
    private static readonly int[] ToolsOfServer = [1, 2, 3, 5, 7, 9, 11, 13, 16, 19, 22, 26, 32, 40, 52, 72, 100];

    /// <summary>The servers, one after the other, with <paramref name="tools"/> tools in all.</summary>
    public static IEnumerable<Server> Of(int tools)
    {
        var words = SampleWords.Load();
        for (int number = 0; tools > 0; number++)
        {
            var random = new SampleNumbers((ulong)number);
            int count = Math.Min(tools, random.Of(ToolsOfServer));
            yield return One(number, count, words, random);
            tools -= count;
        }
    }

    private static Server One(int number, int count, SampleWords words, SampleNumbers random)
    {
        string owner = words.Owners[number % words.Owners.Count] + "-" + random.Of(words.Things);
        string name = $"{random.Of(words.Things)}-mcp-{number.ToString(CultureInfo.InvariantCulture)}";
        string id = ServerId.Of(owner, name), commit = Slug.ShortHash(id);
        var maker = new SampleTools(words, random, $"{owner}/{name}", string.Concat(Enumerable.Repeat(commit, 5)));
        return new Server
        {
            Id = id,
            Name = name,
            Description = $"Tools for {random.Of(words.Things)} and {random.Of(words.Things)}. {random.Of(words.Sentences)}",
            Category = random.Of(words.Things),
            Licence = random.OneIn(5) ? null : "MIT",
            Version = $"{random.Below(4)}.{random.Below(20)}.0",
            Source = new ServerSource { Repository = $"{owner}/{name}", Ref = "main", Commit = string.Concat(Enumerable.Repeat(commit, 5)) },
            Packages = random.OneIn(2) ? [new ServerPackage { Registry = "npm", Name = name, Version = "1.0.0" }] : [],
            Tools = [.. maker.Make(count).OrderBy(t => t.Name, StringComparer.Ordinal)],
        };
    }
}
