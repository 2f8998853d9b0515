using Catalogue.Scanner.Engine.Definitions;
using Catalogue.Scanner.Engine.Lexing;
using Catalogue.Scanner.Engine.Syntax;
using Catalogue.Scanner.Engine.Values;

namespace Catalogue.Scanner.Languages.Rust;

/// <summary>Rust: <c>#[tool(…)]</c> on functions, <c>#[mcp_tool(…)]</c> on structs, <c>impl Tool for</c>, <c>Tool { … }</c>, <c>Tool::new(…)</c>.</summary>
internal sealed class RustPatterns(SourceFile file, Evaluator evaluator, RustSchemas schemas)
{
    public IEnumerable<Definition> Find()
    {
        for (int i = 0; i < file.Count; i++)
        {
            if (TestsEnd(i) is > 0 and var end)
                i = end;
            evaluator.Refill();
            Definition? found = file[i].Kind switch
            {
                TokenKind.Mark when file.Is(i, "#") && file.Is(i + 1, "[") && file.Partner(i + 1) > 0 => Attribute(i),
                TokenKind.Mark when file.Is(i, "{") && file.IsOpen(i) => Literal(i) ?? Object(i),
                TokenKind.Name when file.Is(i, "impl") => Implementation(i),
                TokenKind.Name when file.Is(i, "Tool") || file.Is(i, "ToolBuilder") => Made(i),
                _ => null,
            };
            if (found is not null)
                yield return found;
        }
    }

    // #[cfg(test)] mod tests { … }
    private int TestsEnd(int hash)
    {
        if (!file.Is(hash, "#") || !file.Is(hash + 2, "cfg") || !file.Is(hash + 4, "test") || !file.Is(hash + 5, ")") || file.Partner(hash + 1) < 0)
            return -1;
        int at = file.Partner(hash + 1) + 1;
        while (file.Is(at, "#") && file.Partner(at + 1) > 0)
            at = file.Partner(at + 1) + 1;
        return file.Is(at, "mod") && file.IsOpen(at + 2) ? file.Partner(at + 2) : -1;
    }

    private Definition? Attribute(int hash)
    {
        int word = hash + 2;
        while (file.Is(word + 1, "::"))
            word += 2;
        if (!file.IsName(word) || file.Span(word) is not ("tool" or "mcp_tool"))
            return null;
        var item = RustItem.After(file, hash);
        if (item is not { IsFunction: true } && file.Span(word) is "tool")
            return null;
        if (item is null)
            return null;
        var fields = new FieldSet(file.Is(word + 1, "(") && file.Partner(word + 1) > 0 ? Ranges.Fields(file, word + 1) : []);
        var span = new Expr(file, item.First, item.IsFunction ? item.Open + 1 : file.Partner(item.Open) + 1);
        return new Definition
        {
            Pattern = "attribute",
            Span = span with { End = item.IsFunction ? file.Partner(item.Open) + 1 : span.End },
            Name = fields.Of("name"),
            GivenName = item.Name,
            Title = fields.Of("title"),
            Description = fields.Of("description"),
            GivenDescription = fields.Of("description") is null ? item.Comment : null,
            GivenInput = item.IsFunction ? schemas.OfFunction(file, item.Open) : schemas.OfStruct(file, item.Open, 0),
            GivenAnnotations = schemas.Hints(fields.All),
        };
    }

    // impl Tool for X { const NAME: &'static str = "x"; … }
    private Definition? Implementation(int word)
    {
        int open = word + 1;
        bool saysTool = false;
        while (open < file.Count && open < word + 40 && !file.Is(open, "{") && !file.Is(open, ";"))
        {
            saysTool |= file.IsName(open) && file.Span(open).Contains("Tool", StringComparison.Ordinal);
            open++;
        }
        if (!saysTool || !file.IsOpen(open))
            return null;
        var fields = new FieldSet(ClassMembers.Of(file, open));
        if (fields.Name is not { } name || fields.Description is not { } description || evaluator.Text(name) is { IsUnknown: true })
            return null;
        Expr? arguments = fields.All.FirstOrDefault(f => f.Key is "RequestArgs" or "Args" or "Params" or "Input" or "Arguments" or "Parameters") is { Key: not null } type ? type.Value : null;
        return fields.Define("class members", new Expr(file, word, Math.Max(description.End, fields.End))) with
        {
            GivenInput = arguments is { } given ? schemas.OfType(given, 0) : null,
        };
    }

    private Definition? Literal(int open)
    {
        if (!file.IsName(open - 1) || !file.Span(open - 1).EndsWith("Tool", StringComparison.Ordinal) || file.Is(open - 2, "struct") || file.Is(open - 2, "impl") || file.Is(open - 2, "for") || file.Is(open - 2, "->"))
            return null;
        var fields = new FieldSet(Ranges.Fields(file, open));
        return fields.Of("name") is { } name && fields.Description is not null
            ? fields.Define("struct", new Expr(file, open - 1, file.Partner(open) + 1)) with { Name = name }
            : null;
    }

    // json!({"name": "x", "description": "…", "inputSchema": …})
    private Definition? Object(int open)
    {
        if (!file.IsKind(open + 1, TokenKind.Text) || !file.Is(open + 2, ":"))
            return null;
        var fields = new FieldSet(Ranges.Fields(file, open));
        return fields.Of("name") is { } name && fields.Of("description") is not null && fields.HasSchemaField
            ? fields.Define("object", new Expr(file, open, file.Partner(open) + 1)) with { Name = name }
            : null;
    }

    // Tool::new("name", "description", schema)
    private Definition? Made(int word)
    {
        if (!file.Is(word + 1, "::") || !file.IsName(word + 2) || !file.Span(word + 2).StartsWith("new", StringComparison.Ordinal) || !file.Is(word + 3, "(") || file.Partner(word + 3) < 0)
            return null;
        List<Expr> arguments = Ranges.Items(file, word + 3);
        return arguments.Count < 2 || evaluator.Text(arguments[0]) is { IsUnknown: true } && Chain.PathOf(arguments[0]) is null ? null : new Definition
        {
            Pattern = "call",
            Span = new Expr(file, word, file.Partner(word + 3) + 1),
            Name = arguments[0],
            Description = arguments[1],
            GivenInput = arguments.Count > 2 ? schemas.Of(arguments[2]) : null,
            IsRegistration = true,
        };
    }
}
