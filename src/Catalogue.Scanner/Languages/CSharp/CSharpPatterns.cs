using System.Text.Json;
using System.Text.RegularExpressions;
using Catalogue.Model.Servers;
using Catalogue.Scanner.Engine.Definitions;
using Catalogue.Scanner.Engine.Lexing;
using Catalogue.Scanner.Engine.Syntax;
using Catalogue.Scanner.Engine.Values;

namespace Catalogue.Scanner.Languages.CSharp;

/// <summary>C#: <c>[McpServerTool]</c> methods, <c>[McpToolTrigger]</c> functions, objects made with name and description, tool classes.</summary>
internal sealed partial class CSharpPatterns(SourceFile file, Evaluator evaluator, CSharpParameters parameters, bool keepsMethodNames)
{
    public IEnumerable<Definition> Find()
    {
        for (int i = 0; i < file.Count; i++)
        {
            evaluator.Refill();
            Definition? found = file[i].Kind switch
            {
                TokenKind.Mark when file.Is(i, "[") && file.Partner(i) > 0 && !file.Is(i - 1, "]") && !file.IsName(i - 1) => Attributed(i),
                TokenKind.Mark when file.Is(i, "{") && file.IsOpen(i) => Made(i),
                TokenKind.Name when file.Is(i, "class") => Class(i),
                TokenKind.Name when file.Is(i, "McpToolTrigger") && file.Is(i + 1, "(") => Trigger(i),
                _ => null,
            };
            if (found is not null)
                yield return found;
        }
    }

    private Definition? Attributed(int start)
    {
        if (!Mentions(start) || AnnotatedReader.Method(file, start) is not { } method || method.Marks.FirstOrDefault(m => IsToolMark(m.Name)) is not { } tool)
            return null;
        bool isSdk = tool.Name == "McpServerTool";
        // Elsewhere only a name that is given shows that it is a tool's attribute.
        if (!tool.Name.StartsWith("Mcp", StringComparison.Ordinal) && (tool.Of("Name", orFirst: true) is not { } given || evaluator.Text(given).IsUnknown))
            return null;
        var span = new Expr(file, start, file.Partner(method.Open) + 1);
        if (isSdk && tool.Of("Name") is null && IsOverride(method))
            return new Definition { Pattern = "attribute", Span = span, Unreadable = $"{ClassAround(start)}.{method.Name} (named by the tree of commands that it hangs in)" };
        return new Definition
        {
            Pattern = "attribute",
            Span = span,
            Name = tool.Of("Name") ?? (isSdk ? null : tool.Of("name", orFirst: true)),
            GivenName = SdkName(method.Name, span, keepsMethodNames || !isSdk),
            Title = tool.Of("Title"),
            Description = method.Mark("Description")?.Of("description", orFirst: true),
            GivenInput = parameters.OfMethod(file, method.Open),
            GivenAnnotations = Hints(tool),
            Body = Body(method.Open),
        };
    }

    // The one method that a framework calls on every command of a tree.
    private bool IsOverride(Annotated method)
    {
        for (int i = method.Open - 1; i > 0 && i > method.Open - 12 && !file.Is(i, "]"); i--)
        {
            if (file.Is(i, "override"))
                return true;
        }
        return false;
    }

    private string ClassAround(int at)
    {
        int open = file.Parent(at);
        for (int i = open - 1; i >= 0 && i > open - 60; i--)
        {
            if (file.Is(i, "class") && file.IsName(i + 1))
                return file.Word(i + 1);
        }
        return file.Path[(file.Path.LastIndexOf('/') + 1)..];
    }

    private Expr? Body(int parameters)
    {
        for (int i = file.Partner(parameters) + 1; i < file.Count && i < file.Partner(parameters) + 30; i++)
        {
            if (file.Is(i, "{") && file.IsOpen(i))
                return new Expr(file, i, file.Partner(i) + 1);
            if (file.Is(i, ";") || file.Is(i, "=>"))
                break;
        }
        return null;
    }

    // The attributes of one method stand in a row of brackets; only the first is the start.
    private bool Mentions(int start)
    {
        int at = start;
        for (int brackets = 0; brackets < 12 && file.Is(at, "[") && file.Partner(at) is > 0 and var close; brackets++)
        {
            for (int i = at + 1; i < close && i < at + 40; i++)
            {
                if (file.IsName(i) && IsToolMark(file.Span(i)))
                    return true;
            }
            at = close + 1;
        }
        return false;
    }

    // McpServerTool, and what frameworks on top of it call theirs: McpPluginTool, AiTool.
    private static bool IsToolMark(ReadOnlySpan<char> attribute)
    {
        if (attribute.EndsWith("Attribute", StringComparison.Ordinal))
            attribute = attribute[..^9];
        return attribute.EndsWith("Tool", StringComparison.Ordinal);
    }

    // The SDK's rule: without Async (of a task only), other characters as underscores, snake case.
    private static string SdkName(string method, Expr span, bool keepsMethodNames)
    {
        bool isTask = span.Shown(2_000) is var head && (head.Contains("Task", StringComparison.Ordinal) || head.Contains("IAsyncEnumerable", StringComparison.Ordinal));
        string name = isTask && method.Length > 5 && method.EndsWith("Async", StringComparison.Ordinal) ? method[..^5] : method;
        if (keepsMethodNames)
            return name;
        name = Odd().Replace(name, "_").Trim('_');
        return JsonNamingPolicy.SnakeCaseLower.ConvertName(name.Length == 0 ? method : name);
    }

    private ToolAnnotations? Hints(Mark tool)
    {
        bool? Flag(string name) => tool.Of(name) is { } value ? evaluator.Flag(value) : null;
        var hints = new ToolAnnotations { ReadOnlyHint = Flag("ReadOnly"), DestructiveHint = Flag("Destructive"), IdempotentHint = Flag("Idempotent"), OpenWorldHint = Flag("OpenWorld") };
        return hints == new ToolAnnotations() ? null : hints;
    }

    // [McpToolTrigger("name", "description")] ToolInvocationContext context
    private Definition? Trigger(int word)
    {
        List<Expr> arguments = Ranges.Items(file, word + 1);
        if (arguments.Count == 0 || Enclosing(word) is not { } open)
            return null;
        return new Definition
        {
            Pattern = "attribute",
            Span = new Expr(file, open - 1, file.Partner(open) + 1),
            Name = arguments[0],
            Description = arguments.Count > 1 ? arguments[1] : null,
            GivenInput = parameters.OfMethod(file, open),
            IsRegistration = true,
        };
    }

    private int? Enclosing(int word)
    {
        int open = file.Parent(word);
        if (file.Is(open, "["))
            open = file.Parent(open);
        return open >= 1 && file.Is(open, "(") && file.Partner(open) > 0 ? open : null;
    }

    // new Tool { Name = "x", Description = "…" }, McpServerTool.Create(f, new() { Name = "x", … })
    private Definition? Made(int open)
    {
        bool isTool = (file.IsName(open - 1) && IsToolType(open - 1)) || (file.Is(open - 1, ")") && file.Partner(open - 1) is > 0 and var call && (IsToolType(call - 1) || (file.Is(call - 1, "new") && SaysTool(call))));
        isTool |= file.Is(open - 1, "new") && new FieldSet(Ranges.Fields(file, open)).HasSchemaField;
        if (!isTool || file.Is(open - 2, "class") || file.Is(open - 2, "namespace"))
            return null;
        var fields = new FieldSet(Ranges.Fields(file, open));
        return (fields.Of("Name") ?? fields.Of("name")) is { } name && (fields.Description is not null || fields.Input is not null)
            ? fields.Define("object", new Expr(file, open, file.Partner(open) + 1)) with { Name = name, IsRegistration = file.Is(open - 1, "Tool") }
            : null;
    }

    private bool IsToolType(int at) => file.IsName(at) && (file.Span(at).EndsWith("Tool", StringComparison.Ordinal) || file.Span(at) is "McpServerToolCreateOptions" or "ToolDefinition" or "McpToolDefinition");

    private bool SaysTool(int at) => Surroundings.SayTool(file, at) || (file.Parent(at) is > 2 and var outer && file.Is(outer - 1, "Create") && file.Is(outer - 3, "McpServerTool"));

    private Definition? Class(int word)
    {
        int open = word + 1;
        while (open < file.Count && open < word + 60 && !file.Is(open, "{") && !file.Is(open, ";"))
            open++;
        if (!file.IsName(word + 1) || !file.IsOpen(open) || !Surroundings.HeadSaysTool(file, word + 1, open))
            return null;
        var fields = new FieldSet(ClassMembers.Of(file, open));
        if ((fields.Of("Name") ?? fields.Of("ToolName")) is not { } name || fields.Of("Description") is not { } description || evaluator.Text(name) is { IsUnknown: true })
            return null;
        return fields.Define("class members", new Expr(file, word, Math.Max(description.End, fields.End))) with { Name = name, Description = description };
    }

    [GeneratedRegex("[^0-9A-Za-z]+", RegexOptions.NonBacktracking)]
    private static partial Regex Odd();
}
