using System.Text.Json.Nodes;
using Catalogue.Scanner.Engine.Collecting;
using Catalogue.Scanner.Engine.Definitions;
using Catalogue.Scanner.Engine.Lexing;
using Catalogue.Scanner.Engine.Schemas;
using Catalogue.Scanner.Engine.Syntax;
using Catalogue.Scanner.Engine.Values;

namespace Catalogue.Scanner.Languages.Go;

/// <summary>Go.</summary>
internal sealed class GoLanguage : ToolLanguage
{
    private static readonly LanguageWords Words = LanguageWords.Of("Go");

    public override IReadOnlyList<string> FileEndings { get; } = [".go"];

    public override IReadOnlyCollection<string> TestNames { get; } = [.. Words["testNames"]];

    public override bool ConditionsStandBare => true;

    public override bool GroupsDeclarations => true;

    public override bool TypeFollowsName => true;

    public override bool HasReceivers => true;

    public override bool FollowsCalls => true;

    public override bool TypeArgumentsInBrackets => true;

    public override bool LiteralsNameTheirType => true;

    public override bool ListsBeginWithTheirType => true;

    public override bool FieldsAreCapitalised => true;

    public override bool RegistersElsewhere => true;

    public override Literal? LiteralAt(string text, int at) => text[at] == '`' ? new(at + 1, "`", Escape.None, Lines: true) : Literal.Quoted(text, at);

    public override IEnumerable<LoopHead> LoopsAround(Expr place) => GoLoops.Around(place);

    public override LanguageReader Reader(Evaluator evaluator, Wrappers wrappers) => new GoReader(evaluator);
}

/// <summary>Reads Go for one scan.</summary>
internal sealed class GoReader(Evaluator evaluator) : LanguageReader
{
    private readonly GoSchemas schemas = new(new Json(evaluator));

    public override IEnumerable<Definition> Find(SourceFile file) => new GoPatterns(file, evaluator, schemas).Find();

    public override JsonObject? SchemaOf(Expr e) => schemas.Of(e);
}
