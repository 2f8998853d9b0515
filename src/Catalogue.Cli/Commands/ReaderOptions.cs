using System.CommandLine;
using Catalogue.Cli.Screen;
using Catalogue.Cli.SecondReading;
using Catalogue.Model;
using Catalogue.Model.Language;
using Catalogue.Model.Store;
using Catalogue.Model.Verdicts;

namespace Catalogue.Cli.Commands;

/// <summary>The options of <c>classify</c> that ask a second reader. Without <c>--reader</c> nothing is sent anywhere.</summary>
internal sealed class ReaderOptions
{
    private const string KeyVariable = "CATALOGUE_READER_KEY";

    private readonly Option<string?> address = new("--reader") { Description = $"Ask a chat model about verdicts that need a review; an OpenAI-compatible address (Ollama: http://localhost:11434/v1), its key in ${KeyVariable}", HelpName = "URL" };
    private readonly Option<string?> model = new("--reader-model") { Description = "Name of the chat model", HelpName = "NAME" };
    private readonly Option<int> budget = new("--reader-budget") { Description = "Questions at most", DefaultValueFactory = _ => 100, HelpName = "N" };
    private readonly Option<int> rate = new("--reader-rate") { Description = "Questions a minute at most", DefaultValueFactory = _ => 30, HelpName = "N" };
    private readonly Option<int> patience = new("--reader-timeout") { Description = "Seconds that an answer may take", DefaultValueFactory = _ => 60, HelpName = "SECONDS" };

    public IEnumerable<Option> All => [address, model, budget, rate, patience];

    public bool IsAsked(ParseResult parsed) => parsed.GetValue(address) is not null;

    /// <summary>Asks about a catalogue's verdicts and shows where the reader differs.</summary>
    /// <returns>Exit code.</returns>
    public async Task<int> RunAsync(Terminal terminal, ParseResult parsed, CatalogueStore store, CancellationToken cancel)
    {
        (Uri at, ReaderBounds bounds) = Read(parsed);
        List<Problem> problems = [];
        HashSet<string> signals = [.. store.LoadSignals(problems).Select(s => s.Id)];
        string? key = Environment.GetEnvironmentVariable(KeyVariable) is { Length: > 0 } given ? given : null;
        using var reader = new SecondReader(at, key, bounds, ReadingFile.Open(store, problems), signals, TimeProvider.System);
        Candidate[] candidates = [.. store.ServerIds().SelectMany(id => Of(store, id, problems))];
        ReaderReport report = await terminal.WithProgress("Second reading", progress => reader.RunAsync(candidates, progress, problems, cancel));
        Show(terminal, report);
        return terminal.Report(problems);
    }

    private (Uri At, ReaderBounds Bounds) Read(ParseResult parsed)
    {
        if (!Uri.TryCreate(parsed.GetValue(address), UriKind.Absolute, out Uri? at) || at.Scheme is not ("http" or "https"))
            throw new UsageException($"'{parsed.GetValue(address)}' is no address of a chat model; for instance http://localhost:11434/v1");
        string name = parsed.GetValue(model) ?? throw new UsageException("--reader needs --reader-model NAME");
        foreach (Option<int> bound in (ReadOnlySpan<Option<int>>)[budget, rate, patience])
        {
            if (parsed.GetValue(bound) < 1)
                throw new UsageException($"{bound.Name} must be at least 1");
        }
        return (at, new ReaderBounds(name, parsed.GetValue(budget), parsed.GetValue(rate), TimeSpan.FromSeconds(parsed.GetValue(patience))));
    }

    private static IEnumerable<Candidate> Of(CatalogueStore store, string id, List<Problem> problems)
    {
        if (store.LoadServer(id, problems) is not { } server || store.LoadClassifications(id, problems) is not { } judged)
            return [];
        var byName = server.Tools.GroupBy(t => t.Name, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.First(), StringComparer.Ordinal);
        return judged.Tools.Where(v => Candidate.IsWorth(v) && byName.ContainsKey(v.Tool)).Select(v => new Candidate(server, byName[v.Tool], v));
    }

    private static void Show(Terminal terminal, ReaderReport report)
    {
        (Candidate Candidate, Reading Reading)[] differing = [.. report.Differing];
        if (differing.Length > 0)
        {
            terminal.Table(["tool", "verdict", "second reader", "because it reads"], differing.Select(d => (IReadOnlyList<string>)
                [InvisibleText.EscapedOnOneLine(d.Candidate.Name), InWords(d.Candidate.Verdict.Class, d.Candidate.Verdict.Signals.Select(s => s.Id)), InWords(d.Reading.Answer.Class, d.Reading.Answer.Signals), InvisibleText.EscapedOnOneLine(d.Reading.Answer.Evidence[0].Quote)]), left: 4);
        }
        terminal.Line($"{report.Worth} verdicts are worth a second look; {report.Asked} were asked about now, {report.Read.Count} have an answer, {differing.Length} answers differ. No verdict was changed.");
    }

    private static string InWords(ToolClass toolClass, IEnumerable<string> signals) => string.Join(' ', signals.Prepend(toolClass.ToString()));
}
