using Catalogue.Classifier.Text;
using Catalogue.Classifier.Words;
using Catalogue.Model.Verdicts;

namespace Catalogue.Classifier;

/// <summary>
/// Tells by names which tools of a server write to a place whose text strangers can write, and so can read where it is public: issues, pull requests, comments.
/// </summary>
internal static class PublicPlaces
{
    private static readonly HashSet<string> Places = new(StringComparer.Ordinal) { "issue", "pull", "comment", "discussion", "review", "gist", "thread" };

    // Words of tools that put a text of the caller there; a label or a state carries none.
    private static readonly HashSet<string> Writing = new(StringComparer.Ordinal) { "create", "add", "update", "write", "reply", "post", "submit", "edit", "comment" };

    private static readonly HashSet<string> Textless = new(StringComparer.Ordinal) { "label", "assignee", "milestone", "reaction", "state", "draft", "type", "field", "reviewer", "branch", "priority", "dependency" };

    private static readonly HashSet<string> Files = new(StringComparer.Ordinal) { "file", "content", "code", "blob", "document" };

    /// <summary>Names of the tools that write there; none where no tool of the server brings in such text.</summary>
    public static IEnumerable<string> WrittenBy(IReadOnlyList<Classification> tools)
    {
        bool strangersWrite = tools.Any(t => t.Signals.Any(s => s.Id == SignalIds.UntrustedContent) && WordsOf(t).Overlaps(Places));
        return strangersWrite ? tools.Where(t => t.Class != ToolClass.Read && Writes(WordsOf(t))).Select(t => t.Tool) : [];
    }

    /// <summary>Names of the tools that read files or code, which may be private.</summary>
    public static IEnumerable<string> FilesReadBy(IReadOnlyList<Classification> tools) =>
        tools.Where(t => t.Class == ToolClass.Read && WordsOf(t).Overlaps(Files)).Select(t => t.Tool);

    private static bool Writes(HashSet<string> words) => words.Overlaps(Places) && words.Overlaps(Writing) && !words.Overlaps(Textless);

    private static HashSet<string> WordsOf(Classification tool)
    {
        var tokens = new List<Token>();
        NameSplitter.Read(tool.Tool, tokens);
        return [.. tokens.Select(t => t.Word.Text).Select(w => w.Length > 3 && w.EndsWith('s') ? w[..^1] : w)];
    }
}
