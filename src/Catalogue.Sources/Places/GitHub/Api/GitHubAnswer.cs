using System.Globalization;
using System.Net.Http.Headers;

namespace Catalogue.Sources.Places.GitHub.Api;

/// <summary>What came back.</summary>
internal sealed record GitHubAnswer(int Status, byte[] Body)
{
    public string? ETag { get; init; }

    /// <summary>Without parameters, in lower case; null where the server names none.</summary>
    public string? MediaType { get; init; }

    /// <summary>The address of the next page, where there is one.</summary>
    public string? Next { get; init; }

    /// <summary>Whether the server pages by links, so that no <see cref="Next"/> means the last page.</summary>
    public bool HasLinks { get; init; }

    /// <summary>Requests left, as the headers of limits say; null where they do not.</summary>
    public int? Left { get; init; }

    public int? Limit { get; init; }

    public DateTimeOffset? Reset { get; init; }

    /// <summary>The resource that those count.</summary>
    public string? Resource { get; init; }

    /// <summary>How long GitHub asks to wait; null where it does not say.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>GitHub's own words about a refusal.</summary>
    public string? Message { get; init; }

    /// <summary>Whether a limit was met, primary or secondary.</summary>
    public bool IsLimit { get; init; }

    public bool IsSuccess => Status is >= 200 and < 300;

    public bool IsTransient => Status >= 500 || Status == 408;

    public static GitHubAnswer Of(HttpResponseMessage answer, byte[] body, TimeProvider time)
    {
        string? message = answer.IsSuccessStatusCode ? null : GitHubWords.MessageOf(body);
        int? left = (int?)Number(answer, "x-ratelimit-remaining");
        return new GitHubAnswer((int)answer.StatusCode, body)
        {
            ETag = answer.Headers.ETag?.ToString(),
            MediaType = answer.Content.Headers.ContentType?.MediaType?.ToLowerInvariant(),
            Next = PageLinks.Next(Header(answer, "Link")),
            HasLinks = Header(answer, "Link") is not null,
            Left = left,
            Limit = (int?)Number(answer, "x-ratelimit-limit"),
            // A second more, because the reset is given in whole seconds.
            Reset = Number(answer, "x-ratelimit-reset") is { } reset and < 253402300000 ? DateTimeOffset.FromUnixTimeSeconds(reset + 1) : null,
            Resource = Header(answer, "x-ratelimit-resource"),
            RetryAfter = After(answer.Headers.RetryAfter, time.GetUtcNow()),
            Message = message,
            IsLimit = (int)answer.StatusCode switch
            {
                429 => true,
                403 => answer.Headers.RetryAfter is not null || left == 0 || GitHubWords.SpeaksOfLimit(message),
                _ => false,
            },
        };
    }

    private static TimeSpan? After(RetryConditionHeaderValue? header, DateTimeOffset now) =>
        header?.Delta ?? (header?.Date is { } date ? (date > now ? date - now : TimeSpan.Zero) : null);

    private static string? Header(HttpResponseMessage answer, string name) => answer.Headers.TryGetValues(name, out IEnumerable<string>? values) ? values.FirstOrDefault() : null;

    private static long? Number(HttpResponseMessage answer, string name) =>
        long.TryParse(Header(answer, name), NumberStyles.None, CultureInfo.InvariantCulture, out long number) && number <= 253402300000 ? number : null;
}
