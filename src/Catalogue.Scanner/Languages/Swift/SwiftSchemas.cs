using System.Text.Json;
using System.Text.Json.Nodes;
using Catalogue.Model;
using Catalogue.Scanner.Engine.Schemas;
using Catalogue.Scanner.Engine.Syntax;

namespace Catalogue.Scanner.Languages.Swift;

/// <summary>Schemas of Swift: values of the SDK (<c>.object(["type": .string("object")])</c>), dictionaries, and builders (<c>.string(description: "…")</c>).</summary>
internal sealed class SwiftSchemas(Json json)
{
    /// <summary>The schema of a tool's input, or null where nothing of it is known.</summary>
    public JsonObject? Of(Expr e) => Node(e, 0) as JsonObject;

    /// <summary>The named arguments of <c>.init(…)</c> or <c>Type(…)</c>, or the members of a dictionary.</summary>
    public IReadOnlyList<Field> Arguments(Expr e)
    {
        Expr value = json.Evaluator.Resolver.Resolve(e);
        if (value.IsEmpty || value.File.Is(value.Start, "["))
            return json.Evaluator.Resolver.Members(value);
        int open = value.File.Is(value.End - 1, ")") ? value.File.Partner(value.End - 1) : -1;
        return open > value.Start ? Ranges.Fields(value.File, open, value.Bindings) : [];
    }

    private JsonNode? Node(Expr e, int depth)
    {
        Expr value = json.Evaluator.Resolver.Resolve(e);
        if (value.IsEmpty || depth > DefinitionLimits.ParameterDepth * 3 || !json.Evaluator.Spend())
            return null;
        SourceFile file = value.File;
        if (file.Is(value.Start, "[") && file.Partner(value.Start) == value.End - 1)
            return Literal(value, depth);
        int open = file.Is(value.End - 1, ")") ? file.Partner(value.End - 1) : -1;
        if (open <= value.Start || !file.IsName(open - 1))
            return Case(value) ?? json.Scalar(value);
        List<Field> arguments = Ranges.Fields(file, open, value.Bindings);
        string name = file.Word(open - 1);
        // .string("x") is a value, .string(description: "x") a type.
        if (arguments is [{ Key: "" } only] && (name is "init" or "Value" or "JSONValue" || BuiltSchemas.TypeOf(name) is not null))
            return Node(only.Value, depth + 1);
        if (BuiltSchemas.TypeOf(name) is { } type)
            return BuiltSchemas.Of(type, arguments, a => Node(a, depth + 1));
        if (!arguments.Exists(a => a.Key is "properties" or "type"))
            return json.Of(value);
        // A function of the server's own: property(type: "number", description: "…").
        string? said = arguments.Find(a => a.Key == "type") is { Key: not null } given ? json.Evaluator.Known(given.Value) : null;
        return BuiltSchemas.Of(said is null ? "object" : BuiltSchemas.TypeOf(said) ?? "object", arguments, a => Node(a, depth + 1));
    }

    private JsonNode Literal(Expr value, int depth)
    {
        List<Field> members = Ranges.Fields(value.File, value.Start, value.Bindings);
        // [:] is an empty dictionary.
        if (members.Exists(m => m.Key.Length > 0) || value.File.Is(value.Start + 1, ":"))
        {
            var node = new JsonObject();
            foreach (Field member in members.Where(m => m.Key.Length > 0))
            {
                if (Node(member.Value, depth + 1) is { } known)
                    node[member.Key] = known;
            }
            return node;
        }
        return new JsonArray([.. members.Select(m => Node(m.Value, depth + 1)).OfType<JsonNode>()]);
    }

    // .dateTime is date-time; .null is none.
    private static JsonValue? Case(Expr value) =>
        value.Count == 2 && value.File.Is(value.Start, ".") && value.File.IsName(value.Start + 1) ? JsonValue.Create(JsonNamingPolicy.KebabCaseLower.ConvertName(value.File.Word(value.Start + 1))) : null;
}
