using System.Text.RegularExpressions;

namespace Catalogue.Sources.Places.Live;

/// <summary>What to ask: an npm package, a command, or an address.</summary>
public sealed partial record LiveTarget
{
    private const string Npm = "npm:";

    /// <summary>The package's name in npm's registry; null for the other kinds.</summary>
    public string? Package { get; private init; }

    /// <summary>The package's version or tag; null for its newest.</summary>
    public string? Version { get; private init; }

    /// <summary>An endpoint that answers over HTTP; null for the other kinds.</summary>
    public Uri? Address { get; private init; }

    /// <summary>The command and its arguments, or the package's arguments.</summary>
    public IReadOnlyList<string> Words { get; private init; } = [];

    /// <summary>As messages name it; an address without user, query and keys in its path.</summary>
    public string Name => (Address is null ? null : PublicAddress.WithoutSecrets(Address)) ?? (Package is null ? string.Join(' ', Words.Select(w => Path.GetFileName(w) is { Length: > 0 } file ? file : w)) : Npm + Package);

    /// <summary>An npm package, with what it is started with.</summary>
    /// <exception cref="FormatException">The name or the version is none of npm's.</exception>
    public static LiveTarget OfPackage(string package, string? version, IReadOnlyList<string> arguments)
    {
        string named = version is null ? package : $"{package}@{version}";
        return PackageForm().IsMatch(named) ? new LiveTarget { Package = package, Version = version, Words = arguments } : throw new FormatException($"'{named}' names no npm package");
    }

    /// <summary>An endpoint; never a command, whatever it says.</summary>
    /// <exception cref="FormatException">It is no http or https address.</exception>
    public static LiveTarget OfAddress(string address) => Uri.TryCreate(address, UriKind.Absolute, out Uri? uri) && (uri.Scheme == Uri.UriSchemeHttps || uri.Scheme == Uri.UriSchemeHttp)
        ? new LiveTarget { Address = uri }
        : throw new FormatException("its address is neither http nor https");

    /// <summary>A command and its arguments, as they stand.</summary>
    public static LiveTarget OfCommand(IReadOnlyList<string> words) => new() { Words = words };

    /// <summary>Reads <c>npm:PACKAGE[@VERSION] [ARGUMENT…]</c>, an http or https address, or a command line with quotes around words that hold spaces.</summary>
    /// <exception cref="FormatException">It is none of them; the message says why.</exception>
    public static LiveTarget Parse(string text)
    {
        List<string> words = Split(text);
        if (words.Count == 0)
            throw new FormatException("the target is empty");
        if (words is [var only] && Uri.TryCreate(only, UriKind.Absolute, out Uri? address) && (address.Scheme == Uri.UriSchemeHttps || address.Scheme == Uri.UriSchemeHttp))
            return new LiveTarget { Address = address };
        if (!words[0].StartsWith(Npm, StringComparison.Ordinal))
            return new LiveTarget { Words = words };
        Match package = PackageForm().Match(words[0][Npm.Length..]);
        if (!package.Success)
            throw new FormatException($"'{words[0]}' names no npm package; it must read npm:name, npm:@scope/name or npm:name@version");
        return new LiveTarget
        {
            Package = package.Groups["name"].Value,
            Version = package.Groups["version"] is { Success: true } version ? version.Value : null,
            Words = [.. words.Skip(1)],
        };
    }

    private static List<string> Split(string text)
    {
        var words = new List<string>();
        foreach (Match word in Word().Matches(text))
            words.Add(Quote().Replace(word.Value, m => m.Groups["inner"].Value));
        return words;
    }

    [GeneratedRegex("""^(?<name>(@[A-Za-z0-9~_][A-Za-z0-9._~-]*/)?[A-Za-z0-9~_][A-Za-z0-9._~-]*)(@(?<version>[A-Za-z0-9][A-Za-z0-9.+_-]*))?$""", RegexOptions.NonBacktracking)]
    private static partial Regex PackageForm();

    [GeneratedRegex("""(?:[^\s"']|"[^"]*"|'[^']*')+""", RegexOptions.NonBacktracking)]
    private static partial Regex Word();

    [GeneratedRegex("""["](?<inner>[^"]*)["]|['](?<inner>[^']*)[']""", RegexOptions.NonBacktracking)]
    private static partial Regex Quote();
}
