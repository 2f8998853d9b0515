namespace Catalogue.Scanner.Engine.Syntax;

/// <summary>All source files of one repository that were read; words are cut only where someone asks.</summary>
internal sealed class SourceTree(IReadOnlyList<SourceLanguage> languages)
{
    // Characters of a project's file.
    private const int MostOfAProject = 1_000_000;

    // Names looked up across files, files cut and symbols kept for one name; beyond that a name is taken as unknown.
    private const int MostLookups = 5_000;
    private const int MostFilesAName = 200;
    private const int MostOfAName = 20;

    // Characters looked through for names in all; beyond that a name is taken as unknown.
    private const long MostSearched = 4_000_000_000;

    private readonly Dictionary<string, (SourceLanguage Language, string Text)> texts = new(StringComparer.Ordinal);
    private List<string>? paths;
    private long searched;
    private readonly Dictionary<string, SourceFile> files = new(StringComparer.Ordinal);
    private readonly Dictionary<(SourceLanguage, string), IReadOnlyList<(SourceFile File, Symbol Symbol)>> lookups = [];

    /// <summary>OpenAPI documents by path.</summary>
    public SortedDictionary<string, string> Documents { get; } = new(StringComparer.Ordinal);

    /// <summary>Texts of the files that say which packages the projects use.</summary>
    public List<string> ProjectFiles { get; } = [];

    /// <summary>Source files, sorted.</summary>
    public IReadOnlyList<string> Paths => paths ??= [.. texts.Keys.Order(StringComparer.Ordinal)];

    /// <summary>Adds a source file or an OpenAPI document; any other file, or a binary one, is left out.</summary>
    public void Add(string path, ReadOnlySpan<byte> bytes)
    {
        if (languages.FirstOrDefault(l => l.FileEndings.Contains(Path.GetExtension(path).ToLowerInvariant())) is { } language && SourceBytes.Decode(bytes) is { } text)
            (texts[path], paths) = ((language, text), null);
        else if (IsDocument(path) && SourceBytes.Decode(bytes) is { } document)
            Documents[path] = document;
    }

    /// <summary>Adds a file that says which packages a project uses; a binary or enormous one is left out.</summary>
    public void AddProjectFile(ReadOnlySpan<byte> bytes)
    {
        if (SourceBytes.Decode(bytes) is { Length: < MostOfAProject } text)
            ProjectFiles.Add(text);
    }

    /// <summary>Whether a file may be an OpenAPI document, by its name.</summary>
    public static bool IsDocument(string path)
    {
        string name = path[(path.LastIndexOf('/') + 1)..].ToLowerInvariant();
        return (name.EndsWith(".json", StringComparison.Ordinal) || name.EndsWith(".yaml", StringComparison.Ordinal) || name.EndsWith(".yml", StringComparison.Ordinal))
            && (name.Contains("openapi", StringComparison.Ordinal) || name.Contains("swagger", StringComparison.Ordinal));
    }

    public SourceLanguage LanguageOf(string path) => texts[path].Language;

    public string TextOf(string path) => texts[path].Text;

    public SourceFile File(string path)
    {
        if (!files.TryGetValue(path, out SourceFile? file))
            files[path] = file = new SourceFile(path, texts[path].Language, texts[path].Text);
        return file;
    }

    /// <summary>Every symbol of this name (<c>name</c> or <c>Owner.name</c>) in files of one language, nearest to a folder first.</summary>
    public IReadOnlyList<(SourceFile File, Symbol Symbol)> Named(SourceLanguage language, string name, string folder)
    {
        if (!lookups.TryGetValue((language, name), out var found))
            found = lookups.Count < MostLookups ? lookups[(language, name)] = Search(language, name) : [];
        return found.Count < 2 ? found : [.. found.OrderByDescending(f => Shared(f.File.Folder, folder)).ThenBy(f => f.File.Path.Length)];
    }

    private List<(SourceFile, Symbol)> Search(SourceLanguage language, string name)
    {
        string word = name[(name.LastIndexOf('.') + 1)..];
        string owner = name[..Math.Max(0, name.LastIndexOf('.'))];
        var found = new List<(SourceFile, Symbol)>();
        int cut = 0;
        foreach (string path in Paths)
        {
            (SourceLanguage its, string text) = texts[path];
            if (cut >= MostFilesAName || searched > MostSearched || !IsAkin(its, language))
                continue;
            searched += text.Length;
            if (!text.Contains(word, StringComparison.Ordinal) || !text.Contains(owner, StringComparison.Ordinal))
                continue;
            cut++;
            SourceFile file = File(path);
            found.AddRange(file.Symbols.Named(name).Take(MostOfAName).Select(s => (file, s)));
        }
        return found;
    }

    private static bool IsAkin(SourceLanguage a, SourceLanguage b) =>
        a.Family == b.Family;

    // Characters of the path that two folders share.
    private static int Shared(string a, string b) => a == b ? int.MaxValue : a.AsSpan().CommonPrefixLength(b);
}
