using System.Text.Json.Nodes;
using Catalogue.Scanner.Engine.Collecting;
using Catalogue.Scanner.Engine.Definitions;
using Catalogue.Scanner.Engine.Names;
using Catalogue.Scanner.Engine.Schemas;
using Catalogue.Scanner.Engine.Syntax;

namespace Catalogue.Scanner.Languages.Script;

/// <summary>Reads TypeScript and JavaScript.</summary>
internal sealed class ScriptReader : LanguageReader
{
    public override IReadOnlyList<SourceLanguage> Languages { get; } = [ScriptLanguage.Instance];

    public override bool IsProject(string path) => ScriptProjects.IsOne(path);

    public override ModuleMap Modules(SourceTree tree) => new ScriptModules(tree);

    public override LanguageScan Begin(ScanContext context) => new Scan(context);

    private sealed class Scan(ScanContext context) : LanguageScan
    {
        private readonly ScriptSchemas schemas = new(new Json(context.Evaluator), new ZodDialects(context.Tree));

        public override IEnumerable<Definition> Find(SourceFile file) => new ScriptPatterns(file, context.Evaluator).Find();

        public override JsonObject? Schema(Expr e) => schemas.Of(e);

        // The SDK's own registration serves an empty schema for a tool without parameters.
        public override JsonObject? WithoutInput(Definition definition) =>
            definition is { Pattern: "call", Input: null } ? new JsonObject { ["type"] = "object", ["properties"] = new JsonObject() } : null;

        public override IReadOnlyList<Field> Hints(Expr e) => context.Evaluator.Resolver.Members(e);
    }
}
