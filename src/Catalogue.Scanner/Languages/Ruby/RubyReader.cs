using System.Text.Json.Nodes;
using Catalogue.Scanner.Engine.Collecting;
using Catalogue.Scanner.Engine.Definitions;
using Catalogue.Scanner.Engine.Names;
using Catalogue.Scanner.Engine.Schemas;
using Catalogue.Scanner.Engine.Syntax;

namespace Catalogue.Scanner.Languages.Ruby;

/// <summary>Reads Ruby.</summary>
internal sealed class RubyReader : LanguageReader
{
    public override IReadOnlyList<SourceLanguage> Languages { get; } = [RubyLanguage.Instance];

    public override ModuleMap Modules(SourceTree tree) => new RubyModules();

    public override LanguageScan Begin(ScanContext context) => new Scan(context);

    private sealed class Scan(ScanContext context) : LanguageScan
    {
        private readonly RubySchemas schemas = new(new Json(context.Evaluator));

        public override IEnumerable<Definition> Find(SourceFile file) => new RubyPatterns(file, context.Evaluator, schemas).Find();

        public override JsonObject? Schema(Expr e) => schemas.Of(e);

        public override IReadOnlyList<Field> Hints(Expr e) => SchemaParts.MembersOrArguments(context.Evaluator.Resolver, e);
    }
}
