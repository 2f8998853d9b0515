using System.Text.Json.Nodes;
using Catalogue.Scanner.Engine.Collecting;
using Catalogue.Scanner.Engine.Definitions;
using Catalogue.Scanner.Engine.Names;
using Catalogue.Scanner.Engine.Schemas;
using Catalogue.Scanner.Engine.Syntax;

namespace Catalogue.Scanner.Languages.Go;

/// <summary>Reads Go.</summary>
internal sealed class GoReader : LanguageReader
{
    public override IReadOnlyList<SourceLanguage> Languages { get; } = [GoLanguage.Instance];

    public override bool IsProject(string path) => GoModules.IsModuleFile(path);

    public override ModuleMap Modules(SourceTree tree) => new GoModules(tree);

    public override LanguageScan Begin(ScanContext context) => new Scan(context);

    private sealed class Scan(ScanContext context) : LanguageScan
    {
        private readonly GoSchemas schemas = new(new Json(context.Evaluator));

        public override IEnumerable<Definition> Find(SourceFile file) => new GoPatterns(file, context.Evaluator, schemas).Find();

        public override JsonObject? Schema(Expr e) => schemas.Of(e);

        public override IReadOnlyList<Field> Hints(Expr e) => SchemaParts.MembersOrArguments(context.Evaluator.Resolver, e);
    }
}
