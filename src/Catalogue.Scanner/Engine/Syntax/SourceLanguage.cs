using Catalogue.Scanner.Engine.Lexing;

namespace Catalogue.Scanner.Engine.Syntax;

/// <summary>
/// What the engine asks of a language: how its files are told, and where its syntax differs from that of most languages with braces, whose answers
/// are the defaults. Nothing in the engine names a language.
/// </summary>
internal abstract class SourceLanguage : LexicalRules
{
    /// <summary>Endings of its files in lower case, with the dot.</summary>
    public abstract IReadOnlyList<string> FileEndings { get; }

    /// <summary>Languages of one family see each other's names.</summary>
    public virtual string Family => GetType().Name;

    /// <summary>Names of files that hold tests or generated code, with <c>*</c> for any text.</summary>
    public virtual IReadOnlyCollection<string> TestNames => [];

    /// <summary>Folders below which folders are packages: <c>com/example/…</c> is no example.</summary>
    public virtual IReadOnlyList<string> PackageRoots => [];

    /// <summary>Whether a file says which packages a project of the language uses.</summary>
    public virtual bool IsProjectFile(string path) => false;

    // Statements.

    /// <summary>Whether blocks are told by indentation, and a line ends its statement.</summary>
    public virtual bool IndentsBlocks => false;

    /// <summary>Whether a brace on a line of its own belongs to the statement before it.</summary>
    public virtual bool BraceMayStandAlone => false;

    /// <summary>Whether a condition stands without parentheses: <c>if x {</c>.</summary>
    public virtual bool ConditionsStandBare => false;

    /// <summary>The loops around a place, the innermost first; none in a language whose loops are not followed.</summary>
    public virtual IEnumerable<LoopHead> LoopsAround(Expr place) => [];

    // Declarations.

    /// <summary>Whether declarations stand in groups: <c>const ( … )</c>.</summary>
    public virtual bool GroupsDeclarations => false;

    /// <summary>Whether a variable's type stands behind its name without a mark: <c>var name Type = …</c>.</summary>
    public virtual bool TypeFollowsName => false;

    /// <summary>Whether a parameter's name stands last: <c>Type name</c>.</summary>
    public virtual bool ParameterNameIsLast => false;

    /// <summary>Whether a method's receiver stands before its name, and named results behind its parameters.</summary>
    public virtual bool HasReceivers => false;

    /// <summary>Whether <c>name =&gt; value</c> declares a member.</summary>
    public virtual bool ArrowDeclaresMember => false;

    /// <summary>Whether a property's accessors stand before its value: <c>Name { get; } = …</c>.</summary>
    public virtual bool AccessorsPrecedeValue => false;

    /// <summary>Whether a body's last expression is what it returns.</summary>
    public virtual bool LastExpressionReturns => false;

    /// <summary>Whether a function that only returns an expression can be looked through at a call.</summary>
    public virtual bool FollowsCalls => false;

    /// <summary>Whether there are functions of the form <c>(a) =&gt; …</c> with a value for a body.</summary>
    public virtual bool HasArrowFunctions => false;

    /// <summary>Whether an extension function is declared as <c>Type.name</c>.</summary>
    public virtual bool HasExtensionFunctions => false;

    /// <summary>Whether attributes stand in brackets, <c>[Name]</c>; elsewhere they are <c>@Name</c>.</summary>
    public virtual bool AttributesInBrackets => false;

    /// <summary>Whether a parameter's type stands behind a colon.</summary>
    public virtual bool TypeBehindColon => false;

    /// <summary>Whether a type that ends in a question mark makes its parameter optional.</summary>
    public virtual bool QuestionMarkIsOptional => false;

    // Expressions.

    /// <summary>Whether type arguments of a call may stand in brackets.</summary>
    public virtual bool TypeArgumentsInBrackets => false;

    /// <summary>Whether an expression may end in <c>as T</c>, <c>satisfies T</c> or <c>!</c>.</summary>
    public virtual bool HasCasts => false;

    /// <summary>Whether a question mark chooses between two values.</summary>
    public virtual bool QuestionMarkChooses => false;

    /// <summary>Marks and words between a value and what stands in for it.</summary>
    public virtual IReadOnlyList<string> DefaultMarks => [];

    /// <summary>Whether an object's literal has its type before the brace.</summary>
    public virtual bool LiteralsNameTheirType => false;

    /// <summary>Whether a list's literal begins with its type, and its elements leave theirs out: <c>[]T{{…}, {…}}</c>.</summary>
    public virtual bool ListsBeginWithTheirType => false;

    /// <summary>Whether the fields of an object's literal are written with a capital that the data has not.</summary>
    public virtual bool FieldsAreCapitalised => false;

    /// <summary>Whether a list may stand in parentheses.</summary>
    public virtual bool ListsInParentheses => false;

    /// <summary>Whether a member may be a name alone: <c>{ name }</c>.</summary>
    public virtual bool HasShorthandMembers => false;

    /// <summary>Words between a key and its value, beside colon and equals sign.</summary>
    public virtual IReadOnlyList<string> PairWords => [];

    /// <summary>Macros that stand for the literal in them.</summary>
    public virtual IReadOnlyList<string> LiteralMacros => [];

    // Texts.

    /// <summary>What opens an expression in a literal with this prefix.</summary>
    /// <param name="prefix">Everything before the literal's first character, quotes included.</param>
    /// <param name="literal">Its form.</param>
    public virtual string HoleOf(string prefix, Literal literal) => literal.Hole;

    /// <summary>Whether a backslash stands for itself in a literal with this prefix.</summary>
    public virtual bool IsRaw(string prefix, Literal literal) => literal.Escape != Escape.Backslash;

    /// <summary>The text of a literal over several lines, without what only lays it out.</summary>
    public virtual string BlockOf(string body) => body;

    /// <summary>Whether <c>$name</c> in a text stands for a value.</summary>
    public virtual bool HasNamedHoles => false;

    /// <summary>Whether a backslash before a letter that it does not change stays.</summary>
    public virtual bool KeepsUnknownEscapes => false;

    /// <summary>Whether a line that is continued inside a literal drops the next line's indentation.</summary>
    public virtual bool ContinuedLinesLoseIndentation => false;

    // What frameworks do.

    /// <summary>Parameter types that the framework fills in.</summary>
    public virtual IReadOnlySet<string> InjectedTypes => System.Collections.Frozen.FrozenSet<string>.Empty;

    /// <summary>Whether a container fills in parameters by their types: services, interfaces.</summary>
    public virtual bool HasContainers => false;

    /// <summary>Whether a tool that is defined in one place is often registered in another.</summary>
    public virtual bool RegistersElsewhere => false;
}
