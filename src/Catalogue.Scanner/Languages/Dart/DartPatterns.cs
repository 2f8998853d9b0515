using Catalogue.Scanner.Engine.Definitions;
using Catalogue.Scanner.Engine.Lexing;
using Catalogue.Scanner.Engine.Syntax;
using Catalogue.Scanner.Engine.Values;

namespace Catalogue.Scanner.Languages.Dart;

/// <summary>Dart: <c>Tool(name: …)</c>, <c>registerTool('x', description: …)</c>, classes that are a tool each, maps with name, description and schema.</summary>
internal sealed class DartPatterns(SourceFile file, Evaluator evaluator)
{
    private const int LongestHead = 60;

    private static readonly PatternTables Tables = PatternTables.Shared;

    public IEnumerable<Definition> Find()
    {
        for (int i = 0; i < file.Count; i++)
        {
            evaluator.Refill();
            Definition? found = file[i].Kind switch
            {
                TokenKind.Mark when file.Is(i, "{") && file.IsOpen(i) => Map(i),
                TokenKind.Name when file.Is(i, "class") && file.IsName(i + 1) => Class(i),
                TokenKind.Name when file.IsOpen(i + 1) && file.Is(i + 1, "(") => Call(i),
                _ => null,
            };
            if (found is not null)
                yield return found;
        }
    }

    private Definition? Call(int name)
    {
        ReadOnlySpan<char> word = file.Span(name);
        bool isType = word.EndsWith("Tool", StringComparison.Ordinal) && char.IsUpper(word[0]);
        if (!isType && !Tables.Registers(word))
            return null;
        List<Field> arguments = Ranges.Fields(file, name + 1);
        var fields = new FieldSet(arguments);
        var span = new Expr(file, name, file.Partner(name + 1) + 1);
        Expr? input = fields.Of("inputSchemaProperties") ?? fields.Of("toolInputProperties") ?? fields.Input;
        if (fields.Of("name") is { } given && (fields.Description is not null || input is not null))
            return fields.Define("named arguments", span) with { Name = given, Input = input, IsRegistration = true };
        bool isNamed = arguments.Count > 1 && arguments[0].Key.Length == 0 && evaluator.Text(arguments[0].Value) is { IsUnknown: false };
        return !isNamed || (fields.Description is null && input is null) ? null : fields.Define("call", span) with { Name = arguments[0].Value, Input = input, IsRegistration = true };
    }

    private Definition? Map(int open)
    {
        if (!file.IsKind(open + 1, TokenKind.Text) || !file.Is(open + 2, ":"))
            return null;
        var fields = new FieldSet(Ranges.Fields(file, open));
        bool isTool = fields.HasSchemaField || (fields.Has("parameters") && (Surroundings.SayTool(file, open) || Functions.NameAt(file, open)?.Contains("tool", StringComparison.OrdinalIgnoreCase) == true));
        return fields.Of("name") is { } name && fields.Of("description") is not null && isTool && !fields.IsForeign
            ? fields.Define("object", new Expr(file, open, file.Partner(open) + 1)) with { Name = name }
            : null;
    }

    // class ReadNote extends McpTool { String get name => 'read_note'; … }
    private Definition? Class(int word)
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
