namespace Catalogue.Classifier.Words;

/// <summary>The word tables of <c>Words/*.txt</c>, read once.</summary>
internal sealed class Lexicon
{
    public static Lexicon Shared { get; } = new();

    private Lexicon()
    {
        Verbs = Inverted("verbs");
        Topics = Inverted("topics");
        Subjects = Inverted("subjects");
        StopWords = Set("stopwords");
        NounLike = Set("nounlike");
        HashSet<string> address = Set("address");
        AddressStems = [.. address.Where(w => w.EndsWith('*')).Select(w => w[..^1]).Order(StringComparer.Ordinal)];
        AddressWords = [.. address.Where(w => !w.EndsWith('*'))];
        (Translations, Prefixes) = ReadTranslations();
        Inflections = Inflection.AllOf(Verbs.Keys);
        foreach ((string verb, string forms) in LexiconFile.Pairs("irregular"))
        {
            foreach (string form in forms.Split(' '))
                Inflections[form] = verb;
        }
        Sections = Inverted("sections", ' ').ToDictionary(p => p.Key, p => p.Value[0], StringComparer.Ordinal);
        LongestIdeographs = Translations.Keys.Concat(AddressWords).Concat(Orders.Ideographs).Where(k => Script.IsIdeographic(k[0])).Select(k => k.Length).DefaultIfEmpty(1).Max();
    }

    public Dictionary<string, string[]> Verbs { get; }

    public Dictionary<string, string[]> Topics { get; }

    /// <summary>Finer than topics, for cues alone.</summary>
    public Dictionary<string, string[]> Subjects { get; }

    /// <summary>Words of orders to a model.</summary>
    public OrderRoles Orders { get; } = new();

    public HashSet<string> StopWords { get; }

    private HashSet<string> AddressWords { get; }

    private string[] AddressStems { get; }

    /// <summary>Whether a text uses a word to speak to a reader who acts.</summary>
    public bool Addresses(string word) => AddressWords.Contains(word) || Array.Exists(AddressStems, s => word.StartsWith(s, StringComparison.Ordinal));

    /// <summary>Verbs that are as often nouns.</summary>
    public HashSet<string> NounLike { get; }

    /// <summary>Inflected form to verb: "deletes", "deleting" to "delete".</summary>
    public Dictionary<string, string> Inflections { get; }

    /// <summary>Word of another language to the English one.</summary>
    public Dictionary<string, string> Translations { get; }

    /// <summary>Opening word of a section to the section's name.</summary>
    public Dictionary<string, string> Sections { get; }

    /// <summary>Length of the longest entry written without spaces between words.</summary>
    public int LongestIdeographs { get; }

    private (string Stem, string English)[] Prefixes { get; }

    /// <summary>The English word for a word of another language, or null.</summary>
    public string? Translate(string word)
    {
        if (Translations.TryGetValue(word, out string? english))
            return english;
        foreach ((string stem, string meaning) in Prefixes)
        {
            if (word.StartsWith(stem, StringComparison.Ordinal))
                return meaning;
        }
        return null;
    }

    private static HashSet<string> Set(string file) => LexiconFile.Lines(file).SelectMany(l => l.Split(' ')).ToHashSet(StringComparer.Ordinal);

    private static Dictionary<string, string[]> Inverted(string file, char separator = ' ')
    {
        var found = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        foreach ((string key, string values) in LexiconFile.Pairs(file))
        {
            foreach (string value in values.Split(separator, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            {
                if (!found.TryGetValue(value, out List<string>? keys))
                    found[value] = keys = [];
                if (!keys.Contains(key))
                    keys.Add(key);
            }
        }
        return found.ToDictionary(p => p.Key, p => p.Value.ToArray(), StringComparer.Ordinal);
    }

    private static (Dictionary<string, string> Whole, (string, string)[] Stems) ReadTranslations()
    {
        var whole = new Dictionary<string, string>(StringComparer.Ordinal);
        var stems = new List<(string, string)>();
        foreach ((string english, string foreign) in LexiconFile.Pairs("translations"))
        {
            foreach (string word in foreign.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                if (word.EndsWith('*'))
                    stems.Add((word[..^1], english));
                else
                    whole.TryAdd(word, english);
            }
        }
        // The longest stem first: "desinstala" before "de".
        return (whole, [.. stems.OrderByDescending(s => s.Item1.Length).ThenBy(s => s.Item1, StringComparer.Ordinal)]);
    }
}
