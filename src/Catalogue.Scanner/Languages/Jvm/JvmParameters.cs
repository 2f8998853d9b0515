using System.Text.Json.Nodes;
using Catalogue.Scanner.Engine.Definitions;
using Catalogue.Scanner.Engine.Schemas;
using Catalogue.Scanner.Engine.Syntax;

namespace Catalogue.Scanner.Languages.Jvm;

/// <summary>Schemas from signatures of Java and Kotlin.</summary>
internal sealed class JvmParameters(Json json)
{
    private static readonly HashSet<string> Injected = PatternTables.Shared.InjectedTypes["jvm"];

    private readonly JvmTypes types = new(json);

    /// <summary>A method's parameters; those that the framework fills in are left out.</summary>
    public JsonObject OfMethod(SourceFile file, int open) => types.OfParameters(file, open, 0, p => Injected.Contains(JvmTypes.NameOf(p.Type)) || p.Mark("FromServices", "McpMeta", "McpProgressToken") is not null);

    /// <summary>The parameters of a class's main constructor, where such a class stands in the repository.</summary>
    public JsonObject? OfRecord(Expr type) => types.OfRecord(type, 0);
}
