using Catalogue.Scanner.Engine.Definitions;
using Catalogue.Scanner.Engine.Lexing;
using Catalogue.Scanner.Engine.Syntax;
using Catalogue.Scanner.Engine.Values;

namespace Catalogue.Scanner.Languages.Php;

/// <summary>PHP: <c>#[McpTool]</c> methods, tool classes, calls with named arguments, arrays with name, description and schema.</summary>
internal sealed class PhpPatterns(SourceFile file, Evaluator evaluator, PhpSchemas schemas, PhpParameters parameters)
{
    private readonly PhpClassTools classes = new(file, evaluator, schemas);

    public IEnumerable<Definition> Find()
    {
        for (int i = 0; i < file.Count; i++)
        {
            evaluator.Refill();
            Definition? found = file[i].Kind switch
            {
                TokenKind.Mark when file.Is(i, "#") && file.Is(i + 1, "[") && !file.Is(i - 1, "]") => Attributed(i),
                TokenKind.Mark when file.Is(i, "[") && file.IsOpen(i) && !file.Is(i - 1, "#") => Array(i, i),
                TokenKind.Name when file.Is(i, "array") && file.IsOpen(i + 1) => Array(i, i + 1),
                TokenKind.Name when file.Is(i, "class") && file.IsName(i + 1) => classes.At(i),
                TokenKind.Name when file.IsOpen(i + 1) && file.Is(i + 1, "(") && !file.Is(i - 1, "function") => Call(i),
                _ => null,
            };
            if (found is not null)
                yield return found;
        }
    }

    private Definition? Attributed(int start)
    {
        if (AnnotatedReader.Method(file, start) is { } method)
            return method.Mark("McpTool") is { } tool && !IsHandedOver(method.Open) ? OfMethod(start, method, tool, method.Name) : null;
        // On a class it is about __invoke, and the class's name is the tool's.
        if (AnnotatedReader.MarksOf(new Expr(file, start, file.Count)).FirstOrDefault(m => m.Name == "McpTool") is not { } mark || ClassAfter(start) is not { } name)
            return null;
        Symbol? invoke = file.Symbols.Named($"{file.Word(name)}.__invoke").FirstOrDefault(s => s.IsFunction);
        return invoke is null ? null : OfMethod(start, new Annotated([mark], "__invoke", invoke.Start, new Expr(file, invoke.At, invoke.At)), mark, file.Word(name));
    }

    // withTool([X::class, 'run']) serves a method of a class under its own name; attributes count only for a server that discovers them.
    private bool IsHandedOver(int at)
    {
        SourceTree tree = evaluator.Resolver.Tree;
        return new TypeNames(file).Owner(at) is { } type && (tree.Holding($"Tool([{type}::class,").Any() || tree.Holding($"Tool([\\{type}::class,").Any()) && !tree.Holding("iscover").Any();
    }

    private Definition OfMethod(int start, Annotated method, Mark tool, string name)
    {
        PhpDocs docs = PhpDocs.Of(file.Before(start) + Between(start, method.Open));
        return tool.Fields.Define("attribute", new Expr(file, start, file.Partner(method.Open) + 1)) with
        {
            Name = tool.Of("name", orFirst: true),
            GivenName = name,
            Description = tool.Of("description"),
            GivenDescription = tool.Of("description") is null ? docs.Text : null,
            Input = null,
            GivenInput = parameters.OfMethod(file, method.Open, docs, method.Marks),
            IsRegistration = true,
        };
    }

    // The comment may also stand between the attributes and the method.
    private string Between(int start, int end) => string.Concat(Enumerable.Range(start + 1, Math.Min(200, end - start - 1)).Where(i => file[i].StartsLine).Select(file.Before));

    private int? ClassAfter(int start)
    {
        for (int i = start; i < file.Count && i < start + 200; i++)
        {
            if (file.IsOpen(i))
                i = file.Partner(i);
            else if (file.Is(i, "class") && file.IsName(i + 1))
                return i + 1;
            else if (file.Is(i, ";") || file.Is(i, "function"))
                return null;
        }
        return null;
    }

    // new Tool(name: 'x', description: '…'), ->withTool([X::class, 'run'], name: 'x'), ->tool('x', '…', $schema, $run)
    private Definition? Call(int name)
    {
        string word = file.Word(name)[(file.Word(name).LastIndexOf('\\') + 1)..];
        List<Field> arguments = Ranges.Fields(file, name + 1);
        var fields = new FieldSet(arguments);
        var span = new Expr(file, name, file.Partner(name + 1) + 1);
        if (word == "wp_register_ability")
            return Ability(arguments, span);
        bool isMade = word.EndsWith("Tool", StringComparison.Ordinal) && file.Is(name - 1, "new");
        bool isRegistered = word is "withTool" or "addTool" or "registerTool" or "tool" or "defineTool" && PhpLanguage.Instance.IsDot(file, name - 1);
        if (!isMade && !isRegistered)
            return null;
        if (fields.Of("name") is { } given)
            return fields.Define("named arguments", span) with { Name = given, IsRegistration = true };
        bool areTexts = arguments.Count > 1 && arguments.Take(2).All(a => a.Key.Length == 0 && evaluator.Text(a.Value) is { IsUnknown: false });
        return !areTexts ? Handled(arguments, span) : new Definition
        {
            Pattern = "call",
            Span = span,
            Name = arguments[0].Value,
            Description = arguments[1].Value,
            Input = arguments.Skip(2).Select(a => a.Value).Cast<Expr?>().FirstOrDefault(a => PhpLanguage.Instance.ListAt(a!.Value) >= 0),
            IsRegistration = true,
        };
    }

    // ->withTool([X::class, 'run']): the method's own name.
    private Definition? Handled(List<Field> arguments, Expr span)
    {
        if (arguments.Count == 0 || evaluator.Resolver.Elements(arguments[0].Value) is not [var type, var method] || evaluator.Known(method) is not { } name || Chain.PathOf(type) is not { } path || !path.EndsWith(".class", StringComparison.Ordinal))
            return null;
        string owner = path[..^6];
        Symbol? symbol = evaluator.Resolver.Type(file, owner[(owner.LastIndexOf('\\') + 1)..])?.File.Symbols.Named(name).FirstOrDefault(s => s.IsFunction);
        if (symbol is null)
            return null;
        PhpDocs docs = PhpDocs.Of(symbol.File.Before(FirstOfLine(symbol)));
        return new Definition { Pattern = "reference", Span = span, GivenName = name, GivenDescription = docs.Text, GivenInput = parameters.OfMethod(symbol.File, symbol.Start, docs, []), IsRegistration = true };
    }

    private static int FirstOfLine(Symbol symbol)
    {
        int at = symbol.At;
        while (at > 0 && !symbol.File[at].StartsLine)
            at--;
        // Its comment stands above its attributes.
        while (at > 1 && symbol.File.Is(at - 1, "]") && symbol.File.Partner(at - 1) is > 0 and var open && symbol.File.Is(open - 1, "#"))
            at = open - 1;
        return at;
    }

    // WordPress: the adapter serves site/posts as site-posts.
    private Definition? Ability(List<Field> arguments, Expr span)
    {
        if (arguments.Count < 2 || evaluator.Known(arguments[0].Value) is not { } name)
            return null;
        var fields = new FieldSet(evaluator.Resolver.Members(arguments[1].Value));
        return fields.Description is null ? null : fields.Define("call", span) with { Name = null, GivenName = name.Replace('/', '-'), Title = fields.Of("label"), Input = fields.Of("input_schema"), Output = fields.Of("output_schema"), Annotations = null };
    }

    // [ 'name' => 'x', 'description' => '…', 'inputSchema' => [ … ] ]
    private Definition? Array(int start, int open)
    {
        if (!file.IsKind(open + 1, TokenKind.Text) || !file.Is(open + 2, "=>"))
            return null;
        var fields = new FieldSet(Ranges.Fields(file, open));
        bool isTool = fields.HasSchemaField || (fields.Has("parameters") && Surroundings.SayTool(file, open));
        if (!isTool || fields.Description is null || fields.IsForeign)
            return null;
        var span = new Expr(file, start, file.Partner(open) + 1);
        if (fields.Of("name") is { } name)
            return fields.Define("object", span) with { Name = name };
        // 'x' => [ 'description' => '…', 'inputSchema' => … ]
        return file.Is(start - 1, "=>") && file.IsKind(start - 2, TokenKind.Text) && TextParts.Plain(file, start - 2) is { } key ? fields.Define("object", span) with { GivenName = key } : null;
    }
}
