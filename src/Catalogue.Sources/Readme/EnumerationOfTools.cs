using Markdig.Syntax.Inlines;

namespace Catalogue.Sources.Readme;

/// <summary>A line that only enumerates tools: <c>Key tools: `a`, `b` and `c`</c>, or the same without a label.</summary>
internal sealed class EnumerationOfTools
{
    /// <summary>At least two names where there is no label; empty for any other line.</summary>
    public List<string> Names { get; } = [];

    public EnumerationOfTools(ContainerInline? line)
    {
        List<InlineRun> runs = InlineRun.Of(line);
        string before = string.Concat(runs.TakeWhile(r => r.Markup != Markup.Code).Select(r => r.Text)).Trim();
        InlineRun[] rest = [.. runs.SkipWhile(r => r.Markup != Markup.Code)];
        bool labelled = before.EndsWith(':') && SectionWords.OfLabel(before, strong: false) == Announcement.Tools;
        if ((before.Length > 0 && !labelled) || !rest.All(r => r.Markup == Markup.Code || IsJoint(r.Text)))
            return;
        string?[] names = [.. rest.Where(r => r.Markup == Markup.Code).Select(r => ToolNameForm.Of(r.Text, Markup.Code, bare: labelled))];
        if (names.All(n => n is not null) && names.Length >= (labelled ? 1 : 2))
            Names.AddRange(names!);
    }

    private static bool IsJoint(string text) => text.Split([' ', ',', ';', '\n', '/', '|', '·', '•', '、', '.'], StringSplitOptions.RemoveEmptyEntries).All(w => w is "and" or "or" or "&" or "+");
}
