using System.Text.RegularExpressions;
using Catalogue.Model.Servers;
using Catalogue.Site.Survey;
using Catalogue.Sources.Clients;

namespace Catalogue.Cli.Scanning.Recognising;

/// <summary>What an entry shows of where its server comes from, as keys of the catalogue's index. <c>assets/stack/traces.js</c> reads the same in a browser.</summary>
/// <param name="Packages">Such as <c>npm:@acme/notes</c>.</param>
/// <param name="Repositories"><c>owner/name</c>, lower case.</param>
/// <param name="Remotes">Host and path.</param>
internal sealed partial record Traces(IReadOnlyList<string> Packages, IReadOnlyList<string> Repositories, IReadOnlyList<string> Remotes)
{
    private const int MostWords = 500;

    /// <summary>Empty lists where it shows nothing.</summary>
    public static Traces Of(ClientServer server)
    {
        if (AddressOf(server) is { } address)
            return new Traces([], [], StackEntry.RemoteKey(address) is { } remote ? [remote] : []);
        string? package = PackageOf(server) is { } found ? StackEntry.PackageKey(found) : null;
        IEnumerable<string?> repositories = server.Arguments.Take(MostWords).Select(RepositoryOf).Append(ImageRepository(package));
        return new Traces(package is null ? [] : [package], [.. repositories.OfType<string>().Distinct(StringComparer.Ordinal)], []);
    }

    /// <summary>The address that is reached: the entry's own, or the one that a bridge such as mcp-remote is started with.</summary>
    public static string? AddressOf(ClientServer server) => server.Url
        ?? (server.Arguments.Take(5).Prepend(server.Command ?? "").Any(w => Bridge().IsMatch(w)) ? server.Arguments.FirstOrDefault(w => w.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || w.StartsWith("https://", StringComparison.OrdinalIgnoreCase)) : null);

    /// <summary>The package that is started, also by forms that in a project's own configuration would mean the project.</summary>
    public static ServerPackage? PackageOf(ClientServer server) => server.Package ?? (server.Command is { } command ? Module(Path.GetFileNameWithoutExtension(command), [.. server.Arguments]) : null);

    private static ServerPackage? Module(string program, string[] words) => (program, words) switch
    {
        (_, ["-m", var module, ..]) when Python().IsMatch(program) => new ServerPackage { Registry = "pypi", Name = module },
        ("uv", _) when Array.IndexOf(words, "run") is >= 0 and var run => CommandPackage.Of("uvx", words[(run + 1)..]),
        ("node" or "bun", _) when words.Select(w => Installed().Match(w.Length > 500 ? "" : w.Replace('\\', '/'))).FirstOrDefault(m => m.Success) is { } found => new ServerPackage { Registry = "npm", Name = found.Groups["name"].Value },
        ("deno", ["run", .. var rest]) when rest.FirstOrDefault(w => w.StartsWith("npm:", StringComparison.Ordinal)) is { } name => CommandPackage.Of("npx", [name[4..]]),
        _ => null,
    };

    private static string? RepositoryOf(string word)
    {
        Match found = Repository().Match(word.Length > 500 ? word[..500] : word);
        return found.Success ? $"{found.Groups["owner"].Value}/{(found.Groups["name"].Value is var name && name.EndsWith(".git", StringComparison.OrdinalIgnoreCase) ? name[..^4] : name)}".ToLowerInvariant() : null;
    }

    // Images of GitHub's registry stand under the owner of their repository.
    private static string? ImageRepository(string? package) => package?.StartsWith("oci:ghcr.io/", StringComparison.Ordinal) == true && package.Split('/') is [_, var owner, var name] ? $"{owner}/{name}" : null;

    [GeneratedRegex(@"\bmcp-(remote|proxy)\b", RegexOptions.NonBacktracking)]
    private static partial Regex Bridge();

    [GeneratedRegex(@"/node_modules/(?<name>(@[\w.-]+/)?[\w.-]+)/", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Installed();

    [GeneratedRegex(@"^python[\d.]*$", RegexOptions.NonBacktracking)]
    private static partial Regex Python();

    [GeneratedRegex(@"(^github:|github\.com[/:])(?<owner>[\w.-]{1,100})/(?<name>[\w.-]{1,100})", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex Repository();
}
