namespace Catalogue.Tests.House;

/// <summary>The projects under <c>src</c> and what each uses, read once for all tests of the house.</summary>
public sealed class HouseFixture
{
    private readonly Dictionary<string, IReadOnlyList<string>> references;

    public HouseFixture()
    {
        string[] folders = [.. Directory.EnumerateDirectories(Path.Combine(TestPaths.Root, "src")).Where(f => Directory.EnumerateFiles(f, "*.csproj").Any()).Order(StringComparer.Ordinal)];
        references = folders.ToDictionary(f => Path.GetFileName(f)!, HouseProject.ReferencesOf, StringComparer.Ordinal);
        Projects = [.. folders.AsParallel().AsOrdered().Select(f => HouseProject.Read(f, Visible(Path.GetFileName(f))))];
        Uses = Projects.AsParallel().Select(p => (p.Name, Uses: (IReadOnlyList<NameUse>)[.. HouseGraph.UsesOf(p)])).ToDictionary(p => p.Name, p => p.Uses, StringComparer.Ordinal);
    }

    /// <summary>What each project file refers to.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> References => references;

    internal IReadOnlyList<HouseProject> Projects { get; }

    /// <summary>Every use of a type, once a file, by the project that uses it.</summary>
    internal IReadOnlyDictionary<string, IReadOnlyList<NameUse>> Uses { get; }

    private HashSet<string> Visible(string project)
    {
        var visible = new HashSet<string>(StringComparer.Ordinal);
        var open = new Stack<string>(references[project]);
        while (open.TryPop(out string? next))
        {
            if (visible.Add(next))
            {
                foreach (string further in references[next])
                    open.Push(further);
            }
        }
        return visible;
    }
}
