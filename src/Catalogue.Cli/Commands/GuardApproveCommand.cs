using System.CommandLine;
using Catalogue.Cli.Screen;
using Catalogue.Guard.Approving;
using Catalogue.Guard.Running;
using Catalogue.Model.Language;

namespace Catalogue.Cli.Commands;

/// <summary><c>guard approve</c>: shows calls that wait for a person, and takes the decision.</summary>
internal static class GuardApproveCommand
{
    public static Command Create(Terminal terminal)
    {
        Argument<string?> id = new("id") { Description = "The call to decide; without it all that wait are shown, and asked about on a terminal", Arity = ArgumentArity.ZeroOrOne, HelpName = "ID" };
        Option<bool> deny = new("--deny") { Description = "Deny the call that is named" };
        Option<bool> watch = new("--watch") { Description = "Wait for calls and ask about each" };
        Option<string?> state = new("--state") { Description = "State folder of the guard, where it is not the usual one", HelpName = "DIR" };
        var command = new Command("approve", "Shows the calls that a policy asks about, and decides on them.\nExample: catalogue guard approve --watch") { id, deny, watch, state };
        command.SetAction((parsed, cancel) => RunAsync(terminal, new ApprovalFolder(StateFolder.Approvals(parsed.GetValue(state) ?? StateFolder.Usual)), parsed.GetValue(id), parsed.GetValue(deny), parsed.GetValue(watch), cancel));
        return command;
    }

    private static async Task<int> RunAsync(Terminal terminal, ApprovalFolder folder, string? id, bool deny, bool watch, CancellationToken cancel)
    {
        if (id is not null)
            return Decide(terminal, folder, id, approve: !deny);
        do
        {
            IReadOnlyList<ApprovalRequest> pending = folder.Pending(TimeProvider.System.GetUtcNow());
            if (pending.Count == 0 && !watch)
                terminal.Note("No call waits.");
            foreach (ApprovalRequest request in pending)
                Show(terminal, folder, request);
            if (watch)
                await Task.Delay(TimeSpan.FromMilliseconds(200), cancel);
        }
        while (watch);
        return ExitCode.Done;
    }

    private static int Decide(Terminal terminal, ApprovalFolder folder, string id, bool approve)
    {
        ApprovalRequest request = folder.Pending(TimeProvider.System.GetUtcNow()).FirstOrDefault(r => r.Id == id) ?? throw new UsageException($"No call '{id}' waits any more.");
        folder.Decide(request, approve);
        terminal.Line($"{(approve ? "approved" : "denied")}: {InvisibleText.EscapedOnOneLine(request.Tool)}");
        return ExitCode.Done;
    }

    private static void Show(Terminal terminal, ApprovalFolder folder, ApprovalRequest request)
    {
        terminal.Line($"{request.Id}  {InvisibleText.EscapedOnOneLine(request.Grant)} calls {InvisibleText.EscapedOnOneLine(request.Tool)}, until {request.Expires.ToLocalTime():HH:mm:ss}");
        terminal.Line("  " + InvisibleText.EscapedOnOneLine(request.Arguments));
        if (!terminal.Interactive || Console.IsInputRedirected)
        {
            terminal.Line($"  approve with: catalogue guard approve {request.Id}   deny with: catalogue guard approve {request.Id} --deny");
            return;
        }
        terminal.Output.Write("  Make this one call? [y/N] ");
        bool yes = Console.ReadLine()?.Trim() is "y" or "Y" or "yes";
        if (folder.Pending(TimeProvider.System.GetUtcNow()).Any(r => r.Id == request.Id))
            folder.Decide(request, yes);
        else
            terminal.Note("  The call does not wait any more.");
    }
}
