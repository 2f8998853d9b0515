namespace Catalogue.Scanner.Engine.Syntax;

/// <summary>All files of one repository that say something about its code; words are cut only where someone asks.</summary>
internal sealed class SourceTree(IReadOnlyList<SourceLanguage> languages)
{
    private readonly Dictionary<string, SourceLanguage> byExtension = languages.SelectMany(l => l.Extensions.Select(e => (e, l))).ToDictionary(p => p.e, p => p.l, StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, (SourceLanguage Language, string Text)> texts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, SourceFile> files = new(StringComparer.Ordinal);
    // Texts are looked through this often before it pays to index them.
    private const int LooksBeforeIndex = 64;

    private List<string>? paths;
    private WordIndex? index;
    private int looks;

    /// <summary>OpenAPI documents and lists of tools by path.</summary>
    public SortedDictionary<string, string> Documents { get; } = new(StringComparer.Ordinal);

    /// <summary>Files that say what a package is called, what it needs and where its modules lie, by path.</summary>
    public SortedDictionary<string, string> Projects { get; } = new(StringComparer.Ordinal);

    /// <summary>Source files, sorted.</summary>
    public IReadOnlyList<string> Paths => paths ??= [.. texts.Keys.Order(StringComparer.Ordinal)];

    /// <summary>The language of a file by its name, or null where it is none that is read.</summary>
    public SourceLanguage? LanguageByName(string path) => byExtension.GetValueOrDefault(Path.GetExtension(path));

    /// <summary>Adds a source file; false for a binary one and for one in no language that is read.</summary>
    public bool Add(string path, ReadOnlySpan<byte> bytes)
    {
        if (LanguageByName(path) is not { } language || SourceBytes.Decode(bytes) is not { } text)
            return false;
        (texts[path], paths, index) = ((language, text), null, null);
        return true;
    }

    public bool Holds(string path) => texts.ContainsKey(path);

    /// <summary>Takes a file out that turned out to be dead.</summary>
    public void Remove(string path) => (paths, index) = texts.Remove(path) ? (null, null) : (paths, index);

    public SourceLanguage LanguageOf(string path) => texts[path].Language;

    public string TextOf(string path) => texts[path].Text;

    public SourceFile File(string path)
    {
        if (!files.TryGetValue(path, out SourceFile? file))
            files[path] = file = new SourceFile(path, texts[path].Language, texts[path].Text);
        return file;
    }

    /// <summary>Paths of the files whose text holds a word, alone or inside a longer one, sorted.</summary>
    public IEnumerable<string> Holding(string word)
    {
        if (!WordIndex.Knows(word) || (index is null && looks++ < LooksBeforeIndex))
            return Paths.Where(p => texts[p].Text.Contains(word, StringComparison.Ordinal));
        index ??= new WordIndex([.. Paths.Select(TextOf)]);
        return index.Holding(word).Select(n => Paths[n]);
    }

    /// <summary>Files of one language whose text holds a word.</summary>
    public IEnumerable<SourceFile> Holding(SourceLanguage language, string word) => Holding(word).Where(p => texts[p].Language == language).Select(File);
}
