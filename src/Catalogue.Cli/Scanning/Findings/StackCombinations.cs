using Catalogue.Classifier;
using Catalogue.Cli.Scanning.Judging;
using Catalogue.Model.Verdicts;

namespace Catalogue.Cli.Scanning.Findings;

/// <summary>What tools of several servers can do together, by the classifier's own rule; and the fewest denials that end it.</summary>
internal sealed class StackCombinations
{
    private readonly Dictionary<string, StackTool> tools;

    private StackCombinations(Dictionary<string, StackTool> tools, IReadOnlyList<Combination> found) => (this.tools, Found) = (tools, found);

    /// <summary>Their tools under the names of <see cref="ToolsOf"/>.</summary>
    public IReadOnlyList<Combination> Found { get; }

    public static StackCombinations Of(IEnumerable<StackTool> all)
    {
        var byName = new Dictionary<string, StackTool>(StringComparer.Ordinal);
        foreach (StackTool tool in all)
        {
            // The rule reads words of names, so namesakes are told apart by a number behind, which is none.
            string name = tool.Name;
            for (int number = 2; !byName.TryAdd(name, tool); number++)
                name = $"{tool.Name}~{number}";
        }
        return new StackCombinations(byName, Combinations.Of([.. byName.Select(t => t.Value.Verdict with { Tool = t.Key })]));
    }

    public IEnumerable<StackTool> ToolsOf(CombinationPart part) => part.Tools.Select(t => tools[t]);

    /// <summary>Of each combination one part must go whole; the fewest tools that do so for all of them. Three rules give twelve ways at most.</summary>
    public IReadOnlySet<StackTool> SmallestDenial()
    {
        IEnumerable<HashSet<StackTool>> ways = [[]];
        foreach (Combination combination in Found)
            ways = [.. ways.SelectMany(way => combination.Parts.Select(part => new HashSet<StackTool>([.. way, .. ToolsOf(part)], ReferenceEqualityComparer.Instance)))];
        return ways.MinBy(w => w.Count)!;
    }
}
