using System.Text.Json.Nodes;
using Catalogue.Scanner.Engine.Definitions;
using Catalogue.Scanner.Engine.Syntax;

namespace Catalogue.Scanner.Engine.Schemas;

/// <summary>Schemas from signatures of C#, Java and Kotlin.</summary>
internal sealed class ManagedSchemas(Json json)
{
    private readonly ManagedTypes types = new(json);

    /// <summary>A method's parameters; those that the framework fills in are left out.</summary>
    public JsonObject OfMethod(SourceFile file, int open)
    {
        List<Annotated> parameters = [.. Ranges.Items(file, open, angles: true).Select(AnnotatedReader.Parameter).Where(p => p.Name.Length > 0)];
        bool areDescribed = parameters.Exists(p => DescriptionOf(p) is not null);
        return SchemaParts.ObjectOf(parameters.Where(p => !IsInjected(p, areDescribed)).Select(One));
    }

    /// <summary>The parameters of a class's main constructor, where such a class stands in the repository.</summary>
    public JsonObject? OfRecord(SourceFile from, string name)
    {
        SourceTree tree = json.Evaluator.Resolver.Tree;
        foreach (string path in tree.Paths.Where(p => tree.LanguageOf(p) == from.Language && tree.TextOf(p).Contains("class " + name, StringComparison.Ordinal)))
        {
            SourceFile file = tree.File(path);
            for (int i = 1; i + 1 < file.Count; i++)
            {
                if (file.Is(i, name) && file.Is(i - 1, "class"))
                    return file.Is(i + 1, "(") && file.Partner(i + 1) > 0 ? OfMethod(file, i + 1) : null;
            }
        }
        return null;
    }

    private Parameter One(Annotated parameter)
    {
        Mark? mark = Described(parameter);
        string name = mark?.Of("name") is { } given && json.Evaluator.Known(given) is { Length: > 0 } known ? known : parameter.Name;
        JsonObject schema = types.Of(parameter.Type, 0).Described(DescriptionOf(parameter) is { } text ? json.Evaluator.Known(text) : null);
        bool? isRequired = mark?.Of("required") is { } required ? json.Evaluator.Flag(required) : null;
        bool isOptional = parameter.HasDefault || ManagedTypes.IsOptional(parameter.Type) || mark?.Of("defaultValue") is not null || parameter.Mark("Nullable") is not null;
        return new Parameter(name, schema, isRequired ?? !isOptional);
    }

    private static Mark? Described(Annotated parameter) => parameter.Mark("Description", "ToolParam", "McpToolParam", "ToolArg", "McpArg", "P", "McpToolProperty", "Parameter", "ToolParameter", "Param", "JsonPropertyDescription", "McpParam");

    private static Expr? DescriptionOf(Annotated parameter) =>
        Described(parameter) is { } mark ? mark.Of("description") ?? mark.Of("Description") ?? (mark.Name == "McpToolProperty" ? mark.Fields.All.ElementAtOrDefault(mark.Fields.All.Count > 2 ? 2 : 1).Value is { File: not null, IsEmpty: false } last ? last : null : mark.Of("value", orFirst: true)) : null;

    private bool IsInjected(Annotated parameter, bool areDescribed)
    {
        if (parameter.Mark("FromServices", "FromKeyedServices", "McpToolTrigger", "McpProgressToken", "McpMeta") is not null)
            return true;
        string type = ManagedTypes.NameOf(parameter.Type);
        SourceLanguage language = parameter.Type.File.Language;
        if (language.InjectedTypes.Contains(type))
            return true;
        if (!language.HasContainers || DescriptionOf(parameter) is not null)
            return false;
        // What the container provides: interfaces, services; and, where the author describes parameters, any type of one's own without a description.
        bool isInterface = type.Length > 1 && type[0] == 'I' && char.IsUpper(type[1]) && !ManagedTypes.IsCollection(type);
        return isInterface || Suffixes.Any(s => type.EndsWith(s, StringComparison.Ordinal)) || (areDescribed && types.Of(parameter.Type, 0).Count == 0);
    }

    private static readonly string[] Suffixes = ["Service", "Client", "Factory", "Repository", "Context", "Manager", "Provider", "Logger", "Options", "Settings", "Accessor", "Store", "Configuration"];
}
