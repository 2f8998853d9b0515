using System.Text.Json.Nodes;
using Catalogue.Scanner.Engine.Collecting;
using Catalogue.Scanner.Engine.Definitions;
using Catalogue.Scanner.Engine.Names;
using Catalogue.Scanner.Engine.Schemas;
using Catalogue.Scanner.Engine.Syntax;

namespace Catalogue.Scanner.Languages.Elixir;

/// <summary>Reads Elixir.</summary>
internal sealed class ElixirReader : LanguageReader
{
    public override IReadOnlyList<SourceLanguage> Languages { get; } = [ElixirLanguage.Instance];

    public override ModuleMap Modules(SourceTree tree) => new ElixirModules(tree);

    public override LanguageScan Begin(ScanContext context) => new Scan(context);

    private sealed class Scan(ScanContext context) : LanguageScan
    {
        private readonly ElixirSchemas schemas = new(new Json(context.Evaluator));

        public override IEnumerable<Definition> Find(SourceFile file) => new ElixirPatterns(file, context.Evaluator, schemas, context.Tree).Find();

        public override JsonObject? Schema(Expr e) => schemas.Of(e);

        public override IReadOnlyList<Field> Hints(Expr e) => context.Evaluator.Resolver.Members(e);
    }
}
