using System.Text.Json.Nodes;
using Catalogue.Scanner.Engine.Collecting;
using Catalogue.Scanner.Engine.Definitions;
using Catalogue.Scanner.Engine.Names;
using Catalogue.Scanner.Engine.Schemas;
using Catalogue.Scanner.Engine.Syntax;

namespace Catalogue.Scanner.Languages.Swift;

/// <summary>Reads Swift.</summary>
internal sealed class SwiftReader : LanguageReader
{
    public override IReadOnlyList<SourceLanguage> Languages { get; } = [SwiftLanguage.Instance];

    public override ModuleMap Modules(SourceTree tree) => new SwiftModules(tree);

    public override LanguageScan Begin(ScanContext context) => new Scan(context);

    private sealed class Scan(ScanContext context) : LanguageScan
    {
        private readonly SwiftSchemas schemas = new(new Json(context.Evaluator));
        private readonly SwiftFunctions functions = new(new Json(context.Evaluator));

        public override IEnumerable<Definition> Find(SourceFile file) => new SwiftPatterns(file, context.Evaluator, functions).Find();

        public override JsonObject? Schema(Expr e) => schemas.Of(e);

        public override IReadOnlyList<Field> Hints(Expr e) => schemas.Arguments(e);
    }
}
