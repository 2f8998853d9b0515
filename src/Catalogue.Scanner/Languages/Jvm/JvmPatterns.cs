using System.Text.Json.Nodes;
using Catalogue.Model.Servers;
using Catalogue.Scanner.Engine.Definitions;
using Catalogue.Scanner.Engine.Lexing;
using Catalogue.Scanner.Engine.Syntax;
using Catalogue.Scanner.Engine.Values;

namespace Catalogue.Scanner.Languages.Jvm;

/// <summary>Java and Kotlin: <c>@Tool</c> methods, builder chains, calls with named arguments, tool classes.</summary>
internal sealed class JvmPatterns(SourceFile file, Evaluator evaluator, JvmParameters methods, JvmSchemas schemas)
{
    // Words from a class's keyword to its brace, those in brackets not counted.
    private const int LongestHead = 60;

    // Words of a builder's chain, those in brackets not counted.
    private const int LongestChain = 600;

    private static readonly PatternTables Tables = PatternTables.Shared;

    public IEnumerable<Definition> Find()
    {
        for (int i = 0; i < file.Count; i++)
        {
            evaluator.Refill();
            Definition? found = file[i].Kind switch
            {
                TokenKind.Mark when file.Is(i, "@") && IsToolMark(i) => Annotated(i),
                TokenKind.Name when file.Is(i, "class") || file.Is(i, "object") => Class(i),
                TokenKind.Name when !file.Is(i - 1, ".") && !file.Is(i - 1, "@") && (IsToolType(file.Span(i)) || file.Is(i, "McpSchema")) && Builder(i) is { } made => made,
                TokenKind.Name when file.Is(i + 1, "(") && file.Partner(i + 1) > 0 => Call(i),
                _ => null,
            };
            if (found is not null)
                yield return found;
        }
    }

    private bool IsToolMark(int at) => file.IsName(at + 1) && file.Span(at + 1) is "Tool" or "McpTool" or "ToolMapping" && !file.Is(at + 2, ".");

    // Tool, ToolSpecification, McpToolBuilder; a builder of command lines is none.
    private static bool IsToolType(ReadOnlySpan<char> type) =>
        type.Contains("Tool", StringComparison.Ordinal) && !type.Contains("Command", StringComparison.Ordinal) && !type.Contains("Line", StringComparison.Ordinal);

    private Definition? Annotated(int at)
    {
        if (AnnotatedReader.Method(file, at) is not { } method || method.Mark("Tool", "McpTool", "ToolMapping") is not { } tool)
            return null;
        Expr? description = tool.Of("description") ?? tool.Of("value", orFirst: true);
        return new Definition
        {
            Pattern = "annotation",
            Span = new Expr(file, at, file.Partner(method.Open) + 1),
            Name = tool.Of("name") is { } name && evaluator.Known(name) is not "" ? name : null,
            GivenName = method.Name,
            Title = tool.Of("title"),
            // LangChain4j gives a list of sentences.
            Description = description,
            GivenInput = methods.OfMethod(file, method.Open),
            GivenAnnotations = tool.Of("annotations") is { } hints ? Hints(hints) : null,
        };
    }

    private ToolAnnotations? Hints(Expr e)
    {
        int open = e.End - 1 >= 0 ? file.Partner(e.End - 1) : -1;
        if (open < 0)
            return null;
        var fields = new FieldSet(Ranges.Fields(file, open));
        bool? Flag(string name) => fields.Of(name) is { } value ? evaluator.Flag(value) : null;
        var hints = new ToolAnnotations
        {
            Title = fields.Of("title") is { } title ? evaluator.Known(title) : null,
            ReadOnlyHint = Flag("readOnlyHint"),
            DestructiveHint = Flag("destructiveHint"),
            IdempotentHint = Flag("idempotentHint"),
            OpenWorldHint = Flag("openWorldHint"),
        };
        return hints == new ToolAnnotations() ? null : hints;
    }

    // McpSchema.Tool.builder().name("x").description("…").inputSchema(…)
    private Definition? Builder(int at)
    {
        var whole = new Expr(file, at, Ranges.StatementEnd(file, at, LongestChain));
        List<Link> links = Chain.Of(whole);
        Expr? Of(params string[] names) => links.FirstOrDefault(l => l.Open > 0 && names.Contains(l.Name)) is { Name: not null } link && Ranges.Items(file, link.Open) is [var value, ..] ? value : null;
        Expr? description = Of("description", "setDescription", "withDescription");
        bool saysBuilder = links.Exists(l => l.Name == "builder" || l.Name.EndsWith("ToolBuilder", StringComparison.Ordinal));
        if (Of("name", "setName", "withName") is not { } name || (description is null && !saysBuilder))
            return null;
        return new Definition
        {
            Pattern = "builder",
            Span = whole with { End = links.Where(l => l.Open > 0).Max(l => file.Partner(l.Open)) + 1 },
            Name = name,
            Title = Of("title", "setTitle"),
            Description = description,
            GivenInput = Of("inputSchema", "setInputSchema", "parameters", "schema") is { } input ? schemas.Of(input) : schemas.OfBuilder(links, file),
            IsRegistration = true,
        };
    }

    // addTool(name = "x", description = "…"), Tool("x", "…", schema)
    private Definition? Call(int name)
    {
        ReadOnlySpan<char> word = file.Span(name);
        bool isMade = word.EndsWith("Tool", StringComparison.Ordinal) && char.IsUpper(word[0]);
        if ((!isMade && !Tables.Registers(word)) || file.Is(name - 1, "fun") || file.Is(name - 1, "class") || file.Is(name - 1, "@"))
            return null;
        List<Field> arguments = Ranges.Fields(file, name + 1);
        var fields = new FieldSet(arguments);
        var span = new Expr(file, name, file.Partner(name + 1) + 1);
        if (fields.Of("name") is { } given && (fields.Description is not null || fields.Input is not null))
            return fields.Define("named arguments", span) with { Name = given, Input = null, GivenInput = fields.Input is { } input ? schemas.Of(input) : null, IsRegistration = true };
        if (arguments.Count < 2 || arguments[0].Key.Length > 0 || arguments[1].Key.Length > 0)
            return null;
        bool isText = evaluator.Text(arguments[0].Value) is { IsUnknown: false } && evaluator.Text(arguments[1].Value) is { IsUnknown: false };
        return !isText ? null : new Definition
        {
            Pattern = "call",
            Span = span,
            Name = arguments[0].Value,
            Description = arguments[1].Value,
            GivenInput = arguments.Count > 2 ? schemas.Of(arguments[2].Value) : null,
        };
    }

    // class X : AbstractTool<Args>(…): the constructor of Args.
    private JsonObject? OfTypeArgument(int word, int open)
    {
        for (int i = word; i < open; i++)
        {
            if (file.Is(i, "<") && Angles.End(file, i) is > 0 and var end && Ranges.Split(new Expr(file, i + 1, end - 1), ",") is [{ Count: 1 } type, ..] && methods.OfRecord(type) is { } input)
                return input;
        }
        return null;
    }

    private Definition? Class(int word)
    {
        int open = word + 1;
        for (; open < file.Count && open < word + LongestHead && !file.Is(open, "{") && !file.Is(open, ";") && !file.Is(open, "}") && !file.Is(open, "class"); open++)
        {
            if (file.Is(open, "(") && file.Partner(open) > 0)
                open = file.Partner(open);
        }
        if (!file.IsName(word + 1) || !file.IsOpen(open) || !Surroundings.HeadSaysTool(file, word + 1, open))
            return null;
        var fields = new FieldSet(ClassMembers.Of(file, open));
        if (fields.Name is not { } name || fields.Description is not { } description || evaluator.Text(name) is { IsUnknown: true })
            return null;
        return fields.Define("class members", new Expr(file, word, Math.Max(description.End, fields.End))) with
        {
            Input = null,
            Title = fields.Title,
            GivenInput = (fields.Of("parameterSchema") ?? fields.Of("getInputSchema") ?? fields.Input) is { } input ? schemas.Of(input) : OfTypeArgument(word, open),
            Annotations = fields.Annotations,
        };
    }
}
