using Catalogue.Scanner.Engine.Lexing;

namespace Catalogue.Scanner.Engine.Syntax;

/// <summary>A language that is read: how its files are told, cut and followed. What is not overridden is as in most languages with braces.</summary>
internal abstract class SourceLanguage
{
    /// <summary>As people call it.</summary>
    public abstract string Name { get; }

    /// <summary>With their dots, in lower case.</summary>
    public abstract IReadOnlyList<string> Extensions { get; }

    public abstract LexicalRules Lexical { get; }

    /// <summary>Name of the folder below which folders are packages and say nothing of what is in them, or null.</summary>
    public virtual string? PackageFolder => null;

    /// <summary>Words that a function's name follows.</summary>
    public abstract WordSet FunctionWords { get; }

    /// <summary>Words that a type's name follows.</summary>
    public abstract WordSet TypeWords { get; }

    /// <summary>Whether a body is told by its indentation and not by braces.</summary>
    public virtual bool BlocksByIndent => false;

    /// <summary>Whether a line's end is a statement's end, whatever stands on either side.</summary>
    public virtual bool LinesEndStatements => false;

    /// <summary>Whether a statement goes on with a brace on its next line.</summary>
    public virtual bool BracesContinue => false;

    /// <summary>Whether an <c>if</c> needs no parentheses.</summary>
    public virtual bool ConditionsAreBare => false;

    /// <summary>What an attribute or annotation begins with, empty where the language has none.</summary>
    public virtual string AttributeMark => "";

    /// <summary>What the name of a variable begins with that means nothing outside its function; empty where variables are named like all else.</summary>
    public virtual string VariableMark => "";

    /// <summary>Whether a parameter's type stands before its name.</summary>
    public virtual bool TypesComeFirst => false;

    /// <summary>Whether a literal may begin with its types: <c>&lt;String, Object&gt;{ … }</c>.</summary>
    public virtual bool TypesLiterals => false;

    /// <summary>Whether a function's parameters may be followed by results in parentheses.</summary>
    public virtual bool HasNamedResults => false;

    /// <summary>Whether <c>:name</c> is a text, and <c>:name => value</c> a member.</summary>
    public virtual bool HasSymbols => false;

    /// <summary>Whether <c>name => value</c> gives a member its value.</summary>
    public virtual bool HasArrowMembers => false;

    /// <summary>Whether <c>{ name }</c> stands for <c>{ name: name }</c>.</summary>
    public virtual bool HasShorthand => false;

    /// <summary>Whether <c>(a) => b</c> is a function.</summary>
    public virtual bool HasArrows => false;

    /// <summary>Whether a call's last argument may stand behind it in braces.</summary>
    public virtual bool HasTrailingClosures => false;

    /// <summary>Whether <c>a ? b : c</c> is a choice made at run time.</summary>
    public virtual bool HasTernary => false;

    /// <summary>Whether a body that is one expression returns it.</summary>
    public virtual bool ReturnsLast => false;

    /// <summary>What joins two texts.</summary>
    public virtual string JoinMark => "+";

    /// <summary>What stands between a value and the one that holds where there is none.</summary>
    public virtual IReadOnlyList<string> ChoiceMarks => [];

    /// <summary>Whether a function that only returns something is followed to it.</summary>
    public virtual bool FollowsCalls => false;

    /// <summary>Whether a function can be added to a type from outside it.</summary>
    public virtual bool HasExtensions => false;

    /// <summary>Whether the loops and register functions around a definition say under which conditions it is served.</summary>
    public virtual bool RegistersElsewhere => false;

    /// <summary>Whether something leads from a value to its member here.</summary>
    public virtual bool IsDot(SourceFile file, int at) => file.Is(at, ".") || file.Is(at, "?.") || file.Is(at, "::");

    /// <summary>Whether a key before this word is set to what follows it.</summary>
    public virtual bool Sets(SourceFile file, int at) => file.Is(at, ":") || file.Is(at, "=");

    /// <summary>Bracket of the members that an expression consists of, or -1.</summary>
    public virtual int ObjectAt(Expr e) => Chain.SkipPrefixes(e) is var at && e.File.Is(at, "{") ? at : -1;

    /// <summary>Whether an expression is a list written out.</summary>
    public virtual bool IsList(Expr e) => e.File.Is(e.Start, "[");

    /// <summary>Bracket of the elements that an expression consists of, or -1.</summary>
    public virtual int ListAt(Expr e) => Chain.SkipPrefixes(e) is var at && e.File.Is(at, "[") ? at : LastOpen(e);

    /// <summary>Before what only tells the compiler a type, such as <c>as const</c>.</summary>
    public virtual int CastEnd(Expr e, int from) => e.End;

    /// <summary>An expression without what only hands it through, such as a macro.</summary>
    public virtual Expr Bare(Expr e) => e;

    /// <summary>Behind type arguments that stand between a name and its call's bracket; the same place where there are none.</summary>
    public virtual int BeforeCall(SourceFile file, int at) => at;

    /// <summary>Name of the member of a JSON Schema that a field stands for.</summary>
    public virtual string SchemaKey(Field field) => field.Key;

    /// <summary>The loops around a place, innermost first.</summary>
    public virtual IEnumerable<LoopHead> Loops(Expr place) => [];

    /// <summary>The names that a file gives to values, functions and types.</summary>
    public virtual IEnumerable<Symbol> Symbols(SourceFile file) => new SymbolReader(file).Read();

    /// <summary>The name that an assignment gives a value to, where it does not stand as elsewhere; else -1.</summary>
    public virtual int AssignedName(SourceFile file, int equals) => -1;

    protected static int LastOpen(Expr e) => !e.IsEmpty && e.File.Partner(e.End - 1) is var open && open >= e.Start && e.File.IsOpen(open) ? open : -1;
}

/// <summary>The head of a loop.</summary>
/// <param name="Variables">A name, a pattern in brackets, or names with commas.</param>
/// <param name="List">What it goes over.</param>
internal readonly record struct LoopHead(Expr Variables, Expr List)
{
    /// <summary>Whether the first of two variables counts the turns.</summary>
    public bool Counts { get; init; }
}
