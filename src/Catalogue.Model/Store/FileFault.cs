using System.Text.RegularExpressions;

namespace Catalogue.Model.Store;

/// <summary>
/// Says in plain words why a file could not be read or written. The framework's own messages repeat the whole path, name files that were only being
/// written, and call a folder an access that is denied.
/// </summary>
public static partial class FileFault
{
    /// <summary>What is wrong, to stand behind the path and a colon: <c>is not there</c>.</summary>
    public static string Of(Exception fault, string path)
    {
        if (Directory.Exists(path))
            return "is a folder, not a file";
        if (FileAbove(path) is { } above)
            return $"cannot be there, since {Shown(above)} is a file and no folder";
        return fault switch
        {
            FileNotFoundException or DirectoryNotFoundException => Directory.Exists(Path.GetDirectoryName(Path.GetFullPath(path))) && PathIn(fault)?.EndsWith(AtomicFile.TemporarySuffix, StringComparison.Ordinal) == true ? "cannot be written there" : "is not there",
            UnauthorizedAccessException => File.Exists(path) ? "may not be read or written by you" : "may not be written there by you",
            _ => "cannot be read or written: " + Cause(fault.Message),
        };
    }

    /// <summary>One line for a fault by itself, beginning with the path that its message names; the message where it names none.</summary>
    public static string Line(Exception fault) => PathIn(fault) is { } path && Named(path) is { } file ? $"{Shown(file)}: {Of(fault, file)}" : fault.Message;

    private static string? PathIn(Exception fault) => (fault as FileNotFoundException)?.FileName ?? (IsOfFramework(fault) && Quoted().Match(fault.Message) is { Success: true } found ? found.Groups["path"].Value : null);

    // Our own exceptions say it in our own words.
    private static bool IsOfFramework(Exception fault) => fault is UnauthorizedAccessException or DirectoryNotFoundException or FileNotFoundException || fault.GetType() == typeof(IOException);

    // A neighbour that was being written stands for the file itself.
    private static string? Named(string path) => Temporary().Replace(path, "") is { Length: > 0 } file ? file : null;

    private static string? FileAbove(string path)
    {
        for (string? folder = Path.GetDirectoryName(Path.GetFullPath(path)); folder is not null; folder = Path.GetDirectoryName(folder))
        {
            if (Directory.Exists(folder))
                return null;
            if (File.Exists(folder))
                return folder;
        }
        return null;
    }

    // As a person names it who stands here.
    private static string Shown(string path)
    {
        string relative = Path.GetRelativePath(Directory.GetCurrentDirectory(), path);
        return relative.StartsWith("..", StringComparison.Ordinal) ? path : relative;
    }

    private static string Cause(string message) => Quoted().Match(message) is { Success: true } found ? message[..found.Index].TrimEnd(' ', ':', '.') is { Length: > 0 } cause ? char.ToLowerInvariant(cause[0]) + cause[1..] : "the system refuses it" : message;

    [GeneratedRegex(" ?:? ?'(?<path>[^']+)'", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Quoted();

    [GeneratedRegex(@"(\.\d+-\d+)?\.writing$", RegexOptions.ExplicitCapture, 1_000)]
    private static partial Regex Temporary();
}
