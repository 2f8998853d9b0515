using System.Text.Json.Nodes;
using Catalogue.Scanner.Engine.Schemas;
using Catalogue.Scanner.Engine.Syntax;

namespace Catalogue.Scanner.Languages.Script;

/// <summary>One zod or TypeBox expression: what makes the type, and what is hung on it.</summary>
internal sealed class ZodChain(Json json, ScriptSchemas schemas, Expr whole, List<Link> links, ZodDialect dialect, int depth)
{
    private readonly ZodMakers makers = new(json, schemas, dialect, depth);
    private bool isRequired = true;

    public Parameter Read()
    {
        (JsonObject? made, int next) = Base();
        JsonObject schema = made ?? [];
        for (int i = next; i < links.Count; i++)
            schema = Hang(schema, links[i]);
        return new Parameter("", schema, isRequired);
    }

    private List<Expr> Arguments(Link link) => link.Open > 0 ? Ranges.Items(whole.File, link.Open, whole.Bindings) : [];

    private (JsonObject? Schema, int Next) Base()
    {
        int first = links.FindIndex(l => l.Open > 0);
        if (first < 0)
            return (null, links.Count);
        bool isTypeBox = links[0].Name is "Type" or "t";
        // z.coerce.number() and z.string() alike.
        if (makers.Made(links[first].Name, Arguments(links[first]), isTypeBox) is { } made)
        {
            isRequired = made.IsRequired;
            return (made.Schema, first + 1);
        }
        // Something.optional(): the thing before the first call, if it is a name.
        if (first > 0 && schemas.Property(whole.Slice(whole.Start, links[first].At - 1), dialect, depth + 1) is { Schema.Count: > 0 } named)
        {
            isRequired = named.IsRequired;
            return ((JsonObject)named.Schema.DeepClone(), first);
        }
        return (Returned(links[first]), first + 1);
    }

    // A helper of one's own that returns a schema: id() where function id() { return z.string(); }
    private JsonObject? Returned(Link call)
    {
        Expr head = whole.Slice(whole.Start, whole.File.Partner(call.Open) + 1);
        if (json.Evaluator.Resolver.Resolve(head) is var body && (body.File != head.File || body.Start != head.Start))
        {
            Parameter made = schemas.Property(body, dialect, depth + 2);
            isRequired = made.IsRequired;
            return made.Schema;
        }
        if (json.Evaluator.Resolver.Function(whole.File, call.Name) is not { } function)
            return null;
        SourceFile file = function.File;
        for (int i = function.Value.End; i < file.Count && i < function.Value.End + 40; i++)
        {
            if (file.Is(i, "return"))
                return schemas.Property(new Expr(file, i + 1, Ranges.StatementEnd(file, i + 1)), dialect, depth + 2).Schema;
        }
        return null;
    }

    private JsonObject Hang(JsonObject schema, Link link)
    {
        List<Expr> arguments = Arguments(link);
        switch (link.Name)
        {
            case "optional" or "nullish" or "default" or "prefault" or "catch" or "exactOptional":
                isRequired = false;
                if (link.Name is "default" or "prefault" && arguments.Count > 0 && json.Of(arguments[0]) is { } value)
                    schema["default"] = value;
                return link.Name == "nullish" ? ZodMembers.Nullable(schema, dialect) : schema;
            case "nonoptional":
                isRequired = true;
                return schema;
            case "nullable":
                return ZodMembers.Nullable(schema, dialect);
            case "describe" when arguments.Count > 0:
                return schema.Described(json.Evaluator.Shown(arguments[0]));
            case "meta" when arguments.Count > 0:
                return schema.Described(makers.Described(arguments[0]));
            case "array":
                return SchemaParts.ArrayOf(schema);
            case "or" when arguments.Count > 0:
                return ZodMembers.Union([schema, makers.Argument(arguments[0]).Schema], dialect);
            case "extend" or "merge" or "safeExtend" or "and" when arguments.Count > 0:
                ZodMembers.Merge(schema, schemas.Shape(arguments[0], dialect, depth + 1));
                return schema;
            case "omit" or "pick" when arguments.Count > 0:
                ZodMembers.Choose(schema, [.. json.Evaluator.Resolver.Members(arguments[0]).Select(m => m.Key)], keep: link.Name == "pick");
                return schema;
            case "partial":
                ZodMembers.Loosen(schema, arguments.Count > 0 ? [.. json.Evaluator.Resolver.Members(arguments[0]).Select(m => m.Key)] : null);
                return schema;
            case "passthrough" or "loose":
                schema["additionalProperties"] = dialect.IsFour ? new JsonObject() : true;
                return schema;
            case "strict":
                schema["additionalProperties"] = false;
                return schema;
            default:
                ZodChecks.Hang(schema, link.Name, arguments, json, dialect);
                return schema;
        }
    }
}
