using System.CommandLine;
using Catalogue.Cli.Screen;
using Catalogue.Guard.Granting;

namespace Catalogue.Cli.Commands;

/// <summary><c>guard grant NAME</c>: a token for someone who may call over HTTP.</summary>
internal static class GuardGrantCommand
{
    public static Command Create(Terminal terminal)
    {
        Argument<string> name = new("name") { Description = "Who it is for", HelpName = "NAME" };
        Option<string> file = new("--grants") { Description = "File of grants, made where it is not there", DefaultValueFactory = _ => "grants.json", HelpName = "FILE" };
        Option<string?> policy = new("--policy") { Description = "A policy of its own, instead of the guard's", HelpName = "FILE" };
        Option<bool> revoke = new("--revoke") { Description = "Take the grant away" };
        var command = new Command("grant", "Makes a token for one who may call, and prints it once; only its hash is kept.\nExample: catalogue guard grant ada --grants grants.json") { name, file, policy, revoke };
        command.SetAction(parsed => Run(terminal, parsed.GetValue(name)!, parsed.GetValue(file)!, parsed.GetValue(policy), parsed.GetValue(revoke)));
        return command;
    }

    private static int Run(Terminal terminal, string name, string file, string? policy, bool revoke)
    {
        GrantBook book = File.Exists(file) ? GrantBook.ReadFile(file) : new GrantBook([]);
        if (revoke)
        {
            if (!book.Grants.Any(g => g.Name == name))
                throw new UsageException($"{file} has no grant '{name}'.");
            book.Without(name).WriteFile(file);
            terminal.Note($"{name} may not call any more.");
            return ExitCode.Done;
        }
        (GrantBook next, string token) = book.With(name, policy is null ? null : Path.GetFullPath(policy), System.Security.Cryptography.RandomNumberGenerator.GetBytes);
        next.WriteFile(file);
        terminal.Line(token);
        terminal.Note($"This is the only time that the token is shown. {name}'s client sends it as: Authorization: Bearer TOKEN");
        return ExitCode.Done;
    }
}
