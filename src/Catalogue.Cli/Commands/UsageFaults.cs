using System.CommandLine;
using System.CommandLine.Parsing;
using Catalogue.Cli.Screen;

namespace Catalogue.Cli.Commands;

/// <summary>Says in one line what is wrong with a command line, and what may have been meant.</summary>
internal static class UsageFaults
{
    /// <summary>Empty where nothing is wrong.</summary>
    public static IReadOnlyList<string> In(ParseResult parsed, RootCommand root, IReadOnlyList<string> words)
    {
        if (words.Count > 0 && !words[0].StartsWith('-') && parsed.CommandResult.Command == root)
            return [$"There is no command '{words[0]}'.{Nearest.Question(words[0], root.Subcommands.Select(c => c.Name))} Commands: {string.Join(", ", root.Subcommands.Select(c => c.Name))}."];
        Command command = parsed.CommandResult.Command;
        if (command.Subcommands.Count > 0 && command != root && words.FirstOrDefault(w => !w.StartsWith('-') && w != command.Name) is { } unknown)
            return [$"There is no command '{command.Name} {unknown}'.{Nearest.Question(unknown, command.Subcommands.Select(c => c.Name))} Commands: {string.Join(", ", command.Subcommands.Select(c => c.Name))}."];
        if (UnknownOption(parsed, command) is { } option)
            return [$"'{command.Name}' has no option '{option}'.{Nearest.Question(option, Options(command))} Its options: {string.Join(", ", Options(command))}."];
        return [.. parsed.Errors.Select(e => e.Message).Distinct(StringComparer.Ordinal)];
    }

    /// <summary>The command whose help tells more: <c>catalogue guard check --help</c>.</summary>
    public static string Help(ParseResult parsed, RootCommand root)
    {
        string path = "";
        for (CommandResult? at = parsed.CommandResult; at is not null && at.Command != root; at = at.Parent as CommandResult)
            path = $" {at.Command.Name}{path}";
        return $"Try: catalogue{path} --help";
    }

    // What begins with two dashes and is no option was taken for an argument, or for nothing.
    private static string? UnknownOption(ParseResult parsed, Command command)
    {
        HashSet<string> known = [.. Options(command), "--help", "--version"];
        foreach (Token token in parsed.Tokens)
        {
            if (token.Value == "--")
                return null;
            string name = token.Value.Split('=')[0];
            if (token.Type == TokenType.Argument && name.StartsWith("--", StringComparison.Ordinal) && name.Length > 2 && !name.Contains(' ', StringComparison.Ordinal) && !known.Contains(name))
                return name;
        }
        return null;
    }

    private static IEnumerable<string> Options(Command command) => command.Options.Where(o => !o.Hidden).Select(o => o.Name).Where(n => n.StartsWith("--", StringComparison.Ordinal));
}
