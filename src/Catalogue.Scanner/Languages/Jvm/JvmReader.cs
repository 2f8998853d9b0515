using System.Text.Json.Nodes;
using Catalogue.Scanner.Engine.Collecting;
using Catalogue.Scanner.Engine.Definitions;
using Catalogue.Scanner.Engine.Names;
using Catalogue.Scanner.Engine.Schemas;
using Catalogue.Scanner.Engine.Syntax;

namespace Catalogue.Scanner.Languages.Jvm;

/// <summary>Reads Java and Kotlin, whose files see each other's names.</summary>
internal sealed class JvmReader : LanguageReader
{
    public override IReadOnlyList<SourceLanguage> Languages { get; } = [JavaLanguage.Instance, KotlinLanguage.Instance];

    public override ModuleMap Modules(SourceTree tree) => new JvmModules(tree);

    public override LanguageScan Begin(ScanContext context) => new Scan(context);

    private sealed class Scan(ScanContext context) : LanguageScan
    {
        private readonly JvmSchemas schemas = new(new Json(context.Evaluator));
        private readonly JvmParameters parameters = new(new Json(context.Evaluator));

        public override IEnumerable<Definition> Find(SourceFile file) => new JvmPatterns(file, context.Evaluator, parameters, schemas).Find();

        public override JsonObject? Schema(Expr e) => schemas.Of(e);

        public override IReadOnlyList<Field> Hints(Expr e) => SchemaParts.MembersOrArguments(context.Evaluator.Resolver, e);
    }
}
