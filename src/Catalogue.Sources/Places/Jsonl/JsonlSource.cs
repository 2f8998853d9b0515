using System.Runtime.CompilerServices;
using System.Text.Json;
using Catalogue.Model;
using Catalogue.Model.Json;
using Catalogue.Model.Servers;
using Catalogue.Sources.Manifests;
using Catalogue.Sources.Readings;

namespace Catalogue.Sources.Places.Jsonl;

/// <summary>
/// A file with one tool a line: <c>id</c> (server key, slash, tool), <c>server</c>, <c>serverDescription</c>, <c>tool</c>, <c>title</c>, <c>description</c>,
/// <c>inputSchema</c>, <c>annotations</c>, <c>repo</c>, <c>origin</c> (<c>repo</c>, <c>path</c>, <c>commit</c>). A server's lines may stand anywhere in it.
/// </summary>
public sealed class JsonlSource(string path) : IServerSource
{
    private static readonly string Reader = FactReader.Jsonl.Name;

    private static readonly JsonDocumentOptions Options = new() { MaxDepth = 20_000 };

    public string Name => "jsonl";

    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    public async IAsyncEnumerable<SourceReading> ReadAsync([EnumeratorCancellation] CancellationToken cancel)
    {
        var problems = new List<Problem>();
        var servers = new SortedDictionary<string, JsonlServer>(StringComparer.Ordinal);
        int number = 0;
        using var reader = new StreamReader(path);
        while (await reader.ReadLineAsync(cancel) is { } line)
        {
            number++;
            if (!string.IsNullOrWhiteSpace(line))
                Take(line, number, servers, problems);
        }
        yield return new SourceReading
        {
            Place = Path.GetFileName(path),
            Servers = [.. servers.Values.Select(s => s.Described())],
            Problems = problems,
            FilesByReader = new Dictionary<string, int>(StringComparer.Ordinal) { [Reader] = 1 },
            Supersedes = p => p.Reader == Reader,
        };
    }

    private void Take(string line, int number, SortedDictionary<string, JsonlServer> servers, List<Problem> problems)
    {
        string place = $"{Path.GetFileName(path)}:{number}";
        try
        {
            if (line.Length > SourceLimits.LineLength)
                throw new FormatException($"is longer than {SourceLimits.LineLength} characters");
            using var document = JsonDocument.Parse(line, Options);
            JsonElement root = document.RootElement;
            string key = KeyOf(root) ?? throw new FormatException("needs an 'id' that ends in a slash and its 'tool'");
            string id = key.Split('/') is [var owner, var name] && owner.Length > 0 && name.Length > 0 ? ServerId.Of(owner, name) : ServerId.OfPackage("listed", key);
            if (!servers.TryGetValue(id, out JsonlServer? server))
                servers[id] = server = new JsonlServer(id, key);
            server.Add(root, place, problems);
        }
        catch (JsonException e)
        {
            problems.Add(JsonProblem.From(new JsonException(e.Message, e.Path, null, null), place, Reader));
        }
        catch (FormatException e)
        {
            problems.Add(Problem.Error(place, e.Message, Reader));
        }
        catch (InvalidOperationException)
        {
            problems.Add(Problem.Error(place, "holds a text that is no valid Unicode", Reader));
        }
    }

    // A listing marks a name that it met before with a tilde and a number: owner/name/tool~2.
    private static string? KeyOf(JsonElement line)
    {
        if (line.Text("id") is not { } id || line.Text("tool") is not { } tool)
            return null;
        int end = id.LastIndexOf("/" + tool, StringComparison.Ordinal);
        string? tail = end > 0 ? id[(end + 1 + tool.Length)..] : null;
        return tail is { Length: 0 } || (tail is ['~', .. var count] && count.All(char.IsAsciiDigit)) ? id[..end] : null;
    }

    /// <summary>One server's lines so far.</summary>
    private sealed class JsonlServer(string id, string key)
    {
        private readonly List<ServerFacts> facts = [];
        private readonly HashSet<string> names = new(StringComparer.Ordinal);
        private string? repository;

        public void Add(JsonElement line, string place, List<Problem> problems)
        {
            JsonElement? origin = line.Object("origin");
            var provenance = new Provenance { Reader = Reader, Repository = origin?.Text("repo"), File = origin?.Text("path"), Commit = origin?.Text("commit") };
            if (ToolSchema.Fault(line) is { } fault)
                throw new FormatException($"the tool {fault}");
            string tool = line.Text("tool")!;
            if (tool.Length > DefinitionLimits.NameLength || line.Text("description")?.Length > DefinitionLimits.TextLength)
                throw new FormatException("the tool's name or description is too long");
            if (!names.Add(tool))
            {
                problems.Add(Problem.Warning(place, $"gives the tool '{tool}' of '{key}' again; its richest definition counts", Reader));
            }
            repository ??= line.Text("repo") is { } repo && repo.Split('/') is [var owner, var name] && RepositoryUrl.IsName(owner) && RepositoryUrl.IsName(name) ? repo : null;
            facts.Add(new ServerFacts
            {
                Provenance = provenance,
                Authority = Authority.Listing,
                ProvesServer = true,
                Name = line.Text("server"),
                Description = line.Text("serverDescription"),
                Tools =
                [
                    new ToolDefinition
                    {
                        Name = tool,
                        Title = line.Text("title"),
                        Description = line.Text("description"),
                        InputSchema = ToolSchema.InputOf(line),
                        OutputSchema = ToolSchema.OutputOf(line),
                        Annotations = ToolHints.Of(line),
                        Provenance = [provenance],
                    },
                ],
            });
        }

        public DescribedServer Described() =>
            new(id, repository is null ? null : new ServerSource { Repository = repository }, facts) { FallbackName = key };
    }
}
