using Scriban;
using Scriban.Parsing;
using Scriban.Syntax;

namespace Catalogue.Site.Rendering;

/// <summary>Reads one template.</summary>
internal static class TemplateFile
{
    /// <param name="path">The file, as errors name it.</param>
    /// <param name="language">What it may use.</param>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="FormatException">The template is not well formed; the message names file, line and column.</exception>
    public static Template Read(string path, TemplateLanguage language)
    {
        string text = File.ReadAllText(path);
        var template = Template.Parse(text, path);
        if (template.Messages.FirstOrDefault(m => m.Type == ParserMessageType.Error) is { } error)
            throw TemplateLanguage.Error(error.Span, error.Message);
        language.Check(template.Page!);
        TemplateLines.Tidy(template.Page!, text);
        LeaveOutIdle(template.Page!);
        return template;
    }

    // Brackets of tags and empty texts do nothing, and each would be looked at on every page.
    private static void LeaveOutIdle(ScriptNode node)
    {
        if (node is ScriptBlockStatement block)
        {
            foreach (ScriptStatement idle in block.Statements.Where(s => s is ScriptEscapeStatement or ScriptRawStatement { Text.Length: 0 }).ToArray())
                block.Statements.Remove(idle);
        }
        foreach (ScriptNode child in node.Children)
            LeaveOutIdle(child);
    }
}
