using System.Text;
using System.Text.Json.Nodes;
using Catalogue.Scanner.Engine.Definitions;
using Catalogue.Scanner.Engine.Lexing;
using Catalogue.Scanner.Engine.Syntax;
using Catalogue.Scanner.Engine.Values;

namespace Catalogue.Scanner.Languages.Python;

/// <summary>Python classes that are a tool each: by their attributes and methods, by what they hand to their base, or by their own name.</summary>
internal sealed class PythonClassTools(SourceFile file, Evaluator evaluator, PythonSchemas schemas, HashSet<string> foreign)
{
    private static readonly string[] Inputs = ["input_schema", "inputSchema", "parameters", "args_schema", "schema", "get_input_schema", "get_parameters", "parameters_schema"];

    private static readonly string[] Runners = ["apply", "run", "execute", "call", "__call__", "invoke", "handle", "forward"];

    /// <summary>The tool that the class at a word is, or null.</summary>
    public Definition? At(int word)
    {
        if (file.Symbols.Named(file.Word(word + 1)).FirstOrDefault(s => s.At == word + 1) is not { } symbol || PythonClass.Of(symbol) is not { } type || !type.Bases.Any(IsToolBase))
            return null;
        List<Field> handed = HandedToBase(type);
        Expr? Given(string key) => handed.FirstOrDefault(h => h.Key == key) is { Key: not null } field ? field.Value : null;
        Expr? name = Member(type, "name") ?? Member(type, "tool_name") ?? Given("name") ?? Member(type, "get_name");
        Expr? description = Member(type, "description") ?? Given("description") ?? Member(type, "get_description");
        if (name is not { } known || evaluator.Text(known) is { IsUnknown: true })
            return Named(type);
        if (description is null)
            return null;
        Expr? input = Inputs.Select(i => Member(type, i) ?? Given(i)).FirstOrDefault(i => i is not null);
        int end = new[] { known, description.Value, input ?? known }.Where(e => e.File == file).Select(e => e.End).DefaultIfEmpty(word + 2).Max();
        return new Definition
        {
            Pattern = "class members",
            Span = new Expr(file, word, Math.Max(end, word + 2)),
            Name = name,
            Description = description,
            Input = input,
            Title = Member(type, "title"),
            Annotations = Member(type, "annotations"),
        };
    }

    private bool IsToolBase(string name)
    {
        string last = name[(name.LastIndexOf('.') + 1)..];
        return (last.EndsWith("Tool", StringComparison.Ordinal) || last.EndsWith("ToolBase", StringComparison.Ordinal)) && !foreign.Contains(last);
    }

    // An attribute, self.x in a method, or what a method of this name returns.
    private Expr? Member(PythonClass type, string name)
    {
        foreach (Symbol symbol in file.Symbols.Named($"{type.Name}.{name}").Where(s => s.At > type.At && s.At < type.End))
        {
            if (symbol.Kind == SymbolKind.Value)
                return symbol.Value;
            if (symbol.IsFunction && Returned(symbol) is { } value)
                return value;
        }
        return null;
    }

    private Expr? Returned(Symbol function)
    {
        Expr body = Functions.BodyOf(function);
        for (int i = body.Start; i < body.End; i++)
        {
            if (file.Is(i, "return") && file[i].StartsLine)
                return new Expr(file, i + 1, Ranges.StatementEnd(file, i + 1));
        }
        return null;
    }

    // super().__init__("name", "description", schema), super().__init__(name=NAME, …)
    private List<Field> HandedToBase(PythonClass type)
    {
        string[] names = ["name", "description", "input_schema"];
        for (int i = type.At; i < type.End; i++)
        {
            if (!file.Is(i, "__init__") || !file.Is(i - 1, ".") || !file.Is(i - 2, ")") || !file.Is(i - 4, "super") || !file.IsOpen(i + 1))
                continue;
            List<Field> arguments = Ranges.Fields(file, i + 1);
            bool areTexts = arguments.Count > 0 && arguments[0].Key.Length == 0 && evaluator.Text(arguments[0].Value) is { IsUnknown: false };
            return areTexts ? [.. arguments.Select((a, n) => a.Key.Length > 0 || n >= names.Length ? a : a with { Key = names[n] })] : arguments;
        }
        return [];
    }

    // A base of the repository's own that makes its tools' names of its classes': WriteNoteTool is write_note.
    private Definition? Named(PythonClass type)
    {
        if (!type.Name.EndsWith("Tool", StringComparison.Ordinal) || Base(type) is not { } text || Runner(type) is not { } run)
            return null;
        string stem = text.Contains("\"Tool\"", StringComparison.Ordinal) || text.Contains("'Tool'", StringComparison.Ordinal) || text.Contains("[:-4]", StringComparison.Ordinal) ? type.Name[..^4] : type.Name;
        bool isSnake = text.Contains("lower()", StringComparison.Ordinal) || text.Contains("snake", StringComparison.OrdinalIgnoreCase);
        JsonObject input = schemas.OfSignature(file, run.Open);
        string? description = Documented(run.Docstring ?? DocstringOf(type), input);
        return description is null ? null : new Definition
        {
            Pattern = "class name",
            Span = new Expr(file, type.At, run.End),
            GivenName = isSnake ? Snake(stem) : stem,
            GivenDescription = description,
            GivenInput = input,
        };
    }

    // The text of the file of a base that reads its classes' names, or null.
    private string? Base(PythonClass type) => type.Bases.Where(IsToolBase).Select(b => evaluator.Resolver.Type(file, b)).OfType<Symbol>()
        .Select(s => s.File.Text).FirstOrDefault(t => t.Contains("__name__", StringComparison.Ordinal));

    private PythonFunction? Runner(PythonClass type) => Runners.SelectMany(r => file.Symbols.Named($"{type.Name}.{r}")).Where(s => s.IsFunction && s.At > type.At && s.At < type.End)
        .Select(s => PythonFunction.At(file, s.At)).FirstOrDefault();

    private string? DocstringOf(PythonClass type)
    {
        int colon = type.At;
        while (colon < type.End && !file.Is(colon, ":"))
            colon = file.IsOpen(colon) ? file.Partner(colon) + 1 : colon + 1;
        return file.IsKind(colon + 1, TokenKind.Text) && TextParts.Plain(file, colon + 1) is { } doc ? Indentation.OfDocstring(doc) : null;
    }

    // What comes before the fields of a docstring; those of parameters become their descriptions.
    private static string? Documented(string? docstring, JsonObject input)
    {
        if (docstring is null)
            return null;
        string[] lines = docstring.Split('\n');
        int fields = Array.FindIndex(lines, l => l.StartsWith(":param", StringComparison.Ordinal) || l.StartsWith(":return", StringComparison.Ordinal));
        foreach (string line in fields < 0 ? [] : lines[fields..].Where(l => l.StartsWith(":param ", StringComparison.Ordinal)))
        {
            int colon = line.IndexOf(':', 7);
            if (colon > 0 && (input["properties"] as JsonObject)?[line[7..colon].Trim()] is JsonObject property)
                property["description"] = line[(colon + 1)..].Trim();
        }
        return string.Join('\n', fields < 0 ? lines : lines[..fields]).Trim();
    }

    private static string Snake(string name)
    {
        var text = new StringBuilder();
        foreach (char c in name)
        {
            if (char.IsUpper(c) && text.Length > 0)
                text.Append('_');
            text.Append(char.ToLowerInvariant(c));
        }
        return text.ToString();
    }
}
