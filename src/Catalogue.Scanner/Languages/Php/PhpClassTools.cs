using System.Text;
using System.Text.Json.Nodes;
using Catalogue.Model.Servers;
using Catalogue.Scanner.Engine.Definitions;
using Catalogue.Scanner.Engine.Names;
using Catalogue.Scanner.Engine.Syntax;
using Catalogue.Scanner.Engine.Values;

namespace Catalogue.Scanner.Languages.Php;

/// <summary>PHP classes that are a tool each: by properties, methods and attributes, and in Laravel by their own name.</summary>
internal sealed class PhpClassTools(SourceFile file, Evaluator evaluator, PhpSchemas schemas)
{
    private const int LongestHead = 60;

    private static readonly string[] Inputs = ["schema", "inputSchema", "getInputSchema", "input_schema", "get_input_schema", "parameters", "getParameters", "get_parameters"];

    /// <summary>The tool that the class at a word is, or null.</summary>
    public Definition? At(int word)
    {
        int open = word + 1;
        while (open < file.Count && open < word + LongestHead && !file.Is(open, "{"))
            open++;
        if (!file.IsOpen(open) || !Surroundings.HeadSaysTool(file, word + 1, open) || file.Is(word - 1, "abstract"))
            return null;
        List<Field> members = ClassMembers.Of(file, open);
        var fields = new FieldSet(members);
        IReadOnlyList<Mark> marks = MarksBefore(word);
        Expr? Marked(string name) => marks.FirstOrDefault(m => m.Name == name) is { } mark ? mark.Of("value", orFirst: true) : null;
        Expr? name = Marked("Name") ?? fields.Of("name") ?? fields.Of("toolName") ?? fields.Of("getName") ?? fields.Of("get_name");
        Expr? description = Marked("Description") ?? fields.Of("description") ?? fields.Of("getDescription") ?? fields.Of("get_description");
        bool isLaravel = IsLaravel(word + 1, open);
        if (!isLaravel && (name is not { } known || evaluator.Text(known).IsUnknown || description is null))
            return null;
        string basename = file.Word(word + 1);
        Expr? input = Inputs.Select(fields.Of).FirstOrDefault(i => i is not null);
        return fields.Define("class members", new Expr(file, word, open + 1)) with
        {
            Span = new Expr(file, word, End(members, open)),
            Name = name is { } given && evaluator.Known(given) is { Length: > 0 } ? name : null,
            GivenName = Kebab(basename),
            Description = description,
            GivenDescription = description is null ? Headline(basename) : null,
            Title = Marked("Title") ?? fields.Of("title") ?? fields.Of("getTitle"),
            Input = input,
            GivenInput = Built(basename) ?? (input is null && isLaravel ? new JsonObject { ["type"] = "object", ["properties"] = new JsonObject() } : null),
            GivenAnnotations = Hints(marks),
        };
    }

    private static int End(List<Field> members, int open) => members.Where(m => m.Key is "name" or "description" or "title").Select(m => m.Value.End).DefaultIfEmpty(open + 1).Max();

    private bool IsLaravel(int name, int open)
    {
        FileNames names = evaluator.Resolver.Names.Of(file).Of(file);
        for (int i = name + 1; i < open; i++)
        {
            if (file.Is(i, "extends") && file.IsName(i + 1))
                return PhpModules.FullName(names, file.Word(i + 1)) is @"Laravel\Mcp\Server\Tool" or @"Laravel\Mcp\Server\Tools\Tool";
        }
        return false;
    }

    // function schema($schema) { … $schema->string('a')->required(); … }
    private JsonObject? Built(string type)
    {
        Symbol? method = file.Symbols.Named($"{type}.schema").FirstOrDefault(s => s.IsFunction);
        return method is null ? null : schemas.OfChain(Functions.BodyOf(method));
    }

    private IReadOnlyList<Mark> MarksBefore(int word)
    {
        int first = word;
        while (first > 0 && (file.IsName(first - 1) && file.Span(first - 1) is "final" or "readonly"))
            first--;
        int start = first;
        while (start > 1 && file.Is(start - 1, "]") && file.Partner(start - 1) is > 0 and var open && file.Is(open - 1, "#"))
            start = open - 1;
        return AnnotatedReader.MarksOf(new Expr(file, start, first));
    }

    private ToolAnnotations? Hints(IReadOnlyList<Mark> marks)
    {
        bool? Flag(string name) => marks.FirstOrDefault(m => m.Name == name) is not { } mark ? null : mark.Of("value", orFirst: true) is { } value ? evaluator.Flag(value) : true;
        var hints = new ToolAnnotations { ReadOnlyHint = Flag("IsReadOnly"), DestructiveHint = Flag("IsDestructive"), IdempotentHint = Flag("IsIdempotent"), OpenWorldHint = Flag("IsOpenWorld") };
        return hints == new ToolAnnotations() ? null : hints;
    }

    // ReadNoteTool: read-note-tool
    private static string Kebab(string name) => Words(name, '-').ToLowerInvariant();

    private static string Headline(string name) => Words(name, ' ');

    private static string Words(string name, char between)
    {
        var text = new StringBuilder();
        foreach (char c in name)
        {
            if (char.IsUpper(c) && text.Length > 0)
                text.Append(between);
            text.Append(c);
        }
        return text.ToString();
    }
}
