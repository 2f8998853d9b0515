using System.Text.Json.Nodes;
using Catalogue.Scanner.Engine.Definitions;
using Catalogue.Scanner.Engine.Schemas;
using Catalogue.Scanner.Engine.Syntax;

namespace Catalogue.Scanner.Languages.CSharp;

/// <summary>Schemas from signatures of C#.</summary>
internal sealed class CSharpParameters(Json json)
{
    private static readonly HashSet<string> Injected = PatternTables.Shared.InjectedTypes["csharp"];

    private static readonly string[] Services = ["Service", "Client", "Factory", "Repository", "Context", "Manager", "Provider", "Logger", "Options", "Settings", "Accessor", "Store", "Configuration"];

    private readonly CSharpTypes types = new(json);

    /// <summary>A method's parameters; those that the framework fills in are left out.</summary>
    public JsonObject OfMethod(SourceFile file, int open)
    {
        List<Annotated> parameters = [.. Ranges.Items(file, open, angles: true).Select(AnnotatedReader.Parameter).Where(p => p.Name.Length > 0)];
        bool areDescribed = parameters.Exists(p => DescriptionOf(p) is not null);
        return SchemaParts.ObjectOf(parameters.Where(p => !IsInjected(p, areDescribed)).Select(One));
    }

    private Parameter One(Annotated parameter)
    {
        JsonObject schema = types.Of(parameter.Type, 0).Described(DescriptionOf(parameter) is { } text ? json.Evaluator.Shown(text) : null);
        CSharpTypes.Annotate(schema, parameter, json);
        if (parameter.Default is { IsEmpty: false } given)
            Default(schema, given);
        bool? isRequired = parameter.Mark("McpToolProperty") is { } mark && mark.Of("required") is { } required ? json.Evaluator.Flag(required) : null;
        string name = parameter.Mark("McpToolProperty") is { } named && named.Of("name", orFirst: true) is { } given2 && json.Evaluator.Known(given2) is { Length: > 0 } known ? known : parameter.Name;
        return new Parameter(name, schema, isRequired ?? (parameter.Default is null && parameter.Mark("Optional", "DefaultParameterValue") is null));
    }

    private void Default(JsonObject schema, Expr value)
    {
        if (value.Count == 1 && (value.File.Is(value.Start, "null") || value.File.Is(value.Start, "default")))
            schema["default"] = null;
        else if (json.Scalar(value) is { } known)
            schema["default"] = known;
        else if (schema["enum"] is JsonArray && value.File.IsName(value.End - 1))
            schema["default"] = value.File.Word(value.End - 1);
    }

    private static Expr? DescriptionOf(Annotated parameter)
    {
        if (parameter.Mark("McpToolProperty") is { } mark)
            return mark.Fields.Of("description") ?? (mark.Fields.All.ElementAtOrDefault(mark.Fields.All.Count > 2 ? 2 : 1) is { Key: "", Value: { File: not null, IsEmpty: false } last } ? last : null);
        return parameter.Mark("Description") is { } described ? described.Of("description", orFirst: true) : null;
    }

    private bool IsInjected(Annotated parameter, bool areDescribed)
    {
        if (parameter.Mark("FromServices", "FromKeyedServices", "McpToolTrigger", "McpProgressToken", "McpMeta") is not null)
            return true;
        string type = CSharpTypes.NameOf(parameter.Type);
        if (Injected.Contains(type))
            return true;
        if (DescriptionOf(parameter) is not null)
            return false;
        // What the container provides: interfaces, services; and, where the author describes parameters, any type of one's own without a description.
        bool isInterface = type.Length > 1 && type[0] == 'I' && char.IsUpper(type[1]) && !CSharpTypes.IsCollection(type) && !CSharpTypes.IsMap(type);
        return isInterface || Services.Any(s => type.EndsWith(s, StringComparison.Ordinal)) || (areDescribed && types.Of(parameter.Type, 0).Count == 0);
    }
}
