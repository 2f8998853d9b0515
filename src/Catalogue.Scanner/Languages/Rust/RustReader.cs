using System.Text.Json.Nodes;
using Catalogue.Scanner.Engine.Collecting;
using Catalogue.Scanner.Engine.Definitions;
using Catalogue.Scanner.Engine.Names;
using Catalogue.Scanner.Engine.Schemas;
using Catalogue.Scanner.Engine.Syntax;

namespace Catalogue.Scanner.Languages.Rust;

/// <summary>Reads Rust.</summary>
internal sealed class RustReader : LanguageReader
{
    public override IReadOnlyList<SourceLanguage> Languages { get; } = [RustLanguage.Instance];

    public override bool IsProject(string path) => RustModules.IsCrateFile(path);

    public override ModuleMap Modules(SourceTree tree) => new RustModules(tree);

    public override LanguageScan Begin(ScanContext context) => new Scan(context);

    private sealed class Scan(ScanContext context) : LanguageScan
    {
        private readonly RustSchemas schemas = new(new Json(context.Evaluator));

        public override IEnumerable<Definition> Find(SourceFile file) => new RustPatterns(file, context.Evaluator, schemas).Find();

        public override JsonObject? Schema(Expr e) => schemas.Of(e);

        public override IReadOnlyList<Field> Hints(Expr e) => SchemaParts.MembersOrArguments(context.Evaluator.Resolver, e);
    }
}
