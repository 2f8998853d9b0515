using Catalogue.Classifier.Words;

namespace Catalogue.Classifier.Cues;

/// <summary>
/// The wordings of <c>Cues/*.txt</c> and <c>Signals/*/*.txt</c>. A line is <c>name @scopes: wording | wording</c>; the file's name is the signal,
/// or <c>class</c> for wordings that settle the class.
/// A name that ends in <c>!</c> settles, in <c>~</c> denies, in <c>?</c> is context that the model weighs but nobody quotes.
/// </summary>
internal sealed class CueTable
{
    private readonly List<CueWording> wordings = [];
    private readonly Dictionary<(CuePartKind, string), List<int>> starts = [];

    private CueTable()
    {
        foreach (string file in LexiconFile.Names("cues"))
        {
            foreach ((string key, string values) in LexiconFile.Pairs(file))
                Add(file["cues/".Length..], key, values);
        }
    }

    public static CueTable Shared { get; } = new();

    public CueWording this[int number] => wordings[number];

    public int[] StartingWith(string text, string lemma, string[] kinds, string[] topics)
    {
        var found = new SortedSet<int>();
        found.UnionWith(Of(CuePartKind.Word, text));
        found.UnionWith(Of(CuePartKind.Word, lemma));
        foreach (string kind in kinds)
            found.UnionWith(Of(CuePartKind.VerbKind, kind));
        foreach (string topic in topics)
            found.UnionWith(Of(CuePartKind.Topic, topic));
        return [.. found];
    }

    private List<int> Of(CuePartKind kind, string text) => starts.GetValueOrDefault((kind, text)) ?? [];

    private void Add(string file, string key, string values)
    {
        string[] head = key.Split('@', StringSplitOptions.TrimEntries);
        Word cue = CueName.Of($"{file}/{head[0]}");
        CueScope scope = head.Length > 1 ? head[1].Split(' ', StringSplitOptions.RemoveEmptyEntries).Aggregate(CueScope.None, (s, n) => s | Enum.Parse<CueScope>(n, ignoreCase: true)) : CueScope.All;
        foreach (string wording in values.Split('|', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            CuePart[] parts = Parts(wording);
            if (!starts.TryGetValue((parts[0].Kind, parts[0].Text), out List<int>? numbers))
                starts[(parts[0].Kind, parts[0].Text)] = numbers = [];
            numbers.Add(wordings.Count);
            wordings.Add(new CueWording(cue, scope, parts));
        }
    }

    // "read-only" is two words, as it is in a text.
    private static CuePart[] Parts(string wording) =>
        [.. wording.Split([' ', '-', ','], StringSplitOptions.RemoveEmptyEntries).Select(CuePart.Parse)];
}
