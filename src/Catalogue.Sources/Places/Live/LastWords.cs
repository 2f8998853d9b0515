using System.Text;
using System.Text.RegularExpressions;

namespace Catalogue.Sources.Places.Live;

/// <summary>Keeps the end of what a process writes to its standard error, and throws the rest away.</summary>
internal sealed partial class LastWords
{
    private const int Kept = 8_000;

    private readonly StringBuilder text = new();
    private readonly Task reading;

    public LastWords(StreamReader errors) => reading = ReadAsync(errors);

    /// <summary>A sentence that quotes the end and names the variables that the server seems to want; empty where it said nothing.</summary>
    public async Task<string> SentenceAsync()
    {
        // What a process wrote as it ended may still be on its way.
        await Task.WhenAny(reading, Task.Delay(TimeSpan.FromSeconds(1)));
        string said;
        lock (text)
            said = Shown(text.ToString());
        if (said.Length == 0)
            return "";
        string[] wanted = [.. Variable().Matches(said).Select(m => m.Value).Distinct(StringComparer.Ordinal).Take(4)];
        string hint = wanted.Length == 0 ? "" : $" It names {string.Join(", ", wanted)}: give a server what it only checks for with {string.Join(' ', wanted.Select(w => $"--env {w}=dummy"))}.";
        return $" Its last words: {(said.Length > LiveLimits.LastWords ? "…" + said[^LiveLimits.LastWords..] : said)}{(said.EndsWith('.') ? "" : ".")}{hint}";
    }

    private async Task ReadAsync(StreamReader errors)
    {
        char[] block = new char[4_096];
        try
        {
            int read;
            while ((read = await errors.ReadAsync(block)) > 0)
                Keep(block.AsSpan(0, read));
        }
        catch (Exception e) when (e is IOException or ObjectDisposedException or InvalidOperationException)
        {
            // The process is gone; what it said until then is kept.
        }
    }

    private void Keep(ReadOnlySpan<char> block)
    {
        lock (text)
        {
            text.Append(block);
            if (text.Length > Kept)
                text.Remove(0, text.Length - Kept);
        }
    }

    // Colour codes and other control characters must not steer the reader's terminal.
    private static string Shown(string said) => Blank().Replace(Colour().Replace(said, ""), " ").Trim();

    [GeneratedRegex(@"\x1B\[[0-9;]*[A-Za-z]", RegexOptions.NonBacktracking)]
    private static partial Regex Colour();

    [GeneratedRegex(@"[\p{C}\s]+", RegexOptions.NonBacktracking)]
    private static partial Regex Blank();

    [GeneratedRegex(@"\b[A-Z][A-Z0-9]*(_[A-Z0-9]+)+\b", RegexOptions.NonBacktracking)]
    private static partial Regex Variable();
}
