using Catalogue.Model.Verdicts;
using Catalogue.Site.Survey;

namespace Catalogue.Site.Pages.Tools;

/// <summary>Which tools of one server act on the same things; made once a server.</summary>
internal sealed class RelatedTools
{
    /// <summary>A word that so many tools share says nothing.</summary>
    private const int TooCommon = 120;

    // Fewer tools than this show no habit of naming.
    private const int LeastForAHabit = 4;

    private readonly Dictionary<string, List<int>> byObject = new(StringComparer.Ordinal);
    private readonly HashSet<string> habits = new(StringComparer.Ordinal);
    private readonly IReadOnlyList<JudgedTool> tools;
    private readonly ToolWords[] words;

    public RelatedTools(ServerDossier server)
    {
        tools = server.Tools;
        words = [.. tools.Select(t => ToolWords.Of(t.Definition.Name, server.Slug))];
        for (int i = 0; i < words.Length; i++)
        {
            foreach (string thing in words[i].Objects)
            {
                if (!byObject.TryGetValue(thing, out List<int>? same))
                    byObject[thing] = same = [];
                same.Add(i);
            }
        }
        habits.UnionWith(byObject.Where(o => IsHabit(o.Key, o.Value, server.Slug)).Select(o => o.Key));
    }

    /// <summary>Places of the tools that share objects with this one, those that share most first.</summary>
    public IReadOnlyList<(int Index, int Shared)> Of(int index)
    {
        var shared = new SortedDictionary<int, int>();
        foreach (string thing in words[index].Objects)
        {
            foreach (int other in byObject[thing] is { Count: <= TooCommon } same ? same : [])
            {
                if (other != index)
                    shared[other] = shared.GetValueOrDefault(other) + 1;
            }
        }
        return [.. shared.OrderByDescending(s => s.Value).ThenBy(s => s.Key).Select(s => (s.Key, s.Value))];
    }

    /// <summary>One of those at a lower level that does the same job on nearly the same things (more shared than not), the one that still does most.</summary>
    public int? Safer(int index, IReadOnlyList<(int Index, int Shared)> related) =>
        related.Where(r => RiskOf(r.Index) < RiskOf(index) && DoesSameJob(index, r.Index) && r.Shared * 2 > words[index].Objects.Union(words[r.Index].Objects, StringComparer.Ordinal).Count())
            .OrderByDescending(r => r.Shared).ThenBy(r => words[r.Index].Objects.Count)
            .ThenByDescending(r => RiskOf(r.Index)).ThenByDescending(r => tools[r.Index].Verdict.Class).ThenBy(r => r.Index)
            .Select(r => (int?)r.Index).FirstOrDefault();

    public IReadOnlyList<string> ObjectsShared(int index, int other) => [.. words[index].Objects.Intersect(words[other].Objects, StringComparer.Ordinal)];

    /// <summary>Whether two tools share more than words that the server's names begin with by habit, such as <c>browser_</c>.</summary>
    public bool ShareMoreThanHabit(int index, int other) => ObjectsShared(index, other).Any(o => !habits.Contains(o));

    private bool IsHabit(string thing, List<int> having, string slug) =>
        tools.Count >= LeastForAHabit && having.Count * 2 > tools.Count
        && (slug.Contains(thing, StringComparison.Ordinal) || having.Count(i => tools[i].Definition.Name.StartsWith(thing, StringComparison.OrdinalIgnoreCase)) * 2 > having.Count);

    // The same verb, or one that stops short of it: what is archived is out of the way as what is deleted is.
    private bool DoesSameJob(int index, int other) => (words[index].Verb, words[other].Verb) switch
    {
        ("", _) => false,
        ("delete", "archive" or "trash" or "disable" or "deactivate") => true,
        ("send", "draft") => true,
        ("run", "explain" or "validate" or "preview") => true,
        var (own, less) => own == less,
    };

    private RiskLevel RiskOf(int index) => tools[index].Verdict.Risk;
}
