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
using Catalogue.Policies.Effects;
using Catalogue.Policies.Formats;

namespace Catalogue.Cli.Commands;

/// <summary><c>explain SERVER/TOOL</c>: the whole judgement of one tool.</summary>
internal static class ExplainCommand
{
    public static Command Create(Terminal terminal)
    {
        Argument<string[]> target = new("tool") { Description = "SERVER/TOOL, also with a blank between; the server by id (owner/name) or by its part of the URL", HelpName = "SERVER/TOOL", Arity = new ArgumentArity(1, 2) };
        Option<string> catalogue = CommonOptions.Catalogue();
        Option<bool> json = CommonOptions.Json();
        var command = new Command("explain", "Shows verdict, evidence, contributions and policy of one tool.\nExample: catalogue explain github/github-mcp-server/delete_file") { target, catalogue, json };
        command.SetAction(parsed => Run(terminal, CommonOptions.OpenOrStarter(parsed, catalogue, terminal), string.Join('/', parsed.GetValue(target)!), parsed.GetValue(json)));
        return command;
    }

    private static int Run(Terminal terminal, CatalogueStore store, string target, bool json)
    {
        (Server server, string? name) = ToolLookup.Split(store, target);
        if (name is null)
            throw new UsageException($"Name a tool too: {server.Id}/{(server.Tools.Count > 0 ? server.Tools[0].Name : "TOOL")}");
        ToolDefinition tool = ToolLookup.Tool(server, name);
        Classification verdict = ToolLookup.Judgements(store, server).Tools.First(t => t.Tool == tool.Name);
        Recommendation advice = PolicyAdvisor.ForTool(tool, verdict);
        IPolicyFormat format = PolicyFormats.All[0];
        var request = new PolicyRequest(server, ServerKeys.Default(server), [advice], PolicyScope.Tool);
        PolicyDocument document = format.Write(request);
        var problems = new List<Problem>();
        EffectWording wording = EffectWording.Load(store, problems);
        EffectWords effect = wording.Of(format.Name, format.Read(document.Text, request)(tool.Name));
        if (json)
            terminal.Line(JsonSerializer.Serialize(new Explanation(server.Id, server.Slug, tool, verdict, advice, effect, wording.Reason(advice)), CliJson.Default.Explanation));
        else
            new ExplanationView(terminal.Console).Show(server, tool, verdict, [effect.Sentence, wording.Reason(advice), .. CallsByName.Can(tool, verdict) ? [$"It {CallsByName.Sentence}"] : (string[])[]], document);
        return terminal.Report(problems);
    }
}

/// <summary>What <c>explain --json</c> prints.</summary>
/// <param name="Effect">What the recommended policy in the first format does, as a program that shows it can say it.</param>
/// <param name="Reason">Why it is recommended.</param>
internal sealed record Explanation(string Server, string Slug, ToolDefinition Definition, Classification Classification, Recommendation Recommendation, EffectWords Effect, string Reason);
