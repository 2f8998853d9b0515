using Catalogue.Model.Servers;

namespace Catalogue.Sources.Clients;

/// <summary>Tells which package a command line runs: <c>npx -y PACKAGE</c>, <c>uvx PACKAGE</c>, <c>docker run IMAGE</c>.</summary>
public static class CommandPackage
{
    // Options of docker run that take a value of their own.
    private static readonly HashSet<string> DockerValues = new(StringComparer.Ordinal)
    {
        "-e", "--env", "-v", "--volume", "--mount", "--name", "-p", "--publish", "--network", "--net", "--env-file", "-u", "--user", "-w", "--workdir", "--entrypoint", "--add-host", "-h", "--hostname", "-l", "--label",
        "--memory", "-m", "--cpus", "--platform", "--pull", "--security-opt", "--cap-add", "--cap-drop", "--gpus", "--tmpfs", "--restart",
    };

    // Options of package runners that take a value of their own.
    private static readonly HashSet<string> RunnerValues = new(StringComparer.Ordinal)
    {
        "-c", "--call", "--registry", "--prefix", "--cache", "--userconfig", "-w", "--workspace", "--python", "--with", "--index-url", "--index", "--default-index", "--extra-index-url", "--directory", "--project",
        "--env-file", "--with-editable", "--with-requirements", "--source", "--add-source",
    };

    private static readonly HashSet<string> Runners = new(StringComparer.Ordinal) { "node", "python", "python3", "deno", "bun", "tsx", "ts-node", "java", "dotnet", "php", "ruby", "go", "cargo", "uv", "npm", "pnpm", "yarn", "poetry", "make", "mix", "swift", "dart" };

    public static ServerPackage? Of(string command, IReadOnlyList<string> arguments)
    {
        List<string> words = [Program(command), .. arguments];
        // Windows starts batch files through its shell.
        if (words is ["cmd", var option, var inner, ..] && option.Equals("/c", StringComparison.OrdinalIgnoreCase))
            words = [Program(inner), .. words.Skip(3)];
        // A shell that is handed one line.
        if (words is ["sh" or "bash" or "zsh", "-c" or "-lc", var line] && line.Split(' ', StringSplitOptions.RemoveEmptyEntries) is [var started, .. var given] && Program(started) is not ("sh" or "bash" or "zsh"))
            return Of(started, given);
        return words switch
        {
            ["npx" or "bunx" or "pnpx", .. var rest] => Npm(rest),
            ["npm", "exec" or "x", .. var rest] => Npm(rest),
            ["pnpm" or "yarn", "dlx", .. var rest] => Npm(rest),
            ["bun", "x", .. var rest] => Npm(rest),
            ["uvx", .. var rest] => Python(rest),
            ["uv", "tool", "run", .. var rest] => Python(rest),
            ["pipx", "run", .. var rest] => Python(rest),
            ["docker" or "podman", "run", .. var rest] => Image(rest),
            ["dnx", .. var rest] => Positional(rest) is { } name ? Versioned("nuget", name) : null,
            _ => null,
        };
    }

    public static bool RunsProject(string command, IReadOnlyList<string> arguments)
    {
        string program = Program(command);
        return Of(command, arguments) is null && (command.StartsWith('.') || command.Contains("${", StringComparison.Ordinal) || Runners.Contains(program));
    }

    private static string Program(string command)
    {
        string name = command[(command.LastIndexOfAny(['/', '\\']) + 1)..];
        return name.EndsWith(".cmd", StringComparison.OrdinalIgnoreCase) || name.EndsWith(".exe", StringComparison.OrdinalIgnoreCase) ? name[..^4] : name;
    }

    private static ServerPackage? Npm(List<string> words)
    {
        for (int i = 0; i < words.Count; i++)
        {
            if (words[i] is "-p" or "--package" && i + 1 < words.Count)
                return Versioned("npm", words[i + 1]);
            if (words[i].StartsWith("--package=", StringComparison.Ordinal))
                return Versioned("npm", words[i][10..]);
            if (RunnerValues.Contains(words[i]))
                i++;
            else if (!words[i].StartsWith('-'))
                return IsElsewhere(words[i]) || Runners.Contains(words[i]) ? null : Versioned("npm", words[i]);
        }
        return null;
    }

    private static ServerPackage? Python(List<string> words)
    {
        int from = words.FindIndex(w => w is "--from" or "--spec");
        string? name = from >= 0 && from + 1 < words.Count ? words[from + 1] : Positional(words);
        if (name is null || IsElsewhere(name))
            return null;
        int mark = name.IndexOf("==", StringComparison.Ordinal);
        string plain = mark > 0 ? $"{name[..mark]}@{name[(mark + 2)..]}" : name;
        return Versioned("pypi", plain.IndexOf('[', StringComparison.Ordinal) is > 0 and var extra ? plain[..extra] + (plain.IndexOf(']', extra) is > 0 and var close ? plain[(close + 1)..] : "") : plain);
    }

    private static ServerPackage? Image(List<string> words)
    {
        for (int i = 0; i < words.Count; i++)
        {
            if (DockerValues.Contains(words[i]))
                i++;
            else if (!words[i].StartsWith('-'))
                return new ServerPackage { Registry = "oci", Name = words[i] };
        }
        return null;
    }

    private static string? Positional(List<string> words)
    {
        for (int i = 0; i < words.Count; i++)
        {
            if (RunnerValues.Contains(words[i]) || words[i] == "-p")
                i++;
            else if (!words[i].StartsWith('-'))
                return words[i];
        }
        return null;
    }

    // A folder, or a repository's address, rather than a registry's name.
    private static bool IsElsewhere(string word) => word.StartsWith('.') || word.StartsWith('/') || word.Contains("://", StringComparison.Ordinal) || word.StartsWith("github:", StringComparison.Ordinal);

    // name@1.2.3, @scope/name@1.2.3; the newest is no version.
    private static ServerPackage? Versioned(string registry, string word)
    {
        int at = word.IndexOf('@', Math.Min(1, word.Length));
        string name = at > 0 ? word[..at] : word;
        string? version = at > 0 && word[(at + 1)..] is { Length: > 0 } given and not ("latest" or "next") ? given : null;
        return name.Length == 0 || name.Any(char.IsWhiteSpace) || name.Contains('$', StringComparison.Ordinal) ? null : new ServerPackage { Registry = registry, Name = name, Version = version };
    }
}
