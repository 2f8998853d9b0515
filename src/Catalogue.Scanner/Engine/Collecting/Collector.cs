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
internal sealed partial class Collector(Wrappers wrappers, Loops loops, Registrations registrations, Reach reach, Evaluator evaluator, LanguageScans scans)
{
    private const int MostNotes = 5;

    // Places without a readable name whose surroundings are searched for one.
    private const int MostUnread = 1_000;

    private readonly Dictionary<(string Name, string Path, int Line), (int Index, bool IsBound)> places = [];
    private readonly Dictionary<string, List<Expr>> bodies = new(StringComparer.Ordinal);
    private readonly HashSet<(string Name, string Path, int Line)> dead = [];
    private readonly List<string> doubts = [];
    private readonly List<CodeTool> tools = [];
    private int unread;

    public List<CodeFinding> Findings { get; } = [];

    /// <summary>Whether there is room for more.</summary>
    public bool IsFull => tools.Count >= DefinitionLimits.ToolsPerServer;

    /// <summary>The tools that something serves, and those in functions that nothing calls; where none is served, nothing was understood, and all count.</summary>
    public (IReadOnlyList<CodeTool> Served, IReadOnlyList<CodeTool> Unserved) Finish()
    {
        ILookup<bool, CodeTool> byFate = tools.ToLookup(t => dead.Contains((t.Tool.Name, t.Path, t.FirstLine)));
        return byFate[false].Any() ? ([.. byFate[false]], [.. byFate[true]]) : (tools, []);
    }

    public void Add(Definition definition)
    {
        // What was in doubt while the pattern built the definition.
        doubts.Clear();
        doubts.AddRange(evaluator.Resolver.Names.TakeDoubts());
        evaluator.Refill();
        if (definition.Unreadable is { } reason)
            Findings.Add(new CodeFinding(definition.Span.File.Path, definition.Span.FirstLine, reason, IsDispatch: false));
        if (IsFull || (definition.GivenName is null && definition.Name is null) || IsHandedBack(definition) || Named(definition) || unread++ > MostUnread)
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

    // An object that looks like a definition, inside the function that another tool runs: what that tool answers.
    private bool IsHandedBack(Definition definition)
    {
        Expr span = definition.Span;
        if (!definition.IsRegistration && bodies.TryGetValue(span.File.Path, out List<Expr>? around) && around.Exists(b => b.Start <= span.Start && span.End <= b.End))
            return true;
        if (definition.Body is { IsEmpty: false } body)
            (bodies.TryGetValue(body.File.Path, out around) ? around : bodies[body.File.Path] = []).Add(body);
        return false;
    }

    private bool Named(Definition definition)
    {
        string? name = definition.Name is { } expression ? evaluator.Known(expression) : definition.GivenName;
        if (name is null && definition.Name is { } made && Prefixed(made) is { } rest)
            (name, definition) = (rest, definition with { Notes = [.. definition.Notes, $"served with a prefix where one is set: {made.Shown()}"] });
        name = name is null ? null : definition.Prefix + name;
        if (name is null || !NameForm().IsMatch(name) || name.Length > 128)
            return false;
        Keep(Tool(definition, name), definition);
        return true;
    }

    // One place found by two patterns is one definition: the one that knows what the function around it does with its arguments, else the one that knows more.
    private void Keep(CodeTool tool, Definition definition)
    {
        (string, string, int) place = (tool.Tool.Name, tool.Path, tool.FirstLine);
        if (!places.TryGetValue(place, out (int Index, bool IsBound) known))
        {
            places[place] = (tools.Count, definition.IsBound);
            tools.Add(tool);
            if (reach.IsDead(definition.Span.File, definition.Span.Start))
                dead.Add(place);
        }
        else if ((definition.IsBound && !known.IsBound) || (definition.IsBound == known.IsBound && tools[known.Index].Tool.InputSchema is null && tool.Tool.InputSchema is not null))
        {
            tools[known.Index] = Filled(tool, tools[known.Index]);
            places[place] = (known.Index, definition.IsBound);
        }
    }

    // What the function around makes of an argument may not be readable; then the argument stands.
    private static CodeTool Filled(CodeTool tool, CodeTool known) =>
        tool with { Tool = tool.Tool with { InputSchema = tool.Tool.InputSchema ?? known.Tool.InputSchema, Description = tool.Tool.Description ?? known.Tool.Description } };

    // namespace_prefix + "list_rooms": empty unless someone sets one, as it brings its own separator.
    private string? Prefixed(Expr name)
    {
        CodeText text = evaluator.Text(name);
        string rest = text.Value.StartsWith(CodeText.Unknown, StringComparison.Ordinal) ? text.Value[CodeText.Unknown.Length..] : "";
        bool isPrefix = name.Shown().AsSpan() is var shown && (shown.Contains("prefix", StringComparison.OrdinalIgnoreCase) || shown.Contains("namespace", StringComparison.OrdinalIgnoreCase));
        return isPrefix && rest.Length > 2 && char.IsLetter(rest[0]) && !rest.Contains(CodeText.Unknown, StringComparison.Ordinal) ? rest : null;
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
        // ToolNames.X: a member of a type that cannot be read is one tool, and nothing of it is found elsewhere.
        if (char.IsUpper(path[0]) && path.Contains('.', StringComparison.Ordinal))
            return false;
        // A list that stands nowhere in the repository comes from a package, and nothing of it is found elsewhere.
        if (name.File.Language.Loops(name).Any(l => Chain.PathOf(l.List) is { } list && char.IsUpper(list[0]) && evaluator.Resolver.Resolve(l.List) == l.List))
            return false;
        return !isConstant && (path.Contains('.', StringComparison.Ordinal) || Functions.ParameterAt(name.File, name.Start, path) is not null || name.File.Language.Loops(name).Any());
    }

    private CodeTool Tool(Definition definition, string name)
    {
        var notes = new List<string>(definition.Notes);
        string? description = Text(definition.Description, "description", notes) ?? definition.GivenDescription;
        LanguageScan scan = scans.Of(definition.Span.File);
        JsonObject? input = definition.GivenInput ?? (definition.Input is { } shape ? scans.Of(shape.File).Schema(shape) : scan.WithoutInput(definition));
        IReadOnlyList<string> conditions = Surroundings.Conditions(definition.Span.File, definition.Span.Start);
        notes.AddRange((conditions.Count > 0 ? conditions : registrations.Conditions(definition.Span)).Select(c => $"registered only if: {c}"));
        doubts.AddRange(evaluator.Resolver.Names.TakeDoubts());
        notes.AddRange(doubts.Distinct(StringComparer.Ordinal).Select(d => $"left out, because several things in the repository are called so: {d}"));
        var tool = new ToolDefinition
        {
            Name = name,
            Title = Text(definition.Title, "title", notes),
            Description = string.IsNullOrWhiteSpace(description) ? null : description,
            InputSchema = Element(input),
            OutputSchema = definition.Output is { } output && !output.IsEmpty ? Element(scans.Of(output.File).Schema(output)) : null,
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
        if (text.IsUnknown && Chain.PathOf(expression) is not null)
            return null;
        notes.Add(text.IsUnknown ? $"{what} made at run time" : $"{what} partly made at run time: {CodeText.Unknown} stands for what is");
        return text.IsUnknown ? null : text.Value;
    }

    private ToolAnnotations? Hints(Expr e)
    {
        var fields = new Dictionary<string, Expr>(StringComparer.OrdinalIgnoreCase);
        foreach (Field field in scans.Of(e.File).Hints(e))
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
