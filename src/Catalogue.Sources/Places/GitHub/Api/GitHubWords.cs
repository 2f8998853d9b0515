using System.Text.Json;
using Catalogue.Model.Json;

namespace Catalogue.Sources.Places.GitHub.Api;

/// <summary>GitHub's own words, and sentences made with them.</summary>
internal static class GitHubWords
{
    private const int MostLength = 300;

    // Primary limits, secondary ones, and what those were called before 2021.
    private static readonly string[] Limits = ["rate limit", "abuse detection", "too many requests"];

    /// <summary>The <c>message</c> of an error's JSON body; null where it has none.</summary>
    public static string? MessageOf(byte[] body)
    {
        try
        {
            using var document = JsonDocument.Parse(body);
            return document.RootElement.Text("message") is { } message ? Short(message) : null;
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    public static bool SpeaksOfLimit(string? message) => message is not null && Array.Exists(Limits, l => message.Contains(l, StringComparison.OrdinalIgnoreCase));

    /// <summary>A text as a sentence: with one full stop, whether it came with one or not.</summary>
    public static string Sentence(string text) => text.TrimEnd('.', ' ') + ".";

    public static string Short(string text) => text.Length <= MostLength ? text : text[..(char.IsHighSurrogate(text[MostLength - 1]) ? MostLength - 1 : MostLength)] + "…";
}
