using Catalogue.Scanner.Engine.Syntax;

namespace Catalogue.Scanner.Engine.Definitions;

/// <summary>The fields of something that may define a tool, under whichever names its framework gives them.</summary>
internal sealed class FieldSet(IReadOnlyList<Field> fields)
{
    private static readonly PatternTables Tables = PatternTables.Shared;

    public IReadOnlyList<Field> All => fields;

    public Expr? Name => First(Tables.Fields.Name);

    public Expr? Title => First(Tables.Fields.Title);

    public Expr? Description => First(Tables.Fields.Description);

    public Expr? Input => First(Tables.Fields.Input);

    public Expr? Output => First(Tables.Fields.Output);

    public Expr? Annotations => First(Tables.Fields.Annotations);

    public Expr? Handler => First(Tables.Fields.Handler);

    public bool HasHandler => Handler is not null;

    /// <summary>Whether a field is there that only a tool has.</summary>
    public bool HasSchemaField => fields.Any(f => Tables.SchemaFields.Contains(f.Key));

    /// <summary>Whether a field is there that only a resource has.</summary>
    public bool IsForeign => fields.Any(f => Tables.ForeignFields.Contains(f.Key));

    public bool Has(string key) => fields.Any(f => f.Key == key);

    public Expr? Of(string key) => fields.FirstOrDefault(f => f.Key == key) is { Key: not null } field ? field.Value : null;

    /// <summary>A definition with what the fields hold.</summary>
    public Definition Define(string pattern, Expr span) => new()
    {
        Pattern = pattern,
        Span = span,
        Name = Name,
        Title = Title,
        Description = Description,
        Input = Input,
        Output = Output,
        Annotations = Annotations,
    };

    /// <summary>Behind the last of the fields that make the definition.</summary>
    public int End => new[] { Name, Title, Description, Input, Output, Annotations }.Max(e => e?.End ?? 0);

    // The order of the names counts, not that of the fields.
    private Expr? First(IReadOnlyList<string> names)
    {
        foreach (string name in names)
        {
            if (Of(name) is { } value)
                return value;
        }
        return null;
    }
}
