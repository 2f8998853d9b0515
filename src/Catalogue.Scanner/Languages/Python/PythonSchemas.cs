using System.Text.Json.Nodes;
using Catalogue.Model;
using Catalogue.Scanner.Engine.Definitions;
using Catalogue.Scanner.Engine.Schemas;
using Catalogue.Scanner.Engine.Syntax;
using Catalogue.Scanner.Engine.Values;

namespace Catalogue.Scanner.Languages.Python;

/// <summary>Schemas from Python as pydantic makes them: type hints of a signature, fields of a model, dictionaries.</summary>
internal sealed class PythonSchemas
{
    private static readonly HashSet<string> Injected = PatternTables.Shared.InjectedTypes["python"];

    private readonly Json json;
    private readonly PythonTypes types;

    public PythonSchemas(Json json)
    {
        this.json = json;
        types = new PythonTypes(json, this);
    }

    private Resolver Resolver => json.Evaluator.Resolver;

    /// <summary>A tool's parameters from its function's signature.</summary>
    public JsonObject OfSignature(SourceFile file, int open) =>
        SchemaParts.ObjectOf(Ranges.Items(file, open).Select(p => OfParameter(p, 0)).Where(p => p.Name is not ("self" or "cls" or "") && !p.Name.StartsWith('_')));

    /// <summary>A dictionary, or <c>Model.model_json_schema()</c>.</summary>
    public JsonObject? Of(Expr e)
    {
        Expr value = Resolver.Resolve(e);
        if (Chain.Of(value) is [.., { Name: "model_json_schema" or "schema", Open: > 0 } call] links && links.Count > 1)
            return Model(value.Slice(value.Start, call.At - 1), 0);
        return json.Of(value) is JsonObject literal ? Whole(literal) : Chain.PathOf(value) is not null ? Model(value, 0) : null;
    }

    /// <summary>A pydantic model, a dataclass, a TypedDict or an enum of the repository; null where it is none.</summary>
    public JsonObject? Model(Expr name, int depth)
    {
        if (depth > DefinitionLimits.ParameterDepth || Chain.PathOf(name) is not { } path || !json.Evaluator.Spend())
            return null;
        return Resolver.Type(name.File, path) is { } symbol && PythonClass.Of(symbol) is { } found ? OfClass(found, depth) : null;
    }

    // { "room": { "type": "string" } }: the properties alone.
    private static JsonObject Whole(JsonObject schema)
    {
        bool isMap = schema.Count > 0 && schema["type"] is not JsonValue && schema["properties"] is null && schema.All(m => m.Value is JsonObject property && property.ContainsKey("type"));
        return isMap ? new JsonObject { ["type"] = "object", ["properties"] = schema } : schema;
    }

    // name: Type = default
    private Parameter OfParameter(Expr item, int depth)
    {
        SourceFile file = item.File;
        string name = file.IsName(item.Start) ? file.Word(item.Start) : "";
        int colon = item.Start + 1;
        int equals = item.Find("=");
        Expr? type = file.Is(colon, ":") ? item.Slice(colon + 1, equals < 0 ? item.End : equals) : null;
        Expr? given = equals < 0 ? null : item.Slice(equals + 1, item.End);
        if (type is { IsEmpty: false } hint && IsInjected(hint))
            return default(Parameter) with { Name = "" };
        return Described(name, type, given, depth);
    }

    private Parameter Described(string name, Expr? type, Expr? given, int depth)
    {
        JsonObject schema = type is { IsEmpty: false } hint ? types.Of(hint, depth) : [];
        bool isRequired = !schema.Remove(PythonFields.Optional) && given is null;
        if (given is { IsEmpty: false } value)
        {
            if (PythonFields.CallOf(value) is { } call)
            {
                isRequired = PythonFields.Hang(schema, call, json);
                if (PythonFields.AliasOf(call, json) is { } alias)
                    name = alias;
            }
            else if (!value.File.Is(value.Start, "..."))
            {
                PythonFields.Default(schema, value, json);
            }
            else
            {
                isRequired = true;
            }
        }
        schema.Remove(PythonFields.Optional);
        return new Parameter(name, schema, isRequired);
    }

    private static bool IsInjected(Expr type)
    {
        for (int i = type.Start; i < type.End; i++)
        {
            if (type.File.IsName(i) && Injected.Contains(type.File.Word(i)))
                return true;
            if (type.File.Is(i, "[") && !type.File.Is(i - 1, "Annotated") && !type.File.Is(i - 1, "Optional"))
                return false;
        }
        return false;
    }

    private JsonObject OfClass(PythonClass found, int depth)
    {
        if (found.IsEnum)
        {
            JsonNode?[] values = [.. found.Members().Where(m => m.Find("=") > 0).Select(m => json.Scalar(m.Slice(m.Find("=") + 1, m.End)))];
            return values.Length > 0 && values.All(v => v is not null) ? PythonTypes.Choice(values!) : [];
        }
        var parameters = new List<Parameter>();
        foreach (string ancestor in found.Bases.Where(b => b is not ("BaseModel" or "TypedDict" or "object")))
        {
            if (depth < DefinitionLimits.ParameterDepth && Resolver.Type(found.File, ancestor) is { } symbol && PythonClass.Of(symbol) is { IsEnum: false } parent && parent.At != found.At)
                parameters.AddRange(Inherited(OfClass(parent, depth + 1)));
        }
        List<Parameter> own = [.. found.Members().Where(m => m.File.Is(m.Start + 1, ":")).Select(m => OfParameter(m, depth + 1)).Where(p => p.Name.Length > 0 && p.Name != "model_config" && !p.Name.StartsWith('_'))];
        parameters.RemoveAll(p => own.Exists(o => o.Name == p.Name));
        return SchemaParts.ObjectOf([.. parameters, .. own]);
    }

    private static IEnumerable<Parameter> Inherited(JsonObject schema)
    {
        HashSet<string> required = schema["required"] is JsonArray list ? [.. list.Select(n => n!.ToString())] : [];
        foreach ((string name, JsonNode? property) in schema["properties"] as JsonObject ?? [])
            yield return new Parameter(name, (JsonObject)property!.DeepClone(), required.Contains(name));
    }
}
