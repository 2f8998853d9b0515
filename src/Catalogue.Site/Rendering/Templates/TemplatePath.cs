namespace Catalogue.Site.Rendering.Templates;

/// <summary>A name in a template, such as <c>Head.Root</c>, <c>../Group</c>, <c>this</c> or <c>@first</c>. Safe for several threads.</summary>
internal sealed class TemplatePath
{
    private readonly bool isFirst;
    private readonly int levelsUp;
    private readonly ModelMember[] members;

    /// <summary>Whether it is <c>@first</c>.</summary>
    public bool IsFirst => isFirst;

    /// <summary>How many <c>../</c> it begins with.</summary>
    public int LevelsUp => levelsUp;

    /// <summary>Names from the outermost on; none for <c>this</c>.</summary>
    public IEnumerable<string> Names => members.Select(m => m.Name);

    /// <exception cref="FormatException">The text is no such name.</exception>
    public TemplatePath(string text)
    {
        string rest = text;
        for (; rest.StartsWith("../", StringComparison.Ordinal); rest = rest[3..])
            levelsUp++;
        isFirst = rest == "@first";
        members = isFirst || rest == "this" ? [] : [.. rest.Split('.').Select(name => new ModelMember(name))];
    }

    /// <exception cref="FormatException">A model lacks the name.</exception>
    public object? Of(TemplateScope scope)
    {
        if (isFirst)
            return scope.IsFirst;
        object? value = scope.Up(levelsUp);
        foreach (ModelMember member in members)
        {
            if (value is null)
                return null;
            value = member.Of(value);
        }
        return value;
    }
}
