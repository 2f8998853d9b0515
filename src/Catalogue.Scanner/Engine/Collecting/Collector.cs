using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Catalogue.Model;
using Catalogue.Model.Json;
using Catalogue.Model.Servers;
using Catalogue.Scanner.Engine.Definitions;
using Catalogue.Scanner.Engine.Schemas;
using Catalogue.Scanner.Engine.Syntax;
using Catalogue.Scanner.Engine.Values;

namespace Catalogue.Scanner.Engine.Collecting;

/// <summary>Evaluates the definitions that the patterns found: tools where the name is known, findings where it is not.</summary>
internal sealed partial class Collector(Wrappers wrappers, Loops loops, Registrations registrations, Evaluator evaluator, IReadOnlyDictionary<SourceLanguage, LanguageReader> readers)
{
    private const int MostNotes = 5;

    // Places without a readable name whose surroundings are searched for one.
    private const int MostUnread = 1_000;

    private readonly Dictionary<(string Name, string Path, int Line), int> places = [];
    private int unread;

    public List<CodeTool> Tools { get; } = [];

    public List<CodeFinding> Findings { get; } = [];

    /// <summary>Whether there is room for more.</summary>
    public bool IsFull => Tools.Count >= DefinitionLimits.ToolsPerServer;

    public void Add(Definition definition)
    {
        evaluator.Refill();
        if (IsFull || (definition.GivenName is null && definition.Name is null) || Named(definition) || unread++ > MostUnread)
            return;
        bool anyNamed = false;
        foreach (Definition call in wrappers.Calls(definition).DefaultIfEmpty(definition))
        {
            evaluator.Refill();
            bool isNamed = call != definition && Named(call);
            foreach (Definition turn in isNamed ? [] : loops.Turns(call))
            {
                evaluator.Refill();
                isNamed |= Named(turn);
            }
            anyNamed |= isNamed;
        }
        if (!anyNamed)
            Report(definition);
    }

    private bool Named(Definition definition)
    {
        string? name = definition.Name is { } expression ? evaluator.Known(expression) : definition.GivenName;
        if (name is null && definition.Name is { } made && Prefixed(made) is { } rest)
            (name, definition) = (rest, definition with { Notes = [.. definition.Notes, $"served with a prefix where one is set: {made.Shown()}"] });
        name = name is null ? null : definition.Prefix + name;
        if (name is null || !NameForm().IsMatch(name) || name.Length > 128)
            return false;
        // One place found by two patterns is one definition: the one that knows more.
        CodeTool tool = Tool(definition, name);
        if (places.TryGetValue((name, tool.Path, tool.FirstLine), out int at))
            Tools[at] = Tools[at].Tool.InputSchema is null && tool.Tool.InputSchema is not null ? tool : Tools[at];
        else
            Add(tool);
        return true;
    }

    // namespace_prefix + "list_rooms": empty unless someone sets one, as it brings its own separator.
    private string? Prefixed(Expr name)
    {
        CodeText text = evaluator.Text(name);
        string rest = text.Value.StartsWith(CodeText.Unknown, StringComparison.Ordinal) ? text.Value[CodeText.Unknown.Length..] : "";
        bool isPrefix = name.Shown().AsSpan() is var shown && (shown.Contains("prefix", StringComparison.OrdinalIgnoreCase) || shown.Contains("namespace", StringComparison.OrdinalIgnoreCase));
        return isPrefix && rest.Length > 2 && char.IsLetter(rest[0]) && !rest.Contains(CodeText.Unknown, StringComparison.Ordinal) ? rest : null;
    }

    private void Add(CodeTool tool)
    {
        places[(tool.Tool.Name, tool.Path, tool.FirstLine)] = Tools.Count;
        Tools.Add(tool);
    }

    private void Report(Definition definition)
    {
        if (!definition.IsRegistration || definition.Name is not { IsEmpty: false } name)
            return;
        CodeText shown = evaluator.Text(name);
        bool isDispatch = Chain.PathOf(name) is { } path && shown.IsUnknown && IsVariable(name, path);
        Findings.Add(new CodeFinding(definition.Span.File.Path, definition.Span.FirstLine, shown.IsUnknown || shown.IsComplete ? name.Shown() : shown.Value, isDispatch));
    }

    // A parameter, a loop's variable or a member of one; a constant that is defined nowhere is none.
    private bool IsVariable(Expr name, string path)
    {
        string last = path[(path.LastIndexOf('.') + 1)..];
        bool isConstant = last.Length > 1 && last.All(c => char.IsAsciiLetterUpper(c) || char.IsAsciiDigit(c) || c == '_');
        // A list that stands nowhere in the repository comes from a package, and nothing of it is found elsewhere.
        if (name.File.Language.LoopsAround(name).Any(l => Chain.PathOf(l.List) is { } list && char.IsUpper(list[0]) && evaluator.Resolver.Resolve(l.List) == l.List))
            return false;
        return !isConstant && (path.Contains('.', StringComparison.Ordinal) || Functions.ParameterAt(name.File, name.Start, path) is not null || name.File.Language.LoopsAround(name).Any());
    }

    private CodeTool Tool(Definition definition, string name)
    {
        var notes = new List<string>(definition.Notes);
        string? description = Text(definition.Description, "description", notes) ?? definition.GivenDescription;
        JsonObject? input = definition.GivenInput ?? (definition.Input is { } shape ? SchemaOf(shape) : null);
        IReadOnlyList<string> conditions = Surroundings.Conditions(definition.Span.File, definition.Span.Start);
        notes.AddRange((conditions.Count > 0 ? conditions : registrations.Conditions(definition.Span)).Select(c => $"registered only if: {c}"));
        var tool = new ToolDefinition
        {
            Name = name,
            Title = Text(definition.Title, "title", notes),
            Description = string.IsNullOrWhiteSpace(description) ? null : description,
            InputSchema = Element(input),
            OutputSchema = definition.Output is { } output && !output.IsEmpty ? Element(SchemaOf(output)) : null,
            Annotations = definition.GivenAnnotations ?? (definition.Annotations is { } hints ? Hints(hints) : null),
            Notes = [.. notes.Take(MostNotes)],
        };
        return new CodeTool(tool, definition.Pattern, definition.Span.File.Path, definition.Span.FirstLine, definition.Span.LastLine);
    }

    private string? Text(Expr? e, string what, List<string> notes)
    {
        if (e is not { IsEmpty: false } expression)
            return null;
        CodeText text = evaluator.Text(expression);
        if (text.IsComplete)
            return text.Value;
        if (!text.IsUnknown)
            notes.Add($"{what} partly made at run time: {Cut(text.Value)}");
        else if (Chain.PathOf(expression) is null)
            notes.Add($"{what} made at run time");
        return null;
    }

    private static string Cut(string text) => text.Length > 400 ? text[..400] + "…" : text;

    private ToolAnnotations? Hints(Expr e)
    {
        var fields = new Dictionary<string, Expr>(StringComparer.OrdinalIgnoreCase);
        foreach (Field field in FieldsOf(e))
            fields.TryAdd(field.Key, field.Value);
        bool? Flag(string name) => fields.TryGetValue(name, out Expr value) ? evaluator.Flag(value) : null;
        var hints = new ToolAnnotations
        {
            Title = fields.TryGetValue("title", out Expr title) ? evaluator.Known(title) : null,
            ReadOnlyHint = Flag("readOnlyHint") ?? Flag("readOnly") ?? Flag("read_only_hint"),
            DestructiveHint = Flag("destructiveHint") ?? Flag("destructive") ?? Flag("destructive_hint"),
            IdempotentHint = Flag("idempotentHint") ?? Flag("idempotent") ?? Flag("idempotent_hint"),
            OpenWorldHint = Flag("openWorldHint") ?? Flag("openWorld") ?? Flag("open_world_hint"),
        };
        return hints == new ToolAnnotations() ? null : hints;
    }

    private JsonObject? SchemaOf(Expr e) => readers[e.File.Language].SchemaOf(e);

    // The fields of an object or of a call's named arguments.
    private List<Field> FieldsOf(Expr e)
    {
        Expr value = evaluator.Resolver.Resolve(e);
        if (evaluator.Resolver.Members(value) is { Count: > 0 } members)
            return members;
        return Chain.Of(value).FindLast(l => l.Open > 0) is { Open: > 0 } call ? Ranges.Fields(value.File, call.Open, value.Bindings) : [];
    }

    // What the model bounds is bounded here; a schema beyond it is left out.
    private static JsonElement? Element(JsonObject? schema)
    {
        if (schema is null)
            return null;
        byte[] json = JsonSerializer.SerializeToUtf8Bytes(schema, JsonNodeContext.Default.JsonObject);
        if (json.Length > DefinitionLimits.SchemaBytes)
            return null;
        using var document = JsonDocument.Parse(json, BoundedJson.Options);
        return document.RootElement.Clone();
    }

    [GeneratedRegex(@"^[\p{L}\p{N}_][\p{L}\p{N}_.:/ -]*$", RegexOptions.NonBacktracking)]
    private static partial Regex NameForm();
}
