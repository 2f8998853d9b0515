using System.Text.Json.Nodes;
using Catalogue.Scanner.Engine.Lexing;
using Catalogue.Scanner.Engine.Schemas;
using Catalogue.Scanner.Engine.Syntax;
using Catalogue.Scanner.Engine.Values;
using Catalogue.Scanner.Languages.Go;
using Catalogue.Scanner.Languages.Jvm;
using Catalogue.Scanner.Languages.Python;
using Catalogue.Scanner.Languages.Rust;
using Catalogue.Scanner.Languages.Script;

namespace Catalogue.Scanner;

/// <summary>Reads a schema in whatever way its language writes them.</summary>
internal sealed class SchemaReader(Evaluator evaluator)
{
    private readonly Json json = new(evaluator);

    public Json Json => json;

    public PythonSchemas Python { get; } = new(new Json(evaluator));

    public GoSchemas Go { get; } = new(new Json(evaluator));

    public ManagedSchemas Managed { get; } = new(new Json(evaluator));

    public JvmSchemas Jvm { get; } = new(new Json(evaluator));

    public RustSchemas Rust { get; } = new(new Json(evaluator));

    /// <summary>The schema of a tool's input or output, or null where nothing of it is known.</summary>
    public JsonObject? Of(Expr e) => e.File.Language switch
    {
        SourceLanguage.Script => new ScriptSchemas(json).Of(e),
        SourceLanguage.Python => Python.Of(e),
        SourceLanguage.Go => Go.Of(e),
        SourceLanguage.Java or SourceLanguage.Kotlin => Jvm.Of(e),
        SourceLanguage.Rust => Rust.Of(e),
        _ => json.Of(e) as JsonObject,
    };

    /// <summary>The fields of an object or of a call's named arguments.</summary>
    public IReadOnlyList<Field> FieldsOf(Expr e)
    {
        Expr value = evaluator.Resolver.Resolve(e);
        if (evaluator.Resolver.Members(value) is { Count: > 0 } members)
            return members;
        return Chain.Of(value).FindLast(l => l.Open > 0) is { Open: > 0 } call ? Ranges.Fields(value.File, call.Open, value.Bindings) : [];
    }
}
