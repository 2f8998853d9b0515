using System.CommandLine;
using Catalogue.Cli.Scanning.Recognising;
using Catalogue.Cli.Screen;
using Catalogue.Cli.Stages;
using Catalogue.Guard.Installing;
using Catalogue.Guard.Running;
using Catalogue.Model.Language;
using Catalogue.Model.Policies;
using Catalogue.Model.Servers;
using Catalogue.Model.Store;
using Catalogue.Policies.Advice;
using Catalogue.Policies.Formats;
using Catalogue.Sources.Clients;

namespace Catalogue.Cli.Commands;

/// <summary><c>guard install --client NAME</c>: puts guard before the servers that a client starts, each with the catalogue's policy; <c>--undo</c> takes it back.</summary>
internal static class GuardInstallCommand
{
    private static readonly IPolicyFormat Format = PolicyFormats.Find("guard")!;

    public static Command Create(Terminal terminal)
    {
        Option<string> client = new Option<string>("--client") { Description = "Whose configuration", Required = true, HelpName = string.Join('|', ClientConfiguration.All.Select(c => c.Name)) }.AcceptOnlyFromAmong([.. ClientConfiguration.All.Select(c => c.Name)]);
        Option<string?> server = new("--server") { Description = "Only the server of this name in the configuration", HelpName = "NAME" };
        Option<string?> file = new("--file") { Description = "The configuration, where it is not in its usual place", HelpName = "FILE" };
        Option<string?> policy = new("--policy") { Description = "A policy of your own, instead of the catalogue's", HelpName = "FILE" };
        Option<string?> like = new("--like") { Description = "The server in the catalogue whose policy to take, where the command does not tell", HelpName = "SERVER" };
        Option<ServerProfile> profile = new("--profile") { Description = "ReadOnly, Careful or Full", DefaultValueFactory = _ => ServerProfile.Careful };
        Option<bool> undo = new("--undo") { Description = "Restore the configuration as it was before the last installation" };
        Option<string?> state = new("--state") { Description = "Folder for policies and what is needed to undo", HelpName = "DIR" };
        Option<string> catalogue = CommonOptions.Catalogue();
        var command = new Command("install", "Puts guard before the servers that a client starts, and changes nothing else in its configuration.\nExample: catalogue guard install --client claude-desktop --server github") { client, server, file, policy, like, profile, undo, state, catalogue };
        command.SetAction(parsed =>
        {
            ClientConfiguration configuration = ClientConfiguration.All.First(c => c.Name == parsed.GetValue(client));
            var plan = new InstallPlan(configuration, parsed.GetValue(file) ?? configuration.Path(), parsed.GetValue(state) ?? StateFolder.Usual, parsed.GetValue(server), parsed.GetValue(policy), parsed.GetValue(like), parsed.GetValue(profile));
            return parsed.GetValue(undo) ? Undo(terminal, plan) : Install(terminal, plan, () => CommonOptions.OpenOrStarter(parsed, catalogue, terminal));
        });
        return command;
    }

    private static int Undo(Terminal terminal, InstallPlan plan)
    {
        InstallRecord record = new InstallHistory(plan.State, plan.File).Undo();
        terminal.Line($"{record.File} is as it was before.");
        return ExitCode.Done;
    }

    private static int Install(Terminal terminal, InstallPlan plan, Func<CatalogueStore> open)
    {
        if (!File.Exists(plan.File))
            throw new UsageException($"{plan.Client.Title} has no configuration at {plan.File}; name it with --file.");
        byte[] before = File.ReadAllBytes(plan.File), after = before;
        ServerEntry[] entries = [.. plan.Client.Entries(before).Where(e => plan.Server is null || e.Name == plan.Server)];
        if (entries.Length == 0)
            throw new UsageException(plan.Server is null ? $"{plan.File} starts no server by a command." : $"{plan.File} starts no server '{plan.Server}' by a command.");
        var policies = new List<string>();
        int left = 0;
        CatalogueStore? store = plan.Policy is null ? open() : null;
        foreach (string name in entries.Select(e => e.Name))
        {
            // Offsets move with each splice.
            ServerEntry entry = plan.Client.Entries(after).First(e => e.Name == name);
            if (entry.IsGuarded)
            {
                terminal.Note($"{InvisibleText.EscapedOnOneLine(name)}: runs through guard already.");
            }
            else if (PolicyOf(plan, entry, store, policies) is not { } policy)
            {
                left++;
                terminal.Note($"{InvisibleText.EscapedOnOneLine(name)}: left alone, since its command names no package of the catalogue. Name a policy with --policy FILE, or its server with --like SERVER.");
            }
            else
            {
                after = Splice.Guarded(after, entry, [.. Self(), "guard", "--policy", policy, "--"]);
                terminal.Line($"{InvisibleText.EscapedOnOneLine(name)}: guarded by {policy}");
            }
        }
        if (!after.AsSpan().SequenceEqual(before))
            new InstallHistory(plan.State, plan.File).Write(before, after, policies);
        terminal.Note($"Calls will be written down in {StateFolder.Audits(StateFolder.Usual)}; catalogue guard audit FILE sums a file up.");
        terminal.Note($"Restart the client. This takes it back: catalogue guard install --client {plan.Client.Name}{(Path.GetFullPath(plan.Client.Path()) == Path.GetFullPath(plan.File) ? "" : $" --file {plan.File}")} --undo. Guard does not hold an agent that has a shell.");
        return left > 0 ? ExitCode.SomeRejected : ExitCode.Done;
    }

    private static string? PolicyOf(InstallPlan plan, ServerEntry entry, CatalogueStore? store, List<string> made)
    {
        if (plan.Policy is not null)
            return Path.GetFullPath(plan.Policy);
        Server? server = plan.Like is { } like ? ToolLookup.Split(store!, like).Server : Recognised(store!, entry);
        if (server is null)
            return null;
        IReadOnlyList<Recommendation> rules = PolicyAdvisor.ForServer(server, ToolLookup.Judgements(store!, server).Tools, plan.Profile);
        string file = Path.Combine(Path.GetFullPath(plan.State), "policies", $"{plan.Client.Name}-{Slug.Of(entry.Name)}.json");
        if (File.Exists(file))
            return file;
        AtomicFile.Write(file, System.Text.Encoding.UTF8.GetBytes(Format.Write(new PolicyRequest(server, ServerKeys.Default(server), rules, PolicyScope.Server)).Text));
        made.Add(file);
        return file;
    }

    // By what scan goes by, so that both name the same servers.
    private static Server? Recognised(CatalogueStore store, ServerEntry entry) =>
        ServerIndex.Read(store).Recognise(new ClientServer { Name = entry.Name, Command = entry.Command, Arguments = entry.Arguments }).Id is { } id ? store.LoadServer(id, []) : null;

    // The program that runs now; a client starts it without a path or a shell.
    private static string[] Self() => Environment.ProcessPath is { } path && Path.GetFileNameWithoutExtension(path) != "dotnet"
        ? [path]
        : [Environment.ProcessPath ?? "dotnet", Path.Combine(AppContext.BaseDirectory, "catalogue.dll")];

    private sealed record InstallPlan(ClientConfiguration Client, string File, string State, string? Server, string? Policy, string? Like, ServerProfile Profile);
}
