using System.Text;
using System.Text.Json;
using Catalogue.Cli.Scanning;
using Catalogue.Cli.Scanning.Reports;
using Catalogue.Cli.Screen;
using Catalogue.Cli.Stages;
using Catalogue.Model;
using Catalogue.Model.Json;
using Catalogue.Model.Language;
using Catalogue.Model.Policies;
using Catalogue.Model.Servers;
using Catalogue.Model.Store;
using Catalogue.Model.Verdicts;
using Catalogue.Policies.Advice;
using Catalogue.Policies.Formats;

namespace Catalogue.Cli.Answering;

/// <summary>What the catalogue answers an agent: read-only, bounded, and without the words of authors, which may be meant for the agent.</summary>
internal sealed class CatalogueAnswers(CatalogueStore store)
{
    /// <summary>Characters of one answer.</summary>
    public const int Longest = 24_000;

    private const int MostFound = 20, LongestQuery = 200, LongestConfiguration = 200_000;

    private readonly ToolSearch search = new(store);

    /// <summary>The answer to a call.</summary>
    /// <exception cref="UsageException">The tool or an argument is not as the definition says.</exception>
    public string Answer(string tool, JsonElement arguments) => Bounded(tool switch
    {
        "search_tools" => Search(Required(arguments, "query", LongestQuery), Optional(arguments, "risk", 20)),
        "tool_verdict" => Verdict(Required(arguments, "tool", 1_000)),
        "server_policy" => Policy(Required(arguments, "server", 500), Optional(arguments, "format", 50), Optional(arguments, "server_key", 100)),
        "check_stack" => Stack(Required(arguments, "configuration", LongestConfiguration)),
        _ => throw new UsageException($"There is no tool '{Short(tool)}'."),
    });

    private string Search(string query, string? risk)
    {
        RiskLevel? level = risk is null ? null : Enum.TryParse(risk, out RiskLevel known) && Enum.IsDefined(known) ? known : throw new UsageException("risk wants Low, Medium, High or Critical.");
        IReadOnlyList<FoundTool> found = search.Find(query, level);
        if (found.Count == 0)
            return "No tool found.";
        var text = new StringBuilder();
        foreach (FoundTool tool in found.Take(MostFound))
            text.Append(InvisibleText.EscapedOnOneLine($"{tool.Server}/{tool.Name}: {tool.Class}, {tool.Risk}. {tool.Summary}")).Append('\n');
        return found.Count > MostFound ? text.Append($"… and {found.Count - MostFound} more; ask with more words.\n").ToString() : text.ToString();
    }

    private string Verdict(string target)
    {
        (Server server, string? name) = ToolLookup.Split(store, target);
        ToolDefinition tool = ToolLookup.Tool(server, name ?? throw new UsageException($"Name a tool too: {server.Id}/TOOL"));
        Classification verdict = ToolLookup.Judgements(store, server).Tools.First(t => t.Tool == tool.Name);
        Recommendation advice = PolicyAdvisor.ForTool(tool, verdict);
        string[] lines =
        [
            $"{server.Id}/{tool.Name}",
            $"class {verdict.Class}, risk {verdict.Risk}, confidence {verdict.Confidence:0.00}{(verdict.NeedsReview ? ", needs review" : "")}",
            verdict.Rationale,
            $"signals: {(verdict.Signals.Count == 0 ? "none" : string.Join(", ", verdict.Signals.Select(s => s.Id)))}",
            $"recommended: {advice.Action}{(advice.Limit is { } limit ? $", at most {limit.Max} calls a {limit.Window}" : "")}",
        ];
        return string.Join('\n', lines.Select(InvisibleText.EscapedOnOneLine)) + "\n";
    }

    private string Policy(string target, string? formatName, string? key)
    {
        (Server server, string? tool) = ToolLookup.Split(store, target);
        if (tool is not null)
            throw new UsageException("Name a server without a tool.");
        IPolicyFormat format = formatName is null ? PolicyFormats.All[0] : PolicyFormats.Find(formatName) ?? throw new UsageException($"There is no format '{Short(formatName)}'. Formats: {string.Join(", ", PolicyFormats.All.Select(f => f.Name))}");
        PolicyDocument document = format.Write(new PolicyRequest(server, key ?? ServerKeys.Default(server), PolicyAdvisor.ForServer(server, ToolLookup.Judgements(store, server).Tools, ServerProfile.Careful), PolicyScope.Server));
        // Half a policy would deny or allow what the whole does not.
        string text = document.Refusal is { } refusal ? throw new UsageException(refusal) : document.Text;
        return text.Length <= Longest ? text : throw new UsageException($"The policy is longer than {Longest} characters; write it with: catalogue policy {server.Id} --format {format.Name}");
    }

    private string Stack(string configuration)
    {
        var run = ScanRun.ReadText(store, configuration);
        ScanReport report = run.Report();
        var text = new StringBuilder(TextReport.Of(report, []));
        foreach (Problem problem in report.Problems)
            text.Append(InvisibleText.EscapedOnOneLine($"{TextReport.WordOf(problem.Severity)}: {problem.Place}: {problem.Message}")).Append('\n');
        return text.ToString();
    }

    private static string Required(JsonElement arguments, string name, int longest) => Optional(arguments, name, longest) ?? throw new UsageException($"The argument '{name}' is missing.");

    private static string? Optional(JsonElement arguments, string name, int longest)
    {
        if (arguments.Field(name) is not { } value)
            return null;
        try
        {
            string? text = value.ValueKind == JsonValueKind.String ? value.GetString() : throw new UsageException($"The argument '{name}' is no text.");
            return text!.Length <= longest ? text : throw new UsageException($"The argument '{name}' is longer than {longest} characters.");
        }
        catch (InvalidOperationException)
        {
            throw new UsageException($"The argument '{name}' is no valid Unicode.");
        }
    }

    private static string Bounded(string text) => text.Length <= Longest ? text : text[..Longest] + "\n… cut; the command line shows all of it.\n";

    private static string Short(string text) => InvisibleText.EscapedOnOneLine(text.Length > 60 ? text[..60] + "…" : text);
}
