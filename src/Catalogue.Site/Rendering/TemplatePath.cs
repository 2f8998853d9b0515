namespace Catalogue.Site.Rendering;

/// <summary>A name in a template, such as <c>Head.Root</c>, <c>../Group</c>, <c>this</c> or <c>@first</c>. Safe for several threads.</summary>
internal sealed class TemplatePath
{
    private readonly ModelMember[] members;

    /// <exception cref="FormatException">The text is no such name.</exception>
    public TemplatePath(string text)
    {
        string rest = text;
        for (; rest.StartsWith("../", StringComparison.Ordinal); rest = rest[3..])
            LevelsUp++;
        IsFirst = rest == "@first";
        members = IsFirst || rest == "this" ? [] : [.. rest.Split('.').Select(name => new ModelMember(name))];
    }

    /// <summary>Whether it is <c>@first</c>.</summary>
    public bool IsFirst { get; }

    /// <summary>How many <c>../</c> it begins with.</summary>
    public int LevelsUp { get; }

    /// <summary>Names from the outermost on; none for <c>this</c>.</summary>
    public IEnumerable<string> Names => members.Select(m => m.Name);

    /// <exception cref="FormatException">A model lacks the name.</exception>
    public object? Of(TemplateScope scope)
    {
        if (IsFirst)
            return scope.IsFirst;
        object? value = scope.Up(LevelsUp);
        foreach (ModelMember member in members)
        {
            if (value is null)
                return null;
            value = member.Of(value);
        }
        return value;
    }
}
