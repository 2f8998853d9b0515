using System.CommandLine;
using Catalogue.Cli.Scaffolding;
using Catalogue.Cli.Screen;

namespace Catalogue.Cli.Commands;

/// <summary><c>new KIND NAME</c>: writes the skeleton files of one more reader, signal, format, attack, review or page.</summary>
internal static class NewCommand
{
    public static Command Create(Terminal terminal)
    {
        Argument<string> kind = new("kind") { Description = "reader, signal, format, attack, review or page" };
        kind.AcceptOnlyFromAmong([.. Skeletons.Kinds]);
        Argument<string> name = new("name") { Description = "Its name: kebab-case, or owner/name for a review" };
        Option<string> root = new("--root") { Description = "Root of the project", DefaultValueFactory = _ => ".", HelpName = "DIR" };
        var command = new Command("new", "Writes the skeleton of a reader, signal, format, attack, review or page.\nExample: catalogue new attack my-case") { kind, name, root };
        command.SetAction(parsed => Run(terminal, parsed.GetValue(kind)!, parsed.GetValue(name)!, parsed.GetValue(root)!));
        return command;
    }

    private static int Run(Terminal terminal, string kind, string name, string root)
    {
        if (!Skeletons.IsName(kind, name))
            throw new UsageException($"'{name}' is no name for a {kind}: {(kind == "review" ? "write owner/name as the server's id has it" : "use lower-case letters, digits and single hyphens")}");
        if (!Directory.Exists(root))
            throw new UsageException($"There is no folder '{root}'; --root wants the root of the project.");
        IReadOnlyList<Skeleton> files = Skeletons.Of(kind, name);
        if (files.FirstOrDefault(f => File.Exists(Path.Combine(root, f.Path))) is { } taken)
            throw new UsageException($"{taken.Path} exists already");
        foreach (Skeleton file in files)
        {
            string path = Path.Combine(root, file.Path);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, file.Text);
            terminal.Line("wrote " + file.Path);
        }
        if (Skeletons.NextStep(kind, name) is { } next)
            terminal.Line(next);
        return ExitCode.Done;
    }
}
