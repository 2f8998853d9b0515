using System.Text.Json.Nodes;
using Catalogue.Scanner.Engine.Collecting;
using Catalogue.Scanner.Engine.Definitions;
using Catalogue.Scanner.Engine.Names;
using Catalogue.Scanner.Engine.Schemas;
using Catalogue.Scanner.Engine.Syntax;

namespace Catalogue.Scanner.Languages.Dart;

/// <summary>Reads Dart.</summary>
internal sealed class DartReader : LanguageReader
{
    public override IReadOnlyList<SourceLanguage> Languages { get; } = [DartLanguage.Instance];

    public override bool IsProject(string path) => DartModules.IsPackageFile(path);

    public override ModuleMap Modules(SourceTree tree) => new DartModules(tree);

    public override LanguageScan Begin(ScanContext context) => new Scan(context);

    private sealed class Scan(ScanContext context) : LanguageScan
    {
        private readonly DartSchemas schemas = new(new Json(context.Evaluator));

        public override IEnumerable<Definition> Find(SourceFile file) => new DartPatterns(file, context.Evaluator).Find();

        public override JsonObject? Schema(Expr e) => schemas.Of(e);

        public override IReadOnlyList<Field> Hints(Expr e) => SchemaParts.MembersOrArguments(context.Evaluator.Resolver, e);
    }
}
