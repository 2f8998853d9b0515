using System.CommandLine;
using System.Text.Json;
using Catalogue.Cli.Screen;
using Catalogue.Cli.Stages;
using Catalogue.Guard.Checking;
using Catalogue.Model.Language;
using Catalogue.Policies.Evaluation;
using Catalogue.Policies.Readers;

namespace Catalogue.Cli.Commands;

/// <summary><c>guard check FILE</c>: what a policy file means, tool by tool, before anything depends on it.</summary>
internal static class GuardCheckCommand
{
    public static Command Create(Terminal terminal)
    {
        Argument<string> file = new("file") { Description = "Our JSON, Intercept YAML, or YAML with rate_limit: {max, window}", HelpName = "FILE" };
        Option<bool> json = CommonOptions.Json();
        var command = new Command("check", "Says what a policy file means, tool by tool.\nExample: catalogue guard check policy.json") { file, json };
        command.SetAction(parsed => Run(terminal, parsed.GetValue(file)!, parsed.GetValue(json)));
        return command;
    }

    private static int Run(Terminal terminal, string file, bool json)
    {
        PolicyRules rules = Read(file);
        if (json)
        {
            GuardMeaning[] all = [.. PolicyWords.Of(rules).Select(w => new GuardMeaning(w.Tool, w.Action, w.Meaning))];
            terminal.Line(JsonSerializer.Serialize(all, CliJson.Default.IReadOnlyListGuardMeaning));
            return ExitCode.Done;
        }
        terminal.Table(["tool", "action", "what that means"], PolicyWords.Of(rules).Select(w => (string[])[InvisibleText.EscapedOnOneLine(w.Tool), w.Action, InvisibleText.EscapedOnOneLine(w.Meaning)]), left: 3);
        foreach (string note in PolicyWords.Notes(rules))
            terminal.Note("note: " + InvisibleText.EscapedOnOneLine(note));
        return ExitCode.Done;
    }

    private static PolicyRules Read(string file)
    {
        try
        {
            return PolicyReader.ReadFile(file);
        }
        catch (FormatException) when (ForeignFile.KindOf(file) is { } kind)
        {
            throw new UsageException($"{file}: is {kind}. check wants a policy that guard enforces: guard's own JSON, PolicyLayer's JSON or Intercept's YAML. This writes one: catalogue policy SERVER > policy.json");
        }
    }
}

/// <summary>One entry of <c>guard check --json</c>.</summary>
internal sealed record GuardMeaning(string Tool, string Action, string Meaning);
