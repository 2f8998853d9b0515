using Catalogue.Site.Rendering;
using Catalogue.Site.Routing;

namespace Catalogue.Site.Pages.Guides;

/// <summary>One text of <c>content/guides/</c>: its heading is the page's title, its first paragraph says what it is about.</summary>
/// <param name="Route">Where its page is.</param>
/// <param name="Title">The first heading's words.</param>
/// <param name="Summary">The first paragraph's words.</param>
/// <param name="Text">The file as it stands.</param>
internal sealed record Guide(string Route, string Title, string Summary, string Text)
{
    public const string Folder = "guides";

    /// <summary>All guides by their titles; none where the folder is missing.</summary>
    /// <exception cref="FormatException">One begins without a heading and a paragraph.</exception>
    public static IReadOnlyList<Guide> ReadAll(string content)
    {
        string folder = Path.Combine(content, Folder);
        return Directory.Exists(folder)
            ? [.. Directory.EnumerateFiles(folder, "*.md").Select(Read).OrderBy(g => g.Title, StringComparer.Ordinal).ThenBy(g => g.Route, StringComparer.Ordinal)]
            : [];
    }

    private static Guide Read(string file)
    {
        string text = File.ReadAllText(file);
        (string? title, string? summary) = MarkdownRenderer.Opening(text);
        return new Guide(Routes.Guide(Path.GetFileNameWithoutExtension(file)), title ?? throw Lacks("a heading"), summary ?? throw Lacks("a paragraph"), text);

        FormatException Lacks(string what) => new($"{file}: a guide begins with a heading and a paragraph that says what it is about; {what} is missing");
    }
}
