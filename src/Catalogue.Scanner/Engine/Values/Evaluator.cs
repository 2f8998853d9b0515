using System.Globalization;
using System.Text;
using Catalogue.Model;
using Catalogue.Scanner.Engine.Lexing;
using Catalogue.Scanner.Engine.Syntax;

namespace Catalogue.Scanner.Engine.Values;

/// <summary>Works out texts, numbers and flags that stand in the source, without running any of it.</summary>
internal sealed class Evaluator(Resolver resolver)
{
    private const int MostDepth = 24;

    public Resolver Resolver => resolver;

    /// <summary>To be called before each definition.</summary>
    public void Refill() => resolver.Refill();

    /// <summary>Whether there is anything left to work with.</summary>
    public bool Spend() => resolver.Spend();

    /// <summary>A text that stands wholly in the source, else null.</summary>
    public string? Known(Expr e) => Text(e) is { IsComplete: true } text ? text.Value : null;

    public CodeText Text(Expr e) => Text(e, 0);

    /// <summary>A text with its unknown parts marked, or null where nothing of it is known.</summary>
    public string? Shown(Expr e) => Text(e) is { IsUnknown: false } text ? text.Value : null;

    /// <summary>True or false where the source says so.</summary>
    public bool? Flag(Expr e)
    {
        Expr value = resolver.Resolve(e);
        // ptr(true), mcp.ToBoolPtr(true)
        if (Chain.Of(value) is [.., { Open: > 0 } call] links && links.Count <= 2 && links.Count(l => l.Open > 0) == 1 && Ranges.Items(value.File, call.Open, value.Bindings) is [var only])
            value = resolver.Resolve(only);
        if (value.IsEmpty || value.Count > 3)
            return null;
        return value.File.Span(value.End - 1) switch
        {
            "true" or "True" or "TRUE" => true,
            "false" or "False" or "FALSE" => false,
            _ => null,
        };
    }

    private CodeText Text(Expr e, int depth)
    {
        e = Ranges.Bare(e);
        if (e.IsEmpty || depth > MostDepth || !Spend())
            return CodeText.Nothing;
        if (Choice(e) is { Count: 2 } choice)
            return Text(choice[0], depth + 1) is { IsUnknown: false } set ? set : Text(choice[1], depth + 1);
        if (Operands(e) is { } operands)
            return Joined(operands.Select(o => Text(o, depth + 1)), "");
        if (e.Count == 1 && e.File.IsKind(e.Start, TokenKind.Number) && long.TryParse(e.File.Span(e.Start), out long number))
            return new CodeText(number.ToString(CultureInfo.InvariantCulture), IsComplete: true);
        // :name
        if (e.Count == 2 && e.File.Language.HasSymbols && e.File.Is(e.Start, ":"))
            return e.File.IsName(e.Start + 1) ? new CodeText(e.File.Word(e.Start + 1), IsComplete: true) : Text(e.Slice(e.Start + 1, e.End), depth + 1);
        CodeText? literal = e.File[e.Start].Kind == TokenKind.Text ? Literal(e, depth) : null;
        if (literal is { } found)
            return found;
        if (Chain.Of(e) is { Count: > 0 } links && Called(e, links, depth) is { } made)
            return made;
        if (e.File.Is(e.Start, "[") && e.File.Partner(e.Start) is > 0 and var close && close < e.End - 1)
            return List(e, close, depth);
        Expr next = resolver.Resolve(e);
        return next == e || Same(next, e) ? CodeText.Nothing : Text(next, depth + 1);
    }

    private static bool Same(Expr a, Expr b) => a.File == b.File && a.Start == b.Start && a.End == b.End;

    // given || "default": what holds unless someone sets another.
    private static List<Expr>? Choice(Expr e)
    {
        if (e.Count < 3 || e.Count > 60)
            return null;
        return e.File.Language.ChoiceMarks.Select(m => Ranges.Split(e, m)).FirstOrDefault(p => p.Count == 2);
    }

    // The parts of a sum, or null where there is none; a choice made at run time is no sum.
    private static List<Expr>? Operands(Expr e)
    {
        List<Expr>? parts = null;
        int start = e.Start;
        for (int i = e.Start; i < e.End; i++)
        {
            if (e.File.IsOpen(i))
                i = e.File.Partner(i);
            else if (e.File.Is(i, "?") && e.File.Language.HasTernary)
                return null;
            else if (e.File.Is(i, e.File.Language.JoinMark) && i > start)
                (parts ??= []).Add(e.Slice(start, (start = i + 1) - 1));
        }
        parts?.Add(e.Slice(start, e.End));
        return parts;
    }

    private CodeText Literal(Expr e, int depth)
    {
        var texts = new List<CodeText>();
        int at = e.Start;
        for (; at < e.End && e.File[at].Kind == TokenKind.Text; at++)
            texts.Add(One(e, at, depth));
        CodeText text = Joined(texts, "");
        if (at == e.End || e.File.Is(at, "as") || e.File.Is(at, "satisfies"))
            return text;
        if (!e.File.Is(at, "."))
            return CodeText.Nothing;
        List<Link> links = Chain.Of(e.Slice(at + 1, e.End));
        if (links is [{ Name: "formatted", Open: > 0 } format])
            return Formatted(text, Ranges.Items(e.File, format.Open, e.Bindings), depth);
        return Methods(text, links);
    }

    private CodeText One(Expr e, int token, int depth) => Joined(
        TextParts.Of(e.File, token).Select(p => p.IsHole ? Hole(e, token, p.Text, depth) : new CodeText(p.Text, IsComplete: true)), "");

    // Only names and plain literals are followed out of a hole.
    private CodeText Hole(Expr e, int token, string code, int depth)
    {
        if (code.Length > 200)
            return CodeText.Nothing;
        var inner = new SourceFile(e.File, code);
        var whole = new Expr(inner, 0, inner.Count, e.Bindings);
        if (inner.Count == 1 && inner.IsKind(0, TokenKind.Text))
            return Text(whole, depth + 1);
        return Chain.PathOf(whole) is { } path && resolver.Named(e.Slice(token, token + 1), path) is { } value ? Text(value, depth + 1) : CodeText.Nothing;
    }

    private CodeText? Called(Expr e, List<Link> links, int depth)
    {
        if (e.File.IsKind(e.End - 1, TokenKind.Text) && e.Count == 2)
            return links[0].Name is "dedent" or "stripIndent" or "outdent" ? Dedented(One(e, e.End - 1, depth)) : null;
        int first = links.FindIndex(l => l.Open > 0);
        if (first < 0)
            return null;
        CodeText? start = Wrapped(e, links[..(first + 1)], depth)
            ?? (first > 0 && TextMethods.Keeps(links[first].Name) ? Text(e.Slice(e.Start, links[first].At - 1), depth + 1) : null);
        return start is { } text ? Methods(text, links[(Wrapped(e, links[..(first + 1)], depth) is null ? first : first + 1)..]) : null;
    }

    // A function that hands back its text, such as dedent("…").
    private CodeText? Wrapped(Expr e, List<Link> links, int depth)
    {
        Link call = links[^1];
        List<Expr> arguments = Ranges.Items(e.File, call.Open, e.Bindings);
        if (arguments.Count == 0)
            return null;
        string name = string.Join('.', links.Select(l => l.Name));
        if (name == "nameof")
            return new CodeText(e.File.Word(arguments[0].End - 1), IsComplete: true);
        if (name is "os.getenv" or "os.environ.get" && arguments.Count == 2)
            return Text(arguments[1], depth + 1);
        if (name is "dedent" or "textwrap.dedent" or "stripIndent")
            return Dedented(Text(arguments[0], depth + 1));
        if (name is "inspect.cleandoc" or "cleandoc")
            return Text(arguments[0], depth + 1) is var doc ? doc with { Value = Indentation.OfDocstring(doc.Value) } : null;
        if (name is "String" or "String.from" or "Some" or "Cow.Borrowed" or "Cow.from" or "strings.TrimSpace" or "ptr" or "to.Ptr" or "str" or "Into.into")
            return Text(arguments[0], depth + 1);
        if (name is "Sprintf" or "fmt.Sprintf" or "format")
            return Formatted(Text(arguments[0], depth + 1), arguments[1..], depth);
        return Translated(arguments, depth);
    }

    // t("TOOL_X_DESCRIPTION", "the default"): the default is what is served unless someone overrides it.
    private CodeText? Translated(List<Expr> arguments, int depth)
    {
        if (arguments.Count != 2 || arguments[0].Count != 1 || !arguments[0].File.IsKind(arguments[0].Start, TokenKind.Text))
            return null;
        string key = TextParts.Plain(arguments[0].File, arguments[0].Start) ?? "";
        return key.Length > 5 && key.All(c => char.IsAsciiLetterUpper(c) || char.IsAsciiDigit(c) || c == '_') ? Text(arguments[1], depth + 1) : null;
    }

    private CodeText Formatted(CodeText form, List<Expr> arguments, int depth)
    {
        string[] pieces = form.Value.Replace("%d", "%s", StringComparison.Ordinal).Replace("%v", "%s", StringComparison.Ordinal).Split("%s");
        if (!form.IsComplete || pieces.Length != arguments.Count + 1 || form.Value.Contains("%%", StringComparison.Ordinal))
            return CodeText.Nothing;
        var parts = new List<CodeText> { new(pieces[0], IsComplete: true) };
        for (int i = 1; i < pieces.Length; i++)
            parts.AddRange([Text(arguments[i - 1], depth + 1), new CodeText(pieces[i], IsComplete: true)]);
        return Joined(parts, "");
    }

    private static CodeText Methods(CodeText text, List<Link> links)
    {
        foreach (Link link in links)
        {
            if (TextMethods.Apply(text, link.Name) is not { } changed)
                return CodeText.Nothing;
            text = changed;
        }
        return text;
    }

    // ["a", "b"].join("\n")
    private CodeText List(Expr e, int close, int depth)
    {
        if (!e.File.Is(close + 1, ".") || Chain.Of(e.Slice(close + 2, e.End)) is not [{ Name: "join", Open: > 0 } join, .. var rest])
            return CodeText.Nothing;
        string? between = Ranges.Items(e.File, join.Open, e.Bindings) is [var separator] ? Known(separator) : ",";
        if (between is null)
            return CodeText.Nothing;
        CodeText joined = Joined(resolver.Elements(e.Slice(e.Start, close + 1)).Select(i => Text(i, depth + 1)), between);
        return Methods(joined, rest);
    }

    private static CodeText Dedented(CodeText text) => text with { Value = Indentation.Dedent(text.Value).Trim() };

    private static CodeText Joined(IEnumerable<CodeText> parts, string between)
    {
        var text = new StringBuilder();
        bool complete = true;
        bool first = true;
        foreach (CodeText part in parts)
        {
            text.Append(first ? "" : between).Append(part.Value);
            (first, complete) = (false, complete && part.IsComplete);
            if (text.Length > DefinitionLimits.TextLength)
                return CodeText.Nothing;
        }
        return new CodeText(text.ToString(), complete);
    }
}
