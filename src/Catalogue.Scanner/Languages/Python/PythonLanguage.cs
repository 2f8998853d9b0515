using System.Text.Json.Nodes;
using Catalogue.Scanner.Engine.Collecting;
using Catalogue.Scanner.Engine.Definitions;
using Catalogue.Scanner.Engine.Lexing;
using Catalogue.Scanner.Engine.Schemas;
using Catalogue.Scanner.Engine.Syntax;
using Catalogue.Scanner.Engine.Values;

namespace Catalogue.Scanner.Languages.Python;

/// <summary>Python.</summary>
internal sealed class PythonLanguage : ToolLanguage
{
    private static readonly LanguageWords Words = LanguageWords.Of("Python");

    public override IReadOnlyList<string> FileEndings { get; } = [".py"];

    public override IReadOnlyCollection<string> TestNames { get; } = [.. Words["testNames"]];

    public override IReadOnlySet<string> InjectedTypes => Words["injectedTypes"];

    /// <summary>Decorators that make a function a tool.</summary>
    public static IReadOnlySet<string> Decorators => Words["decorators"];

    /// <summary>Packages whose <c>tool</c> is another thing of the same name.</summary>
    public static IReadOnlySet<string> ForeignModules => Words["foreignModules"];

    public override bool CommentsWithHash => true;

    public override bool IndentsBlocks => true;

    public override bool FollowsCalls => true;

    public override IReadOnlyList<string> DefaultMarks { get; } = ["or"];

    public override bool ListsInParentheses => true;

    public override bool KeepsUnknownEscapes => true;

    public override bool MayOpenLiteral(char c) => c is '"' or '\'' or '`' or 'r' or 'b' or 'c' or 'R' or 'B' or 'f' or 'F' or 'u' or 'U';

    public override Literal? LiteralAt(string text, int at)
    {
        int quote = at;
        while (quote < text.Length && quote - at < 2 && "rRbBfFuU".Contains(text[quote], StringComparison.Ordinal))
            quote++;
        if (quote >= text.Length || text[quote] is not ('"' or '\''))
            return null;
        // A raw literal's backslash still keeps a quote from ending it.
        string close = new(text[quote], Literal.Run(text, quote, text[quote]) >= 3 ? 3 : 1);
        return new(quote + close.Length, close, Escape.Backslash, Lines: close.Length == 3);
    }

    public override string HoleOf(string prefix, Literal literal) => prefix.Contains('f', StringComparison.OrdinalIgnoreCase) ? "{" : literal.Hole;

    public override bool IsRaw(string prefix, Literal literal) => base.IsRaw(prefix, literal) || prefix.Contains('r', StringComparison.OrdinalIgnoreCase);

    public override IEnumerable<LoopHead> LoopsAround(Expr place) => PythonLoops.Around(place);

    public override LanguageReader Reader(Evaluator evaluator, Wrappers wrappers) => new PythonReader(evaluator, wrappers);
}

/// <summary>Reads Python for one scan.</summary>
internal sealed class PythonReader(Evaluator evaluator, Wrappers wrappers) : LanguageReader
{
    private readonly PythonSchemas schemas = new(new Json(evaluator));
    private readonly PythonMounts mounts = new(evaluator.Resolver.Tree, evaluator);

    public override IEnumerable<Definition> Find(SourceFile file) => new PythonPatterns(file, evaluator, schemas, wrappers, mounts).Find();

    public override JsonObject? SchemaOf(Expr e) => schemas.Of(e);
}
