using System.Text.Json.Nodes;
using Catalogue.Scanner.Engine.Collecting;
using Catalogue.Scanner.Engine.Definitions;
using Catalogue.Scanner.Engine.Names;
using Catalogue.Scanner.Engine.Schemas;
using Catalogue.Scanner.Engine.Syntax;

namespace Catalogue.Scanner.Languages.Python;

/// <summary>Reads Python.</summary>
internal sealed class PythonReader : LanguageReader
{
    public override IReadOnlyList<SourceLanguage> Languages { get; } = [PythonLanguage.Instance];

    public override bool IsProject(string path) => path[(path.LastIndexOf('/') + 1)..] is "pyproject.toml" or "setup.cfg";

    public override ModuleMap Modules(SourceTree tree) => new PythonModules(tree);

    // Where tools.py and tools/__init__.py lie side by side, the folder is imported.
    public override IEnumerable<string> Shadowed(SourceTree tree) =>
        tree.Paths.Where(p => p.EndsWith(".py", StringComparison.Ordinal) && tree.Holds(p[..^3] + "/__init__.py"));

    public override LanguageScan Begin(ScanContext context) => new Scan(context);

    private sealed class Scan(ScanContext context) : LanguageScan
    {
        private readonly PythonSchemas schemas = new(new Json(context.Evaluator));
        private readonly PythonMounts mounts = new(context.Tree, context.Evaluator);

        public override IEnumerable<Definition> Find(SourceFile file) => new PythonPatterns(file, context.Evaluator, schemas, context.Wrappers, mounts).Find();

        public override JsonObject? Schema(Expr e) => schemas.Of(e);

        public override IReadOnlyList<Field> Hints(Expr e) => SchemaParts.MembersOrArguments(context.Evaluator.Resolver, e);
    }
}
