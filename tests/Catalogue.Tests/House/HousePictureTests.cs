using System.Text;

namespace Catalogue.Tests.House;

/// <summary>The house as documents show it: the picture in <c>CONTRIBUTING.md</c>, which is made here, and the README's table.</summary>
public sealed class HousePictureTests
{
    private const string Begin = "```mermaid\n";
    private const string End = "```\n";

    private static readonly Dictionary<string, IReadOnlyList<string>> References = Directory.EnumerateDirectories(Path.Combine(TestPaths.Root, "src")).Where(f => Directory.EnumerateFiles(f, "*.csproj").Any())
        .ToDictionary(f => Path.GetFileName(f), HouseProject.ReferencesOf, StringComparer.Ordinal);

    [Fact]
    public void PictureOfContributing_IsTheProjectGraph()
    {
        string file = Path.Combine(TestPaths.Root, ".github", "CONTRIBUTING.md"), text = File.ReadAllText(file);
        int from = text.IndexOf(Begin, StringComparison.Ordinal) + Begin.Length;

        Golden.MatchesFile(file, text[..from] + Picture() + text[text.IndexOf(End, from, StringComparison.Ordinal)..]);
    }

    [Fact]
    public void TableOfReadme_NamesEveryProjectOnItsFloor()
    {
        string[][] rows = [.. File.ReadAllLines(Path.Combine(TestPaths.Root, "README.md")).Where(l => l.Contains("| `Catalogue.", StringComparison.Ordinal)).Select(l => l.Split('|', StringSplitOptions.TrimEntries))];

        Assert.Equal(References.Keys.Order(StringComparer.Ordinal), rows.Select(r => r[2].Trim('`')).Order(StringComparer.Ordinal));
        Assert.All(rows.Where(r => r[4].Length > 0 && !r[4].StartsWith("all", StringComparison.Ordinal)), r => Assert.Equal(References[r[2].Trim('`')].Select(Short), r[4].Split(", ").Order(StringComparer.Ordinal)));
        Assert.All(rows, r => Assert.All(References[r[2].Trim('`')], below => Assert.True(FloorOf(rows, below) < int.Parse(r[1]), $"{r[2]} stands on the floor of {below}")));
    }

    private static int FloorOf(string[][] rows, string project) => int.Parse(rows.Single(r => r[2].Trim('`') == project)[1]);

    // What is reached by way of another project is left out.
    private static string Picture()
    {
        var text = new StringBuilder("flowchart TD\n");
        foreach ((string project, IReadOnlyList<string> below) in References.OrderBy(r => r.Key, StringComparer.Ordinal))
        {
            foreach (string used in below.Where(u => !below.Any(b => References[b].Contains(u))))
                text.Append($"  {Short(project)} --> {Short(used)}\n");
        }
        return text.ToString();
    }

    private static string Short(string project) => project["Catalogue.".Length..];
}
