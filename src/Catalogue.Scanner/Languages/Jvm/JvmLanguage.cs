using System.Text.Json.Nodes;
using Catalogue.Scanner.Engine.Collecting;
using Catalogue.Scanner.Engine.Definitions;
using Catalogue.Scanner.Engine.Lexing;
using Catalogue.Scanner.Engine.Schemas;
using Catalogue.Scanner.Engine.Syntax;
using Catalogue.Scanner.Engine.Values;

namespace Catalogue.Scanner.Languages.Jvm;

/// <summary>What Java and Kotlin have in common.</summary>
internal abstract class JvmLanguage : ToolLanguage
{
    private static readonly LanguageWords Words = LanguageWords.Of("Jvm");

    public override string Family => "jvm";

    public override IReadOnlyCollection<string> TestNames { get; } = [.. Words["testNames"]];

    public override IReadOnlyList<string> PackageRoots { get; } = ["java", "kotlin"];

    public override IReadOnlySet<string> InjectedTypes => Words["injectedTypes"];

    public override LanguageReader Reader(Evaluator evaluator, Wrappers wrappers) => new JvmReader(evaluator);
}

/// <summary>Java.</summary>
internal sealed class JavaLanguage : JvmLanguage
{
    public override IReadOnlyList<string> FileEndings { get; } = [".java"];

    public override bool ParameterNameIsLast => true;

    public override bool QuestionMarkChooses => true;

    public override Literal? LiteralAt(string text, int at) =>
        text[at] == '"' && Literal.Run(text, at, '"') >= 3 ? new(at + 3, "\"\"\"", Escape.Backslash, Lines: true) : Literal.Quoted(text, at);

    public override string BlockOf(string body) => Indentation.OfBlock(body, endsOpen: true);
}

/// <summary>Kotlin.</summary>
internal sealed class KotlinLanguage : JvmLanguage
{
    private const string Hole = "${";

    public override IReadOnlyList<string> FileEndings { get; } = [".kt", ".kts"];

    public override bool NestsComments => true;

    public override bool QuotesNames => true;

    public override bool HasExtensionFunctions => true;

    public override bool TypeBehindColon => true;

    public override bool QuestionMarkIsOptional => true;

    public override IReadOnlyList<string> PairWords { get; } = ["to"];

    public override bool HasNamedHoles => true;

    public override Literal? LiteralAt(string text, int at) => text[at] != '"' ? Literal.Quoted(text, at)
        : Literal.Run(text, at, '"') >= 3 ? new(at + 3, "\"\"\"", Escape.None, Hole, Lines: true)
        : new(at + 1, "\"", Escape.Backslash, Hole);
}

/// <summary>Reads Java or Kotlin for one scan.</summary>
internal sealed class JvmReader(Evaluator evaluator) : LanguageReader
{
    private readonly ManagedSchemas methods = new(new Json(evaluator));
    private readonly JvmSchemas schemas = new(new Json(evaluator));

    public override IEnumerable<Definition> Find(SourceFile file) => new JvmPatterns(file, evaluator, methods, schemas).Find();

    public override JsonObject? SchemaOf(Expr e) => schemas.Of(e);
}
