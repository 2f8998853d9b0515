using System.Text.RegularExpressions;

namespace Catalogue.Sources;

/// <summary>Addresses as the catalogue may keep them: without credentials, and only those that others can reach.</summary>
public static partial class PublicAddress
{
    private const int MostShown = 200;

    /// <summary>What stands for a part that was taken out.</summary>
    public const string Hidden = "{secret}";

    /// <summary>An http or https address of another machine, without user, query and what looks like a key in its path; null for any other.</summary>
    public static string? Of(string address)
    {
        // Variables are no part of an address yet; any word serves to look at the rest.
        string[] variables = [.. Variable().Matches(address).Select(m => m.Value)];
        string plain = Variable().Replace(address, "variable0x");
        if (!Uri.TryCreate(plain, UriKind.Absolute, out Uri? uri) || uri.Scheme is not ("http" or "https") || uri.IsLoopback)
            return null;
        string kept = variables.Length == 0 ? WithoutSecrets(uri) : Plain(address);
        return kept;
    }

    /// <summary>An address without user, query, fragment, and what looks like a key in its path.</summary>
    public static string WithoutSecrets(Uri address)
    {
        string port = address.IsDefaultPort ? "" : FormattableString.Invariant($":{address.Port}");
        string path = string.Join('/', address.AbsolutePath.Split('/').Select(p => IsSecret(p) ? Hidden : p));
        return $"{address.Scheme}://{address.Host}{port}{path}";
    }

    /// <summary>For a message: without what follows a question mark, and cut.</summary>
    public static string Shown(string address)
    {
        string plain = Plain(address);
        return plain.Length > MostShown ? plain[..MostShown] + "…" : plain;
    }

    private static string Plain(string address) => User().Replace(address.Split('?', '#')[0], "://");

    /// <summary>Whether a word looks like a key: long, and letters and digits mixed as no word has them.</summary>
    public static bool IsSecret(string part) =>
        part.Length >= 24 && part.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '=' or '.' or '~') && part.Count(char.IsAsciiDigit) >= 4 && part.Any(char.IsAsciiLetter);

    [GeneratedRegex(@"\$?\{[A-Za-z0-9_.:-]+\}", RegexOptions.NonBacktracking)]
    private static partial Regex Variable();

    [GeneratedRegex("://[^/@]*@", RegexOptions.NonBacktracking)]
    private static partial Regex User();
}
