using Catalogue.Scanner.Engine.Definitions;
using Catalogue.Scanner.Engine.Lexing;
using Catalogue.Scanner.Engine.Syntax;
using Catalogue.Scanner.Engine.Values;

namespace Catalogue.Scanner.Languages.Script;

/// <summary>TypeScript and JavaScript: registering calls, object literals, class members, decorators.</summary>
internal sealed class ScriptPatterns(SourceFile file, Evaluator evaluator)
{
    private static readonly PatternTables Tables = PatternTables.Shared;

    private static readonly string[] NotText = ["schema", "shape", "param", "input", "arg", "handler", "annotations", "hints", "config", "options"];

    public IEnumerable<Definition> Find()
    {
        for (int i = 0; i < file.Count; i++)
        {
            evaluator.Refill();
            Definition? found = file[i].Kind switch
            {
                TokenKind.Name when file.Is(i, "class") => Class(i),
                TokenKind.Name when Tables.Registers(file.Span(i)) => Call(i),
                TokenKind.Name when file.Is(i + 1, "(") && Tables.MayRegister(file.Span(i)) => Configured(i),
                TokenKind.Mark when file.Is(i, "{") && file.IsOpen(i) => Literal(i),
                _ => null,
            };
            if (found is not null)
                yield return found;
        }
    }

    private Definition? Call(int name)
    {
        int open = name + 1;
        if (file.Is(open, "<"))
            open = Angles.End(file, open);
        if (open < 0 || !file.Is(open, "(") || file.Partner(open) < 0 || file.Is(name - 1, "function") || file.Is(file.Partner(open) + 1, "{"))
            return null;
        List<Expr> arguments = Ranges.Items(file, open);
        var span = new Expr(file, CallStart(name), file.Partner(open) + 1);
        if (arguments.Count == 0)
            return null;
        return file.Is(name - 1, "@") ? Decorator(name, open, arguments, span) : Registration(file.Word(name), arguments, span);
    }

    // context.accountTool("name", { description, inputSchema }, run): any function of such a name, where the configuration shows that it defines.
    private Definition? Configured(int name)
    {
        List<Expr> arguments = file.Partner(name + 1) > 0 ? Ranges.Items(file, name + 1) : [];
        if (arguments.Count < 2 || !IsText(arguments[0]) || !new FieldSet(evaluator.Resolver.Members(arguments[1])).HasSchemaField)
            return null;
        return Arguments(arguments[0], arguments[1..], new Expr(file, CallStart(name), file.Partner(name + 1) + 1));
    }

    // From the receiver on: this.server.tool(…).
    private int CallStart(int name)
    {
        int start = name;
        while (start >= 2 && Chain.IsDot(file, start - 1) && file.IsName(start - 2))
            start -= 2;
        return start;
    }

    private Definition? Registration(string function, List<Expr> arguments, Expr span)
    {
        int first = 0;
        // register(server, "name", …)
        if (arguments.Count > 2 && Chain.PathOf(arguments[0]) is { } path && Surroundings.IsServer(path) && IsText(arguments[1]) && !IsText(arguments[0]))
            first = 1;
        List<Expr> rest = arguments[(first + 1)..];
        if (rest.Count == 0)
            return Chain.PathOf(arguments[0]) is null ? null : new FieldSet(evaluator.Resolver.Members(arguments[0])) is { Name: not null, Description: not null } set ? set.Define("call with object", span) with { IsRegistration = false } : null;
        bool isLiteral = arguments[first].File.Is(arguments[first].Start, "{");
        bool isNamed = IsText(arguments[first]) || IsMade(arguments[first]) || (Chain.PathOf(arguments[first]) is not null && Tables.Registering.Contains(function));
        bool isKnown = IsText(arguments[first]) || IsMade(arguments[first]);
        if (isLiteral || !(isNamed || function is "tool" or "Tool") || !(isKnown || rest.Count > 1 || rest.Exists(IsPartOfDefinition)))
            return null;
        return Arguments(arguments[first], rest, span);
    }

    // A text, an object, a schema, a function: what stands behind a name that only a run shows.
    private bool IsPartOfDefinition(Expr e) => IsText(e) || e.File.Is(e.Start, "{") || Functions.IsFunction(e) || Chain.Of(e) is { Count: > 1 } || evaluator.Resolver.Members(e).Count > 0;

    private bool IsText(Expr e) => evaluator.Text(e) is { IsUnknown: false };

    // A parameter or a loop's variable in the place of the description: what it is shows where it is bound.
    private bool MayBecomeText(Expr e) =>
        Chain.PathOf(evaluator.Resolver.Resolve(e)) is not null && Chain.PathOf(e) is { } path && !NotText.Any(w => path.Contains(w, StringComparison.OrdinalIgnoreCase));

    // `${prefix}_list`, prefix + "list"
    private static bool IsMade(Expr e) => e.File[e.Start].Kind == TokenKind.Text || e.File[e.End - 1].Kind == TokenKind.Text;

    private Definition Arguments(Expr name, List<Expr> rest, Expr span)
    {
        var definition = new Definition { Pattern = "call", Span = span, Name = name, IsRegistration = true };
        foreach ((int index, Expr argument) in rest.Index())
        {
            if (Functions.IsFunction(argument))
                return definition with { Body = argument };
            if (definition.Description is null && definition.Input is null && (IsText(argument) || (index < rest.Count - 1 && MayBecomeText(argument))))
                definition = definition with { Description = argument };
            else
                definition = Shape(definition, argument);
        }
        return definition;
    }

    // An object is the whole configuration, the hints, or the parameters.
    private Definition Shape(Definition definition, Expr argument)
    {
        var fields = new FieldSet(evaluator.Resolver.Members(argument));
        if (fields.All.Any(f => f.Key is "readOnlyHint" or "destructiveHint" or "idempotentHint" or "openWorldHint"))
            return definition with { Annotations = argument };
        bool isConfiguration = definition.Description is null && (fields.HasSchemaField || fields.Description is { } text && IsText(text) || fields.Has("annotations"));
        if (!isConfiguration)
            return definition.Input is null ? definition with { Input = argument } : definition;
        return definition with { Title = fields.Title, Description = fields.Description, Input = fields.Input, Output = fields.Output, Annotations = fields.Annotations };
    }

    // @Tool({ name: "x", … }) method()
    private Definition? Decorator(int name, int open, List<Expr> arguments, Expr span)
    {
        int after = file.Partner(open) + 1;
        while (file.Is(after, "async") || file.Is(after, "public") || file.Is(after, "static"))
            after++;
        string? method = file.IsName(after) && file.Is(after + 1, "(") ? file.Word(after) : null;
        if (IsText(arguments[0]))
            return Arguments(arguments[0], arguments[1..], span) with { Pattern = "decorator" };
        var fields = new FieldSet(evaluator.Resolver.Members(arguments[0]));
        if (fields.All.Count == 0 || (fields.Name is null && method is null))
            return null;
        return fields.Define("decorator", span with { Start = name - 1 }) with { GivenName = method };
    }

    private Definition? Literal(int open)
    {
        if (!MayDefine(open))
            return null;
        var fields = new FieldSet(Ranges.Fields(file, open));
        if (fields.Description is null || fields.IsForeign || Surroundings.KeyOf(file, open) is "function" or "functionDeclarations" or "serverInfo" or "prompt")
            return null;
        var span = new Expr(file, open, file.Partner(open) + 1);
        if (NameOf(fields) is { } name)
            return IsTool(fields, open) ? fields.Define("object", span) with { Name = name, IsRegistration = evaluator.Text(name).IsUnknown && Surroundings.SayTool(file, open) } : null;
        string? key = Surroundings.KeyOf(file, open);
        bool isCall = file.Is(open - 1, "(");
        if (key is "definition" or "config" or "options" or "spec" or "metadata" && fields.Input is not null && NameBeside(open) is { } beside)
            return fields.Define("object", span) with { Name = beside };
        bool isKeyed = key is not null && fields.Input is { } input && IsSchema(input) && (isCall || Surroundings.SayTool(file, file.Parent(open)));
        return isKeyed ? fields.Define("object", span with { Start = open - (isCall ? 4 : 2) }) with { GivenName = key } : null;
    }

    // A name in words is for people; the tool's own stands beside it.
    private Expr? NameOf(FieldSet fields)
    {
        if (fields.Name is not { } name)
            return null;
        // One that comes in from a call or a loop.
        if (evaluator.Text(name) is not { IsUnknown: false } text)
            return fields.HasSchemaField && Chain.PathOf(name) is not null ? name : null;
        return text.Value.Contains(' ', StringComparison.Ordinal) ? fields.Of("method") ?? fields.Of("id") : name;
    }

    // { name: "x", definition: { description: "…", … } }
    private Expr? NameBeside(int open)
    {
        int outer = file.Parent(open);
        return file.IsOpen(outer) && new FieldSet(Ranges.Fields(file, outer)).Name is { } name && evaluator.Text(name) is { IsUnknown: false } ? name : null;
    }

    // A quick look at the members before they are cut apart.
    private bool MayDefine(int open)
    {
        for (int i = open + 1, end = file.Partner(open); i < end; i++)
        {
            if (file.IsOpen(i))
                i = file.Partner(i);
            else if (file[i].Length is >= 4 and <= 17 && (file[i].Kind == TokenKind.Name || file[i].Kind == TokenKind.Text) && file.Span(i).Contains("esc", StringComparison.Ordinal))
                return true;
        }
        return false;
    }

    private bool IsTool(FieldSet fields, int open)
    {
        if (fields.HasSchemaField)
            return true;
        if (fields.Has("arguments") || fields.Has("options") && fields.Input is null)
            return false;
        // : Command = {…} says that it is something else.
        if (DeclaredType(open) is { } type && !type.Contains("tool", StringComparison.OrdinalIgnoreCase))
            return false;
        bool sayTool = Surroundings.SayTool(file, open);
        if (fields.Input is { } input)
            return IsSchema(input) && (sayTool || fields.HasHandler);
        return fields.HasHandler && (sayTool || IsToolFile(fields));
    }

    // The name of the type in name: Type = {…} and {…} satisfies Type, or null.
    private string? DeclaredType(int open)
    {
        int close = file.Partner(open);
        if ((file.Is(close + 1, "satisfies") || file.Is(close + 1, "as")) && file.IsName(close + 2) && !file.Is(close + 2, "const"))
            return file.Word(close + 2);
        if (!file.Is(open - 1, "="))
            return null;
        for (int i = open - 2; i > 0 && i > open - 30 && !file.Is(i, ";") && !file.Is(i, "="); i--)
        {
            if (file.Is(i, ":") && file.IsName(i - 1) && file.IsName(i + 1))
                return file.Word(i + 1);
        }
        return null;
    }

    // tools/list.ts: { name: "list_rooms", description, handler }
    private bool IsToolFile(FieldSet fields) =>
        file.Path.Contains("tool", StringComparison.OrdinalIgnoreCase) && fields.Name is { } name && evaluator.Known(name) is { Length: > 2 } known && known.All(c => char.IsAsciiLetterOrDigit(c) || c is '_' or '-');

    private bool IsSchema(Expr e)
    {
        Expr value = evaluator.Resolver.Resolve(e);
        if (value.IsEmpty)
            return false;
        if (!value.File.Is(value.Start, "{"))
            return Chain.Of(value) is [{ Name: "z" or "Type" or "zod" }, ..] || Chain.PathOf(e) is { } path && path.Contains("chema", StringComparison.Ordinal);
        List<Field> members = evaluator.Resolver.Members(value);
        return members.Count == 0 || members.Any(m => m.Key is "properties" or "type" or "$ref" or "...") || members.TrueForAll(m => IsTyped(m.Value));
    }

    // z.string(), { type: "string" }, and names that stand for such.
    private bool IsTyped(Expr e)
    {
        Expr value = evaluator.Resolver.Resolve(e);
        return !value.IsEmpty && (Chain.Of(value) is { Count: > 1 } || value.File.Is(value.Start, "{") || Chain.PathOf(e)?.EndsWith("chema", StringComparison.Ordinal) == true);
    }

    private Definition? Class(int word)
    {
        int open = word + 1;
        while (open < file.Count && open < word + 60 && !file.Is(open, "{") && !file.Is(open, ";"))
            open++;
        if (!file.IsOpen(open) || !HeadSaysTool(word + 1, open))
            return null;
        List<Field> members = ClassMembers.Of(file, open);
        var fields = new FieldSet([.. members, .. HandedToBase(open), .. members.Where(m => m.Key is "getConfig" or "getDefinition" or "definition" or "config" or "metadata" or "spec").SelectMany(m => evaluator.Resolver.Members(m.Value))]);
        Expr? name = fields.Of("toolName") ?? fields.Of("name") ?? fields.Name;
        if (name is not { } known || fields.Description is null || evaluator.Text(known) is not { IsUnknown: false })
            return null;
        return fields.Define("class members", new Expr(file, word, fields.End)) with { Name = name };
    }

    // constructor() { super({ inputSchema }) } or super("name", "description", schema)
    private List<Field> HandedToBase(int open)
    {
        for (int i = open + 1; i < file.Partner(open); i++)
        {
            if (!file.Is(i, "super") || !file.Is(i + 1, "(") || file.Partner(i + 1) < 0 || Ranges.Items(file, i + 1) is not [var first, ..] arguments)
                continue;
            if (file.Is(first.Start, "{"))
                return Ranges.Fields(file, first.Start);
            string[] names = ["name", "description", "inputSchema"];
            if (arguments.Count == 1 && IsText(first))
                return [new Field("name", first, first.Start)];
            return arguments.Count > 1 && IsText(arguments[0]) && IsText(arguments[1]) ? [.. arguments.Zip(names, (a, n) => new Field(n, a, a.Start))] : [];
        }
        return [];
    }

    private bool HeadSaysTool(int from, int open)
    {
        for (int i = from; i < open; i++)
        {
            if (file.IsName(i) && file.Span(i).Contains("tool", StringComparison.OrdinalIgnoreCase))
                return true;
        }
        return false;
    }
}
