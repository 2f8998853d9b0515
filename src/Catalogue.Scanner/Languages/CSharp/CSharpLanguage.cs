using System.Text.Json.Nodes;
using Catalogue.Scanner.Engine.Collecting;
using Catalogue.Scanner.Engine.Definitions;
using Catalogue.Scanner.Engine.Lexing;
using Catalogue.Scanner.Engine.Schemas;
using Catalogue.Scanner.Engine.Syntax;
using Catalogue.Scanner.Engine.Values;

namespace Catalogue.Scanner.Languages.CSharp;

/// <summary>C#.</summary>
internal sealed class CSharpLanguage : ToolLanguage
{
    private static readonly LanguageWords Words = LanguageWords.Of("CSharp");

    public override IReadOnlyList<string> FileEndings { get; } = [".cs"];

    public override IReadOnlyCollection<string> TestNames { get; } = [.. Words["testNames"]];

    public override IReadOnlySet<string> InjectedTypes => Words["injectedTypes"];

    public override bool IsProjectFile(string path) => CSharpSdk.IsPackageFile(path);

    public override bool HasDirectives => true;

    public override bool BraceMayStandAlone => true;

    public override bool ParameterNameIsLast => true;

    public override bool ArrowDeclaresMember => true;

    public override bool AccessorsPrecedeValue => true;

    public override bool AttributesInBrackets => true;

    public override bool QuestionMarkChooses => true;

    public override IReadOnlyList<string> DefaultMarks { get; } = ["??"];

    public override bool LiteralsNameTheirType => true;

    public override bool HasContainers => true;

    public override bool MayOpenLiteral(char c) => base.MayOpenLiteral(c) || c is '$' or '@';

    public override Literal? LiteralAt(string text, int at)
    {
        int quote = at;
        bool verbatim = false;
        int dollars = 0;
        for (; quote < text.Length && quote - at < Literal.LongestFence && text[quote] is '$' or '@'; quote++)
        {
            verbatim |= text[quote] == '@';
            dollars += text[quote] == '$' ? 1 : 0;
        }
        if (quote >= text.Length)
            return null;
        if (quote == at && text[at] == '\'')
            return Literal.Quoted(text, at);
        int quotes = Literal.Run(text, quote, '"');
        if (quotes == 0)
            return null;
        string hole = dollars == 0 ? "" : new string('{', quotes >= 3 ? dollars : 1);
        if (quotes >= 3 && !verbatim)
            return quotes > Literal.LongestFence ? null : new(quote + quotes, new string('"', quotes), Escape.None, hole, Lines: true);
        return new(quote + 1, "\"", verbatim ? Escape.Doubled : Escape.Backslash, hole, Lines: verbatim);
    }

    public override string BlockOf(string body) => Indentation.OfBlock(body, endsOpen: false);

    public override LanguageReader Reader(Evaluator evaluator, Wrappers wrappers) => new CSharpReader(evaluator);
}

/// <summary>Reads C# for one scan.</summary>
internal sealed class CSharpReader(Evaluator evaluator) : LanguageReader
{
    private readonly Json json = new(evaluator);
    private readonly ManagedSchemas schemas = new(new Json(evaluator));
    private readonly bool keepsMethodNames = CSharpSdk.KeepsMethodNames(evaluator.Resolver.Tree.ProjectFiles);

    public override IEnumerable<Definition> Find(SourceFile file) => new CSharpPatterns(file, evaluator, schemas, keepsMethodNames).Find();

    public override JsonObject? SchemaOf(Expr e) => json.Of(e) as JsonObject;
}
