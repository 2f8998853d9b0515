namespace Catalogue.Tests.Documents;

/// <summary>A command of a fenced <c>sh</c> block, as it stands there.</summary>
/// <param name="Document">From the repository's root, with forward slashes.</param>
/// <param name="Line">The command's first, from 1.</param>
/// <param name="Text">All of its lines, without what follows a <c>#</c>.</param>
internal sealed record DocumentedCommand(string Document, int Line, string Text)
{
    /// <summary>Every document with commands: the README, how to contribute, and all that the site shows of <c>site/content</c>.</summary>
    public static IReadOnlyList<string> Documents { get; } =
    [
        "README.md", ".github/CONTRIBUTING.md",
        .. Directory.EnumerateFiles(Path.Combine(TestPaths.Root, "site", "content"), "*.md", SearchOption.AllDirectories).Select(f => Path.GetRelativePath(TestPaths.Root, f).Replace('\\', '/')).Order(StringComparer.Ordinal),
    ];

    public static IReadOnlyList<DocumentedCommand> Of(string document) => [.. In(document, File.ReadAllLines(Path.Combine(TestPaths.Root, document)))];

    public static IEnumerable<DocumentedCommand> In(string document, IReadOnlyList<string> lines)
    {
        for (int i = 0; i < lines.Count; i++)
        {
            if (lines[i].Trim() != "```sh")
                continue;
            for (i++; lines[i].Trim() != "```"; i++)
            {
                int first = i;
                string text = WithoutComment(lines[i].Trim());
                while (IsOpen(text))
                    text += "\n" + lines[++i];
                if (text.Length > 0)
                    yield return new DocumentedCommand(document, first + 1, text);
            }
        }
    }

    private static bool IsOpen(string text) => text.EndsWith('\\') || text.Count(c => c == '\'') % 2 == 1 || text.Count(c => c == '"') % 2 == 1;

    private static string WithoutComment(string line) =>
        line.StartsWith('#') ? "" : line.IndexOf(" #", StringComparison.Ordinal) is > 0 and int at ? line[..at].TrimEnd() : line;
}
