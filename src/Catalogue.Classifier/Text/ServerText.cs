using Catalogue.Classifier.Words;
using Catalogue.Model.Servers;
using Catalogue.Model.Verdicts;

namespace Catalogue.Classifier.Text;

/// <summary>
/// What a server's own text and the names of its tools say about each of them. Neither its display name nor its id is read: two servers that
/// say the same are judged the same.
/// </summary>
internal sealed class ServerText
{
    private const int LongestPrefix = 3;

    private readonly HashSet<Word> prefix = [];
    private readonly HashSet<string> toolNames;
    private readonly Lazy<SiblingCues> siblings;

    /// <param name="read">Reads one of the server's tools: its words with the cues in them.</param>
    public ServerText(Server server, Func<ServerText, ToolDefinition, ToolText> read)
    {
        toolNames = new HashSet<string>(server.Tools.Select(t => t.Name), StringComparer.OrdinalIgnoreCase);
        Server = server;
        siblings = new Lazy<SiblingCues>(() => new SiblingCues(this, read));
        if ((server.Description ?? server.Summary) is { Length: > 0 } text)
            SentenceReader.Read(EvidenceField.ServerDescription, text, Sentences);
        Token[][] names = [.. server.Tools.Select(t => Words(t.Name))];
        while (prefix.Count < LongestPrefix && SharedWord(names) is { } word && prefix.Add(word))
            names = [.. names.Select(Stripped)];
        SiblingVerbs = [.. server.Tools.Select(t => NameVerb.Of(NameOf(t), t.Name)?.Word).OfType<Word>()];
    }

    public Server Server { get; }

    public List<Sentence> Sentences { get; } = [];

    /// <summary>The verb of each of the server's tools that has one.</summary>
    public Word[] SiblingVerbs { get; }

    /// <summary>What the server's tools are about; read when first asked for.</summary>
    public SiblingCues Siblings => siblings.Value;

    /// <summary>A tool's name without the words that the names of most of its siblings begin with as well.</summary>
    public Token[] NameOf(ToolDefinition tool) => Stripped(Words(tool.Name));

    /// <summary>A tool's whole name.</summary>
    public static Token[] WholeNameOf(ToolDefinition tool) => Words(tool.Name);

    /// <summary>Whether a word names another tool of this server.</summary>
    public bool HasOtherTool(string own, string word) => !string.Equals(own, word, StringComparison.OrdinalIgnoreCase) && toolNames.Contains(word);

    /// <summary>Whether a word names a tool of this server.</summary>
    public bool HasTool(string word) => toolNames.Contains(word);

    private Token[] Stripped(Token[] name)
    {
        int skip = 0;
        while (skip < name.Length - 1 && prefix.Contains(name[skip].Word))
            skip++;
        return name[skip..];
    }

    private static Word? SharedWord(Token[][] names)
    {
        if (names.Length < 3)
            return null;
        var first = names.Where(n => n.Length > 1).GroupBy(n => n[0].Word).OrderByDescending(g => g.Count()).ThenBy(g => g.Key.Text, StringComparer.Ordinal).FirstOrDefault();
        return first is not null && !first.Key.IsVerb && first.Count() * 10 >= names.Length * 7 ? first.Key : null;
    }

    private static Token[] Words(string name)
    {
        var words = new List<Token>();
        NameSplitter.Read(name, words);
        return [.. words];
    }
}
