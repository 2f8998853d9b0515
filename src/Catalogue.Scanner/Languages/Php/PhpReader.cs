using System.Text.Json.Nodes;
using Catalogue.Scanner.Engine.Collecting;
using Catalogue.Scanner.Engine.Definitions;
using Catalogue.Scanner.Engine.Names;
using Catalogue.Scanner.Engine.Schemas;
using Catalogue.Scanner.Engine.Syntax;

namespace Catalogue.Scanner.Languages.Php;

/// <summary>Reads PHP.</summary>
internal sealed class PhpReader : LanguageReader
{
    public override IReadOnlyList<SourceLanguage> Languages { get; } = [PhpLanguage.Instance];

    public override bool IsProject(string path) => path[(path.LastIndexOf('/') + 1)..] == "composer.json";

    public override ModuleMap Modules(SourceTree tree) => new PhpModules(tree);

    public override LanguageScan Begin(ScanContext context) => new Scan(context);

    private sealed class Scan(ScanContext context) : LanguageScan
    {
        private readonly PhpSchemas schemas = new(new Json(context.Evaluator));
        private readonly PhpParameters parameters = new(new Json(context.Evaluator));

        public override IEnumerable<Definition> Find(SourceFile file) => new PhpPatterns(file, context.Evaluator, schemas, parameters).Find();

        public override JsonObject? Schema(Expr e) => schemas.Of(e);

        public override IReadOnlyList<Field> Hints(Expr e) => SchemaParts.MembersOrArguments(context.Evaluator.Resolver, e);
    }
}
