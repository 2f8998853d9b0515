using System.CommandLine;
using Catalogue.Cli.Installing;
using Catalogue.Cli.Scanning.Recognising;
using Catalogue.Cli.Screen;
using Catalogue.Cli.Stages;
using Catalogue.Guard.Installing;
using Catalogue.Guard.Running;
using Catalogue.Model.Json;
using Catalogue.Model.Language;
using Catalogue.Model.Policies;
using Catalogue.Model.Servers;
using Catalogue.Model.Store;
using Catalogue.Policies.Advice;
using Catalogue.Policies.Formats;
using Catalogue.Policies.Readers;
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
        var history = new InstallHistory(plan.State, plan.File);
        IReadOnlyList<ServerEntry> before = File.Exists(plan.File) ? Entries(plan, File.ReadAllBytes(plan.File)) : [];
        history.Undo();
        foreach (string line in UndoWords.Of(plan, before, Entries(plan, File.ReadAllBytes(plan.File)), history.Count))
            terminal.Line(line);
        return ExitCode.Done;
    }

    private static int Install(Terminal terminal, InstallPlan plan, Func<CatalogueStore> open)
    {
        if (Directory.Exists(plan.File))
            throw new UsageException($"{plan.File} is a folder; name {plan.Client.Title}'s configuration with --file.");
        if (!File.Exists(plan.File))
            throw new UsageException($"{plan.Client.Title} has no configuration at {plan.File}; name it with --file.");
        // A policy that guard cannot take would keep every server from starting.
        if (plan.Policy is not null)
            PolicyReader.ReadFile(plan.Policy);
        byte[] before = File.ReadAllBytes(plan.File);
        IReadOnlyList<ServerEntry> all = Entries(plan, before);
        var store = new Lazy<CatalogueStore>(open);
        var index = new Lazy<ServerIndex>(() => ServerIndex.Read(store.Value));
        string[] unguarded = [.. Unguarded.Of(plan, before, all, s => index.Value.Recognise(s).Id)];
        string[] names = [.. all.Select(e => e.Name).Where(n => plan.Server is null || n == plan.Server)];
        foreach (string line in names.Length == 0 ? unguarded : [])
            terminal.Note(line);
        if (names.Length == 0)
            throw new UsageException($"{plan.File} starts no server{(plan.Server is null ? "" : $" '{plan.Server}'")} by a command that guard could stand before.{(plan.Server is null ? "" : Nearest.Question(plan.Server, all.Select(e => e.Name).Where(n => n != plan.Server)))}");
        int left = Guarded(terminal, plan, store, index, before, names);
        foreach (string line in unguarded)
            terminal.Note(line);
        terminal.Note($"Calls will be written down in {StateFolder.Audits(StateFolder.Usual)}; catalogue guard audit FILE sums a file up.");
        terminal.Note($"Restart the client. This takes it back: {plan.UndoCommand}. Guard does not hold an agent that has a shell.");
        return left > 0 ? ExitCode.SomeRejected : ExitCode.Done;
    }

    // Returns how many were left alone.
    private static int Guarded(Terminal terminal, InstallPlan plan, Lazy<CatalogueStore> store, Lazy<ServerIndex> index, byte[] before, string[] names)
    {
        byte[] after = before;
        var policies = new List<string>();
        int left = 0;
        foreach (string name in names)
        {
            // Offsets move with each splice.
            ServerEntry entry = Entries(plan, after).First(e => e.Name == name);
            if (entry.IsGuarded)
            {
                terminal.Note($"{InvisibleText.EscapedOnOneLine(name)}: runs through guard already.");
            }
            else if (PolicyOf(plan, entry, store, index, policies) is not { } policy)
            {
                left++;
                terminal.Note($"{InvisibleText.EscapedOnOneLine(name)}: left alone, since its command names no package of the catalogue. Name a policy with --policy FILE, or its server with --like SERVER.");
            }
            else
            {
                after = Splice.Guarded(after, entry, [.. Self(), "guard", "--policy", policy, "--"]);
                terminal.Line($"{InvisibleText.EscapedOnOneLine(name)}: guarded by {policy}{(plan.Policy is null && !policies.Contains(policy) ? ", a file that was there already" : "")}");
            }
        }
        if (!after.AsSpan().SequenceEqual(before))
            new InstallHistory(plan.State, plan.File).Write(before, after, policies);
        return left;
    }

    private static IReadOnlyList<ServerEntry> Entries(InstallPlan plan, byte[] text)
    {
        try
        {
            return plan.Client.Entries(text);
        }
        catch (FormatException e)
        {
            (string place, string said) = ParserWords.Placed(plan.File, e.Message);
            throw new FormatException($"{place}: {said}", e);
        }
    }

    private static string? PolicyOf(InstallPlan plan, ServerEntry entry, Lazy<CatalogueStore> store, Lazy<ServerIndex> index, List<string> made)
    {
        if (plan.Policy is not null)
            return Path.GetFullPath(plan.Policy);
        Server? server = plan.Like is { } like ? ToolLookup.Split(store.Value, like).Server : Recognised(store, index, entry);
        if (server is null)
            return null;
        IReadOnlyList<Recommendation> rules = PolicyAdvisor.ForServer(server, ToolLookup.Judgements(store.Value, server).Tools, plan.Profile);
        string file = Path.Combine(Path.GetFullPath(plan.State), "policies", $"{plan.Client.Name}-{Slug.Of(entry.Name)}.json");
        if (File.Exists(file))
            return file;
        AtomicFile.Write(file, System.Text.Encoding.UTF8.GetBytes(Format.Write(new PolicyRequest(server, ServerKeys.Default(server), rules, PolicyScope.Server)).Text));
        made.Add(file);
        return file;
    }

    // By what scan goes by, so that both name the same servers.
    private static Server? Recognised(Lazy<CatalogueStore> store, Lazy<ServerIndex> index, ServerEntry entry) =>
        index.Value.Recognise(new ClientServer { Name = entry.Name, Command = entry.Command, Arguments = entry.Arguments }).Id is { } id ? store.Value.LoadServer(id, []) : null;

    // The program that runs now; a client starts it without a path or a shell.
    private static string[] Self() => Environment.ProcessPath is { } path && Path.GetFileNameWithoutExtension(path) != "dotnet"
        ? [path]
        : [Environment.ProcessPath ?? "dotnet", Path.Combine(AppContext.BaseDirectory, "catalogue.dll")];
}
