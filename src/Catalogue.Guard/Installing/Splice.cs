using System.Text;

namespace Catalogue.Guard.Installing;

/// <summary>Puts guard before a server's command; every other byte of the file stays where it is.</summary>
public static class Splice
{
    /// <param name="guard">The command that takes the server's place, up to and with <c>--</c>.</param>
    public static byte[] Guarded(ReadOnlySpan<byte> text, ServerEntry entry, IReadOnlyList<string> guard)
    {
        string words = string.Join(", ", guard.Skip(1).Append(entry.Command).Select(Quoted));
        byte[] command = Encoding.UTF8.GetBytes(Quoted(guard[0]));
        int end = entry.CommandAt + entry.CommandLength;
        if (entry.ArgumentsAt is not { } at)
            return [.. text[..entry.CommandAt], .. command, .. Encoding.UTF8.GetBytes(entry.NewArguments.Replace("{0}", words, StringComparison.Ordinal)), .. text[end..]];
        byte[] before = Encoding.UTF8.GetBytes(words + (entry.Arguments.Count > 0 ? ", " : ""));
        return at < entry.CommandAt
            ? [.. text[..at], .. before, .. text[at..entry.CommandAt], .. command, .. text[end..]]
            : [.. text[..entry.CommandAt], .. command, .. text[end..at], .. before, .. text[at..]];
    }

    // A text that JSON and TOML read alike.
    private static string Quoted(string text) => Catalogue.Policies.Text.Quoted.Json(text);
}
