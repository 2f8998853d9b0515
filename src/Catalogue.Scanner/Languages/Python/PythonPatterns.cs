using Catalogue.Scanner.Engine.Collecting;
using Catalogue.Scanner.Engine.Definitions;
using Catalogue.Scanner.Engine.Lexing;
using Catalogue.Scanner.Engine.Syntax;
using Catalogue.Scanner.Engine.Values;

namespace Catalogue.Scanner.Languages.Python;

/// <summary>Python: decorated functions, <c>Tool(name=…)</c>, functions handed to a registration, dictionaries, classes.</summary>
internal sealed class PythonPatterns(SourceFile file, Evaluator evaluator, PythonSchemas schemas, Wrappers wrappers, PythonMounts mounts)
{
    private static readonly PatternTables Tables = PatternTables.Shared;

    private readonly HashSet<string> foreign = PythonImports.Foreign(evaluator.Resolver.Names.Of(file).Of(file));
    private readonly PythonReferences references = new(file, evaluator, schemas, wrappers);
    private readonly PythonClassTools classes = new(file, evaluator, schemas, PythonImports.Foreign(evaluator.Resolver.Names.Of(file).Of(file)));

    public IEnumerable<Definition> Find()
    {
        for (int i = 0; i < file.Count; i++)
        {
            evaluator.Refill();
            IEnumerable<Definition> found = file[i].Kind switch
            {
                TokenKind.Mark when file.Is(i, "@") && file[i].StartsLine => One(Decorated(i)),
                TokenKind.Mark when file.Is(i, "{") && file.IsOpen(i) => One(Dictionary(i)),
                TokenKind.Name when file.Is(i, "class") && file[i].StartsLine => One(classes.At(i)),
                TokenKind.Name when file.Is(i + 1, "(") && file.Partner(i + 1) > 0 && !file.Is(i - 1, "@") && !file.Is(i - 1, "def") && !file.Is(i - 1, "class") => Call(i),
                _ => [],
            };
            foreach (Definition definition in found)
                yield return definition;
        }
    }

    private static IEnumerable<Definition> One(Definition? found) => found is null ? [] : [found];

    private Definition? Decorated(int at)
    {
        int last = at + 1;
        while (file.Is(last + 1, ".") && file.IsName(last + 2))
            last += 2;
        if (!file.IsName(last) || !IsToolDecorator(last) || PythonFunction.After(file, at) is not { } function)
            return null;
        IReadOnlyList<Field> arguments = file.Is(last + 1, "(") && file.Partner(last + 1) > 0 ? Ranges.Fields(file, last + 1) : [];
        Expr? positional = arguments.FirstOrDefault(a => a.Key.Length == 0) is { Key: not null, Value: { IsEmpty: false } first } && evaluator.Text(first) is { IsUnknown: false } ? first : null;
        var fields = new FieldSet(arguments);
        var span = new Expr(file, at, function.End);
        return references.Of(function, span, "decorator") with
        {
            Name = fields.Of("name") ?? positional,
            GivenName = function.Name,
            Prefix = last > at + 2 ? mounts.PrefixOf(file, file.Word(last - 2)) : null,
            Title = fields.Title,
            Description = fields.Of("description"),
            Annotations = fields.Annotations,
            IsRegistration = true,
        };
    }

    private bool IsToolDecorator(int name)
    {
        string word = file.Word(name);
        if (foreign.Contains(word))
            return false;
        return Tables.PythonDecorators.Contains(word) || word.EndsWith("mcp_tool", StringComparison.Ordinal);
    }

    private IEnumerable<Definition> Call(int name)
    {
        ReadOnlySpan<char> word = file.Span(name);
        if (word is "add_tool" or "register_tool" or "tool" or "from_function" or "add_tools")
            return references.Find(name);
        if (!word.EndsWith("Tool", StringComparison.Ordinal) && !word.EndsWith("ToolDefinition", StringComparison.Ordinal) && word is not ("ToolSpec" or "ToolDef" or "ToolInfo"))
            return [];
        var fields = new FieldSet(Ranges.Fields(file, name + 1));
        bool isForeign = foreign.Contains(file.Word(name)) || fields.Has("func") || fields.Has("coroutine") || fields.Has("args_schema");
        if (fields.Of("name") is not { } given || isForeign || (fields.Description is null && fields.Input is null))
            return [];
        return [fields.Define("named arguments", new Expr(file, name, file.Partner(name + 1) + 1)) with { Name = given, IsRegistration = true }];
    }

    private Definition? Dictionary(int open)
    {
        if (!file.IsKind(open + 1, TokenKind.Text) || !file.Is(open + 2, ":") || Surroundings.KeyOf(file, open) is "function")
            return null;
        var fields = new FieldSet(Ranges.Fields(file, open));
        bool isTool = fields.Has("inputSchema") || ((fields.Has("input_schema") || fields.Has("parameters")) && Surroundings.SayTool(file, open));
        if (!isTool || fields.Description is null)
            return null;
        var span = new Expr(file, open, file.Partner(open) + 1);
        if (fields.Of("name") is { } name)
            return fields.Define("object", span) with { Name = name };
        return Surroundings.KeyOf(file, open) is { } key ? fields.Define("object", span) with { GivenName = key } : null;
    }
}
