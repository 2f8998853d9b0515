using System.Text.Json;
using System.Text.Json.Serialization;

namespace Catalogue.Scanner.Engine.Definitions;

/// <summary>Words that one language's patterns know: <c>words.json</c> in its folder, lists of texts by what they are for.</summary>
internal sealed class LanguageWords
{
    private readonly Dictionary<string, HashSet<string>> lists;

    private LanguageWords(Dictionary<string, HashSet<string>> lists) => this.lists = lists;

    /// <summary>The words of the folder <c>Languages/<paramref name="folder"/></c>.</summary>
    public static LanguageWords Of(string folder)
    {
        using Stream stream = typeof(LanguageWords).Assembly.GetManifestResourceStream($"languages/{folder}/words.json")
            ?? throw new InvalidOperationException($"The folder Languages/{folder} has no words.json.");
        return new LanguageWords(JsonSerializer.Deserialize(stream, LanguageWordsContext.Default.DictionaryStringHashSetString)!);
    }

    /// <summary>One list; empty where the language has none.</summary>
    public IReadOnlySet<string> this[string list] => lists.GetValueOrDefault(list) ?? [];
}

[JsonSerializable(typeof(Dictionary<string, HashSet<string>>))]
internal sealed partial class LanguageWordsContext : JsonSerializerContext;
