using Catalogue.Scanner.Engine.Syntax;

namespace Catalogue.Scanner.Engine.Definitions;

/// <summary>One attribute (C#) or annotation (JVM).</summary>
/// <param name="Name">Last word of its name.</param>
/// <param name="At">First word, its bracket or sign included.</param>
/// <param name="Fields">Its arguments.</param>
internal sealed record Mark(string Name, int At, FieldSet Fields)
{
    /// <summary>An argument by name, or the first one without.</summary>
    public Expr? Of(string name, bool orFirst = false) =>
        Fields.Of(name) ?? (orFirst && Fields.All.FirstOrDefault(f => f.Key.Length == 0) is { Key: not null, Value.IsEmpty: false } field ? field.Value : null);
}

/// <summary>A method or parameter with the marks before it.</summary>
/// <param name="Marks">In their order.</param>
/// <param name="Name">As written, empty where there is none.</param>
/// <param name="Open">Bracket of a method's parameters, or -1.</param>
/// <param name="Type">A parameter's type.</param>
/// <param name="Default">A parameter's default value, or null where it has none.</param>
internal sealed record Annotated(IReadOnlyList<Mark> Marks, string Name, int Open, Expr Type, Expr? Default = null)
{
    public Mark? Mark(params ReadOnlySpan<string> names)
    {
        foreach (Mark mark in Marks)
        {
            if (names.Contains(mark.Name))
                return mark;
        }
        return null;
    }
}
