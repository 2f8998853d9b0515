using Catalogue.Scanner.Engine.Definitions;
using Catalogue.Scanner.Engine.Lexing;
using Catalogue.Scanner.Engine.Syntax;
using Catalogue.Scanner.Engine.Values;

namespace Catalogue.Scanner.Languages.Swift;

/// <summary>Swift: <c>Tool(name: …)</c>, <c>@MCPTool</c> functions, types that are a tool each, dictionaries with name, description and schema.</summary>
internal sealed class SwiftPatterns(SourceFile file, Evaluator evaluator, SwiftFunctions functions)
{
    private const int LongestHead = 60;

    public IEnumerable<Definition> Find()
    {
        for (int i = 0; i < file.Count; i++)
        {
            evaluator.Refill();
            Definition? found = file[i].Kind switch
            {
                TokenKind.Mark when file.Is(i, "@") && file.IsName(i + 1) && file.Span(i + 1) is "MCPTool" or "Tool" or "MCPToolFunction" => functions.At(file, i),
                TokenKind.Mark when file.Is(i, "[") && file.IsOpen(i) => Dictionary(i),
                TokenKind.Name when file.IsOpen(i + 1) && file.Is(i + 1, "(") && !file.Is(i - 1, "func") && !file.Is(i - 1, "@") => Call(i),
                TokenKind.Name when (file.Is(i, "class") || file.Is(i, "struct") || file.Is(i, "enum") || file.Is(i, "actor")) && file.IsName(i + 1) => Type(i),
                _ => null,
            };
            if (found is not null)
                yield return found;
        }
    }

    // Tool(name: "x", description: "…", inputSchema: …), Tool.init(…)
    private Definition? Call(int name)
    {
        int type = file.Is(name, "init") && file.Is(name - 1, ".") ? name - 2 : name;
        bool isTool = file.IsName(type) && (file.Span(type).EndsWith("Tool", StringComparison.Ordinal) || file.Span(type).EndsWith("ToolDefinition", StringComparison.Ordinal)) && char.IsUpper(file.Word(type)[0]);
        if (!isTool)
            return null;
        var fields = new FieldSet(Ranges.Fields(file, name + 1));
        return fields.Of("name") is { } given && (fields.Description is not null || fields.Input is not null)
            ? fields.Define("named arguments", new Expr(file, type, file.Partner(name + 1) + 1)) with { Name = given, IsRegistration = true }
            : null;
    }

    // ["name": "x", "description": "…", "inputSchema": […]]
    private Definition? Dictionary(int open)
    {
        if (!file.IsKind(open + 1, TokenKind.Text) || !file.Is(open + 2, ":"))
            return null;
        var fields = new FieldSet(Ranges.Fields(file, open));
        return fields.Of("name") is { } name && fields.Of("description") is not null && fields.HasSchemaField && !fields.IsForeign
            ? fields.Define("object", new Expr(file, open, file.Partner(open) + 1)) with { Name = name }
            : null;
    }

    // struct ReadNote: MCPTool { let name = "read_note" … }
    private Definition? Type(int word)
    {
        int open = word + 1;
        while (open < file.Count && open < word + LongestHead && !file.Is(open, "{"))
            open++;
        if (!file.IsOpen(open) || !Surroundings.HeadSaysTool(file, word + 1, open))
            return null;
        var fields = new FieldSet(ClassMembers.Of(file, open));
        if ((fields.Of("name") ?? fields.Of("toolName")) is not { } name || fields.Of("description") is not { } description || evaluator.Text(name) is { IsUnknown: true })
            return null;
        return fields.Define("class members", new Expr(file, word, Math.Max(description.End, fields.End))) with { Name = name };
    }
}
