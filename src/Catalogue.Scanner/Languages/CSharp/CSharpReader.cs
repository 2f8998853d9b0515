using System.Text.Json.Nodes;
using Catalogue.Scanner.Engine.Collecting;
using Catalogue.Scanner.Engine.Definitions;
using Catalogue.Scanner.Engine.Names;
using Catalogue.Scanner.Engine.Schemas;
using Catalogue.Scanner.Engine.Syntax;

namespace Catalogue.Scanner.Languages.CSharp;

/// <summary>Reads C#.</summary>
internal sealed class CSharpReader : LanguageReader
{
    public override IReadOnlyList<SourceLanguage> Languages { get; } = [CSharpLanguage.Instance];

    public override bool IsProject(string path) => CSharpSdk.IsPackageFile(path);

    public override ModuleMap Modules(SourceTree tree) => new CSharpModules(tree);

    public override LanguageScan Begin(ScanContext context) => new Scan(context);

    private sealed class Scan(ScanContext context) : LanguageScan
    {
        private readonly Json json = new(context.Evaluator);
        private readonly bool keepsMethodNames = CSharpSdk.KeepsMethodNames(context.Tree);

        public override IEnumerable<Definition> Find(SourceFile file) => new CSharpPatterns(file, context.Evaluator, new CSharpParameters(json), keepsMethodNames).Find();

        public override JsonObject? Schema(Expr e) => json.Of(e) as JsonObject;

        public override IReadOnlyList<Field> Hints(Expr e) => SchemaParts.MembersOrArguments(context.Evaluator.Resolver, e);
    }
}
