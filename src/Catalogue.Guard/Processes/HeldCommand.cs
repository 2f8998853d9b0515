namespace Catalogue.Guard.Processes;

/// <summary>
/// A command that is held back in its process until a line comes on its input, by a shell that then gives its place to the command. Until the line is sent
/// the process can be watched; where the line never comes, since guard is gone, the command is never started.
/// </summary>
internal static class HeldCommand
{
    private const string Shell = "/bin/sh";

    // Variables that shells add, or put right.
    private static readonly string[] Touched = ["PWD", "OLDPWD", "SHLVL", "_"];

    /// <summary>Sent to the process to start the command. A shell reads a pipe byte by byte, so that nothing behind it is lost.</summary>
    public static ReadOnlySpan<byte> Go => "\n"u8;

    /// <summary>The words to start in place of the command; null where a shell would not hand the environment on as it is, for some drop names that they cannot write.</summary>
    public static string[]? Of(IReadOnlyList<string> command)
    {
        string[] names = [.. Environment.GetEnvironmentVariables().Keys.Cast<string>()];
        if (!File.Exists(Shell) || !names.All(IsShellName))
            return null;
        string[] own = [.. Touched.Intersect(names)];
        string restored = string.Concat(Touched.Except(names).Select(n => $"unset {n}; ").Concat(own.Select((n, i) => $"export {n}=\"${i + 1}\"; ")));
        return [Shell, "-c", $"read -r _ || exit 1; {restored}shift {own.Length}; exec \"$@\"", "guard-held", .. own.Select(n => Environment.GetEnvironmentVariable(n)!), .. command];
    }

    private static bool IsShellName(string name) => name.Length > 0 && !char.IsAsciiDigit(name[0]) && name.All(c => char.IsAsciiLetterOrDigit(c) || c == '_');
}
