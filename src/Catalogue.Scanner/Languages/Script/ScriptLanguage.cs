using System.Text.Json.Nodes;
using Catalogue.Scanner.Engine.Collecting;
using Catalogue.Scanner.Engine.Definitions;
using Catalogue.Scanner.Engine.Lexing;
using Catalogue.Scanner.Engine.Schemas;
using Catalogue.Scanner.Engine.Syntax;
using Catalogue.Scanner.Engine.Values;

namespace Catalogue.Scanner.Languages.Script;

/// <summary>TypeScript and JavaScript.</summary>
internal sealed class ScriptLanguage : ToolLanguage
{
    private static readonly LanguageWords Words = LanguageWords.Of("Script");

    public override IReadOnlyList<string> FileEndings { get; } = [".ts", ".tsx", ".mts", ".cts", ".js", ".jsx", ".mjs", ".cjs"];

    public override IReadOnlyCollection<string> TestNames { get; } = [.. Words["testNames"]];

    public override bool HasPatterns => true;

    public override bool FollowsCalls => true;

    public override bool HasArrowFunctions => true;

    public override bool HasCasts => true;

    public override bool QuestionMarkChooses => true;

    public override IReadOnlyList<string> DefaultMarks { get; } = ["||", "??"];

    public override bool HasShorthandMembers => true;

    public override bool RegistersElsewhere => true;

    public override Literal? LiteralAt(string text, int at) => text[at] == '`' ? new(at + 1, "`", Escape.Backslash, "${", Lines: true) : Literal.Quoted(text, at);

    public override IEnumerable<LoopHead> LoopsAround(Expr place) => ScriptLoops.Around(place);

    public override IEnumerable<string> Modules(SourceTree tree, string path) => ScriptImports.Of(tree.File(path));

    public override LanguageReader Reader(Evaluator evaluator, Wrappers wrappers) => new ScriptReader(evaluator);
}

/// <summary>Reads TypeScript and JavaScript for one scan.</summary>
internal sealed class ScriptReader(Evaluator evaluator) : LanguageReader
{
    private readonly ScriptSchemas schemas = new(new Json(evaluator));

    public override IEnumerable<Definition> Find(SourceFile file) => new ScriptPatterns(file, evaluator).Find();

    public override JsonObject? SchemaOf(Expr e) => schemas.Of(e);
}
