using System.Text.RegularExpressions;
using Catalogue.Model.Language;
using Catalogue.Sources;
using Catalogue.Sources.Clients;

namespace Catalogue.Cli.Scanning.Stack;

/// <summary>A credential that an entry holds.</summary>
/// <param name="Where">Names its place, such as <c>variable API_KEY</c>.</param>
/// <param name="InArguments">Whether it stands on the command line or in the address, where others see it.</param>
/// <param name="Value">What is never printed.</param>
internal sealed record Secret(string Where, bool InArguments, string Value);

/// <summary>Finds credentials in an entry, to name them, and takes them out of texts.</summary>
internal static partial class Secrets
{
    private const int Shortest = 8;

    public static IReadOnlyList<Secret> Of(ClientEntry entry) =>
    [
        .. InArguments(entry.Server.Arguments).DistinctBy(s => s.Value),
        .. entry.Variables.Where(v => IsLiteral(v.Value) && ((Named().IsMatch(v.Key) && !IsOpenAddress(v.Value)) || Known().IsMatch(v.Value) || HoldsPassword(v.Value))).Select(v => new Secret($"variable {Shown(v.Key)}", false, v.Value)),
        .. entry.Headers.Where(h => IsLiteral(h.Value) && (Named().IsMatch(h.Key) || Known().IsMatch(h.Value))).Select(h => new Secret($"header {Shown(h.Key)}", false, h.Value)),
        .. IsSecret(entry.Server.Url) ? [new Secret("its address", true, entry.Server.Url!)] : (Secret[])[],
    ];

    /// <summary>A text without what the entry hands to its server: credentials in arguments, and all values of variables and headers.</summary>
    public static string Without(ClientEntry entry, string text)
    {
        IEnumerable<string> values = Of(entry).Select(s => s.Value).Concat(entry.Variables.Values).Concat(entry.Headers.Values).Where(v => v.Length >= Shortest);
        return values.OrderByDescending(v => v.Length).Aggregate(text, (left, value) => left.Replace(value, "…", StringComparison.Ordinal));
    }

    private static IEnumerable<Secret> InArguments(IReadOnlyList<string> words)
    {
        for (int i = 0; i < words.Count; i++)
        {
            string word = words[i], name = word.Split('=', ':')[0], value = word.Length > name.Length ? word[(name.Length + 1)..].Trim() : "";
            if (name.StartsWith('-') && Named().IsMatch(name) && value.Length == 0 && i + 1 < words.Count && IsLiteral(words[i + 1]) && !words[i + 1].StartsWith('-'))
                yield return new Secret($"argument {Shown(name)}", true, words[i + 1]);
            else if (Named().IsMatch(name) && name.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.') && IsLiteral(value) && !value.StartsWith("//", StringComparison.Ordinal))
                yield return new Secret($"argument {Shown(name)}", true, value);
            else if (Known().Match(word) is { Success: true } key)
                yield return new Secret($"argument {i + 1}", true, key.Value);
            else if (HoldsPassword(word))
                yield return new Secret($"argument {i + 1}", true, word);
            else if (Inside().Match(word) is { Success: true } inside && IsLiteral(inside.Groups["value"].Value))
                yield return new Secret($"argument {i + 1}", true, inside.Groups["value"].Value);
            else if (LooksLikeKey(word))
                yield return new Secret($"argument {i + 1}", true, word);
        }
    }

    // A word by itself, no package, path, address or option.
    private static bool LooksLikeKey(string word) => !word.StartsWith('-') && !word.Contains('.', StringComparison.Ordinal) && PublicAddress.IsSecret(word);

    private static bool IsSecret(string? url) =>
        Uri.TryCreate(url, UriKind.Absolute, out Uri? address) && (address.UserInfo.Length > 0 || address.Segments.Any(s => PublicAddress.IsSecret(s.TrimEnd('/'))) || Query().IsMatch(Uri.UnescapeDataString(address.Query)));

    // Not a reference that the client fills in, and not the placeholder of a documentation.
    private static bool IsLiteral(string value) => value.Length >= Shortest && !Reference().IsMatch(value) && !Placeholder().IsMatch(value);

    // A connection string to a database without a password tells no secret.
    private static bool IsOpenAddress(string value) => value.Contains("://", StringComparison.Ordinal) && !HoldsPassword(value) && !Query().IsMatch(value);

    private static bool HoldsPassword(string value) => Password().Match(value) is { Success: true } found && IsLiteral(found.Groups["password"].Value.PadRight(Shortest, '.'));

    private static string Shown(string name) => InvisibleText.EscapedOnOneLine(name.Length > 60 ? name[..60] + "…" : name);

    [GeneratedRegex(@"(api[-_]?key|token|secret|passw|pwd|auth|credential|private[-_]?key|access[-_]?key|connection[-_]?string|^-*key$)", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex Named();

    // Forms in which well-known services give out their keys.
    [GeneratedRegex(@"\b(gh[pousr]_[A-Za-z0-9]{20,}|github_pat_\w{20,}|sk-[A-Za-z0-9_-]{20,}|xox[abps]-[A-Za-z0-9-]{10,}|AKIA[A-Z0-9]{16}|AIza[A-Za-z0-9_-]{30,}|glpat-[A-Za-z0-9_-]{15,}|npm_[A-Za-z0-9]{30,}|(napi|sbp|lin_api|figd|shpat|dop_v1|ntn|secret|sntrys|r8|hf|whsec|sk_live|rk_live|sk_test)_[A-Za-z0-9_-]{16,}|(pplx|tvly|fc|xapp|gsk|ATATT)-?[A-Za-z0-9_-]{20,}|SG\.[A-Za-z0-9_-]{16,}|[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}|eyJ[A-Za-z0-9_-]{15,}\.[A-Za-z0-9_-]+)", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Known();

    [GeneratedRegex(@"://[^/\s:@]*:(?<password>[^/\s@]+)@", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Password();

    [GeneratedRegex(@"\$\{|^\$\w|\{\{|^\{[^}]*\}$|^%\w+%$|<[^>]*>", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Reference();

    [GeneratedRegex(@"^(your|my|example|changeme|replace|xxx|\.\.\.|todo)|here$|^x+$|^\*+$", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex Placeholder();

    // "{\"apiKey\":\"…\"}" as one argument.
    [GeneratedRegex(@"(key|token|secret|passw)[\w-]*[""'\\]+\s*[:=]\s*[""'\\]+(?<value>[^""'\\]{8,})", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex Inside();

    [GeneratedRegex(@"[?&][^=&]*(key|token|secret|password)[^=&]*=[^&$]{8,}", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex Query();
}
