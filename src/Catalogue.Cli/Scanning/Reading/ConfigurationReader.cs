using System.Text;
using System.Text.Json;
using Catalogue.Cli.Scanning.Stack;
using Catalogue.Cli.Screen;
using Catalogue.Model;
using Catalogue.Model.Json;
using Catalogue.Model.Language;
using Catalogue.Model.Store;
using Catalogue.Sources.Clients;

namespace Catalogue.Cli.Scanning.Reading;

/// <summary>Reads configurations of clients; what is wrong with one costs that one alone.</summary>
internal sealed class ConfigurationReader(ICollection<Problem> problems)
{
    // A text that somebody pasted names files of another machine, or of none.
    private bool isPasted;

    private readonly List<AgentServer> servers = [];

    /// <summary>In the order in which they were read; names are unique.</summary>
    public IReadOnlyList<AgentServer> Servers => servers;

    /// <summary>Files that were read.</summary>
    public List<string> Files { get; } = [];

    /// <summary>Reads one file.</summary>
    /// <param name="mustExist">Whether a file that is not there, or lists nothing, is a fault: one that a person named.</param>
    public void Read(string path, bool mustExist) => Guarded(path, () =>
    {
        if (Bytes(path, mustExist) is { } bytes)
            Read(path, bytes, mustExist);
    });

    /// <summary>Reads a text that somebody pasted; what begins like JSON is JSON, all else TOML.</summary>
    public void ReadText(string text)
    {
        isPasted = true;
        string name = text.AsSpan().TrimStart() is ['{' or '/', ..] ? "configuration.json" : "configuration.toml";
        Guarded(name, () => Read(name, Encoding.UTF8.GetBytes(text), mustExist: true));
    }

    private void Guarded(string path, Action read)
    {
        try
        {
            read();
        }
        catch (JsonException e)
        {
            problems.Add(JsonProblem.From(e, path));
        }
        catch (FormatException e)
        {
            (string place, string said) = ParserWords.Placed(path, e.Message);
            problems.Add(Problem.Error(place, $"is no TOML: {said}"));
        }
        catch (InvalidOperationException)
        {
            problems.Add(Problem.Error(path, "holds a text that is no valid Unicode"));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            problems.Add(Problem.Error(path, FileFault.Of(e, path)));
        }
    }

    private byte[]? Bytes(string path, bool mustExist)
    {
        var file = new FileInfo(path);
        try
        {
            if (!mustExist && !file.Exists && !Directory.Exists(path))
                return null;
            using FileStream stream = file.OpenRead();
            if (stream.Length <= DefinitionLimits.FileBytes)
            {
                byte[] bytes = new byte[stream.Length];
                stream.ReadExactly(bytes);
                return bytes;
            }
            problems.Add(Problem.Error(path, $"is larger than {DefinitionLimits.FileBytes} bytes"));
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            problems.Add(Problem.Error(path, "is not there"));
        }
        return null;
    }

    private void Read(string path, byte[] bytes, bool mustExist)
    {
        if (bytes.AsSpan().StartsWith("\uFEFF"u8))
            bytes = bytes[3..];
        // An empty file is what a client makes before the first server.
        if (bytes.AsSpan().Trim(" \r\n\t"u8).IsEmpty)
            return;
        string text = Encoding.UTF8.GetString(bytes);
        Files.Add(path);
        if (ClientConfigs.Entries(path.Replace('\\', '/'), text) is not { } read)
        {
            if (mustExist)
                problems.Add(Problem.Error(path, "lists no servers in a form that a known client reads"));
            return;
        }
        var lines = EntryLines.Of(text);
        foreach (ClientEntry entry in read.Entries.Where(e => !e.Server.IsDisabled))
            Add(path, read.Client, entry, lines.GetValueOrDefault(entry.Server.Name));
        if (read.Entries.Where(e => e.Server.IsDisabled).Select(e => Short(e.Server.Name)).ToArray() is { Length: > 0 } off)
            problems.Add(Problem.Warning(path, $"{Counted.Of(off.Length, "server")} switched off in it, so that no agent calls {(off.Length == 1 ? "it" : "them")}, and left out: {string.Join(", ", off)}"));
        foreach (string name in read.Unread)
            problems.Add(Problem.Error(Place(path, lines.GetValueOrDefault(name)), $"'{Short(name)}' names neither a command nor an address"));
        if (read.IsCut)
            problems.Add(Problem.Error(path, "lists more servers than are read of one file; the rest is left out"));
    }

    private void Add(string path, string client, ClientEntry entry, int line)
    {
        (ClientEntry bare, IReadOnlyList<string>? guard) = GuardedCommand.Split(entry);
        string name = Short(entry.Server.Name), key = name;
        for (int number = 1; servers.Any(s => s.Key == key); number++)
            key = number == 1 ? $"{name} ({client})" : $"{name} ({client} {number})";
        servers.Add(new AgentServer(client, path, line == 0 ? null : line, key, bare, guard is null ? null : Standing(guard, Place(path, line), key)) { IsPasted = isPasted });
    }

    private StandingGuard Standing(IReadOnlyList<string> words, string place, string key)
    {
        var guard = new StandingGuard(words, null);
        return isPasted || guard.ValueOf("--policy") is not { } file ? guard : guard with { Policy = GuardPolicies.Read(file, place, key, problems) };
    }

    private static string Place(string path, int line) => line == 0 ? path : $"{path}:{line}";

    private static string Short(string name) => InvisibleText.EscapedOnOneLine(name.Length > 60 ? name[..60] + "…" : name);
}
