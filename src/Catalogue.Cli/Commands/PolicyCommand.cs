using System.CommandLine;
using System.Text.Json;
using Catalogue.Cli.Screen;
using Catalogue.Cli.Stages;
using Catalogue.Model;
using Catalogue.Model.Policies;
using Catalogue.Model.Servers;
using Catalogue.Model.Store;
using Catalogue.Model.Verdicts;
using Catalogue.Policies.Advice;
using Catalogue.Policies.Conditions;
using Catalogue.Policies.Effects;
using Catalogue.Policies.Formats;

namespace Catalogue.Cli.Commands;

/// <summary><c>policy SERVER[/TOOL]</c>: the recommended policy in one format, ready to be put in place.</summary>
internal static class PolicyCommand
{
    public static Command Create(Terminal terminal)
    {
        Argument<string?> target = new("target") { Description = "SERVER for a whole server, SERVER/TOOL for one tool", Arity = ArgumentArity.ZeroOrOne, HelpName = "SERVER[/TOOL]" };
        Option<string> format = new("--format") { Description = "Format, one of --list", DefaultValueFactory = _ => PolicyFormats.All[0].Name, HelpName = "NAME" };
        Option<string?> key = new("--server-key") { Description = "What the server is called in your own configuration", HelpName = "KEY" };
        Option<ServerProfile> profile = new("--profile") { Description = "How much an agent is given: ReadOnly, Careful or Full", DefaultValueFactory = _ => ServerProfile.Careful };
        Option<bool> conditions = new("--conditions") { Description = "Write the offered argument conditions too; their values are examples to replace" };
        Option<bool> list = new("--list") { Description = "List the formats" };
        Option<string> catalogue = CommonOptions.Catalogue();
        Option<bool> json = CommonOptions.Json();
        var command = new Command("policy", "Prints the recommended policy in one format.\nExample: catalogue policy github/github-mcp-server --format claude-code --server-key github") { target, format, key, profile, conditions, list, catalogue, json };
        command.SetAction(parsed => parsed.GetValue(list)
            ? List(terminal, parsed.GetValue(json))
            : Write(terminal, CommonOptions.OpenOrStarter(parsed, catalogue, terminal), parsed.GetValue(target) ?? throw new UsageException("Name a server: catalogue policy SERVER[/TOOL]"), parsed.GetValue(format)!, parsed.GetValue(key), parsed.GetValue(profile), parsed.GetValue(conditions)));
        return command;
    }

    private static int List(Terminal terminal, bool json)
    {
        if (json)
        {
            terminal.Line(JsonSerializer.Serialize([.. PolicyFormats.All.Select(f => new FormatName(f.Name, f.Title))], CliJson.Default.IReadOnlyListFormatName));
            return ExitCode.Done;
        }
        terminal.Table(["format", "for"], PolicyFormats.All.Select(f => (string[])[f.Name, f.Title]), left: 2);
        return ExitCode.Done;
    }

    private static int Write(Terminal terminal, CatalogueStore store, string target, string formatName, string? key, ServerProfile profile, bool conditions)
    {
        IPolicyFormat format = PolicyFormats.Find(formatName) ?? throw new UsageException($"There is no format '{formatName}'. Formats: {string.Join(", ", PolicyFormats.All.Select(f => f.Name))}");
        (Server server, string? name) = ToolLookup.Split(store, target);
        ServerClassifications judged = ToolLookup.Judgements(store, server);
        IReadOnlyList<Recommendation> rules = name is null ? PolicyAdvisor.ForServer(server, judged.Tools, profile) : [ForTool(server, judged, name, profile)];
        var request = new PolicyRequest(server, key ?? ServerKeys.Default(server), rules, name is null ? PolicyScope.Server : PolicyScope.Tool) { ApplyConditions = conditions };
        PolicyDocument document = format.Write(request);
        if (document.Refusal is { } refusal)
        {
            terminal.Note("error: " + refusal);
            return ExitCode.SomeRejected;
        }
        terminal.Output.Write(document.Text.EndsWith('\n') ? document.Text : document.Text + "\n");
        var problems = new List<Problem>();
        if (name is not null)
            terminal.Note("effect: " + EffectWording.Load(store, problems).Of(format.Name, format.Read(document.Text, request)(rules[0].Tool)).Sentence);
        foreach (string note in document.Limits.Concat(document.Placing))
            terminal.Note("note: " + note);
        terminal.Note("where it goes: " + string.Join(' ', format.Steps));
        NoteConditions(terminal, request);
        terminal.Report(problems);
        return name is not null && document.LeftOut.Count > 0 ? ExitCode.SomeRejected : ExitCode.Done;
    }

    private static void NoteConditions(Terminal terminal, PolicyRequest request)
    {
        ArgumentCondition[] offered = [.. request.Recommendations.SelectMany(r => r.Conditions)];
        if (offered.Length == 0)
            return;
        if (!request.ApplyConditions)
        {
            terminal.Note($"note: {offered.Length} argument {(offered.Length == 1 ? "condition is" : "conditions are")} offered and not written; --conditions writes {(offered.Length == 1 ? "it" : "them")}.");
            return;
        }
        terminal.Note("note: " + ConditionAdvisor.Note);
        foreach (string caveat in offered.Select(c => c.Caveat).Distinct(StringComparer.Ordinal))
            terminal.Note("note: " + caveat);
    }

    private static Recommendation ForTool(Server server, ServerClassifications judged, string name, ServerProfile profile)
    {
        ToolDefinition tool = ToolLookup.Tool(server, name);
        return PolicyAdvisor.ForTool(tool, judged.Tools.First(t => t.Tool == tool.Name), profile);
    }
}

/// <summary>One entry of <c>policy --list --json</c>.</summary>
internal sealed record FormatName(string Name, string Title);
