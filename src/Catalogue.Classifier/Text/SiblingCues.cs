using System.Collections.Concurrent;
using Catalogue.Classifier.Cues;
using Catalogue.Classifier.Words;
using Catalogue.Model.Servers;

namespace Catalogue.Classifier.Text;

/// <summary>Which cues of signals the names and first sentences of a server's tools show, and how many tools show each.</summary>
internal sealed class SiblingCues
{
    private readonly SortedDictionary<string, (Word Cue, int Tools)> counts = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<ToolDefinition, ToolText> texts = new(ReferenceEqualityComparer.Instance);
    private readonly int tools;

    public SiblingCues(ServerText server, Func<ServerText, ToolDefinition, ToolText> read)
    {
        tools = server.Server.Tools.Count;
        if (tools < 2)
            return;
        foreach (ToolDefinition tool in server.Server.Tools)
        {
            if (Read(server, tool, read) is not { } text)
                continue;
            texts[tool] = text;
            foreach (Word cue in Shown(text))
                counts[cue.Text] = (cue, counts.GetValueOrDefault(cue.Text).Tools + 1);
        }
    }

    /// <summary>What was read of a tool while counting; handed out once, so that a large server's texts do not stay in memory.</summary>
    public ToolText? Take(ToolDefinition tool) => texts.TryRemove(tool, out ToolText? text) ? text : null;

    /// <summary>Each cue that other tools show, with their share.</summary>
    public IEnumerable<(Word Cue, float Share)> Beside(ToolText text)
    {
        if (tools < 2)
            yield break;
        HashSet<string> own = [.. Shown(text).Select(c => c.Text)];
        foreach ((string name, (Word cue, int shown)) in counts)
        {
            int others = own.Contains(name) ? shown - 1 : shown;
            if (others > 0)
                yield return (cue, others / (float)(tools - 1));
        }
    }

    // A definition that cannot be read is reported where it is judged; it costs no other.
    private static ToolText? Read(ServerText server, ToolDefinition tool, Func<ServerText, ToolDefinition, ToolText> read)
    {
        try
        {
            return read(server, tool);
        }
        catch (Exception e) when (e is InvalidOperationException or ArgumentException)
        {
            return null;
        }
    }

    private static IEnumerable<Word> Shown(ToolText text) => text.Cues
        .Where(c => c.Scope is CueScope.Name or CueScope.First && c.Shows && !c.IsOf("class") && !c.IsOf("settled"))
        .Select(c => c.Name).DistinctBy(c => c.Text, StringComparer.Ordinal);
}
