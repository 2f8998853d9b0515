using System.Collections.Immutable;
using System.Globalization;
using System.Reflection;
using Catalogue.Site.Markup;
using Catalogue.Site.Rendering;
using Scriban.Syntax;

namespace Catalogue.Benchmarks;

/// <summary>
/// Our page templates in Go's template language, node by node. Names become lower-case keys, since Hugo lowers those of some maps and not of others. Types of
/// models are known from the pages, which tells what is markup already; a partial that is filled from several types is written once for each.
/// </summary>
internal sealed class GoTemplates(TemplateRenderer templates)
{
    private readonly Dictionary<string, string> files = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Type> models = new(StringComparer.Ordinal);
    private readonly AskedMembers asked = new();

    // A place in a page's or a partial's template: what its names are in Go, beside what they are as types.
    private sealed record Place(string Page, TypeScope Types)
    {
        public const string Model = "$m";

        public ImmutableDictionary<string, string> Variables { get; init; } = ImmutableDictionary.Create<string, string>(StringComparer.Ordinal);

        public string? Index { get; init; }

        public Place In(string variable, Type type)
        {
            string number = Variables.Count.ToString(CultureInfo.InvariantCulture);
            return this with { Types = Types.With(variable, type), Variables = Variables.SetItem(variable, "$v" + number), Index = "$i" + number };
        }
    }

    /// <summary>Templates by path below Hugo's <c>layouts</c>.</summary>
    public IReadOnlyDictionary<string, string> Files => files;

    /// <summary>Whether a template added so far asks for the property.</summary>
    public bool Asks(PropertyInfo property) => asked.Contains(property);

    /// <param name="template">Name of a page's template; translated the first time.</param>
    /// <param name="root">What Go calls the model.</param>
    /// <exception cref="FormatException">The template has what cannot be said in Go; the message names it.</exception>
    public void Add(string template, Type model, string root)
    {
        if (models.TryAdd(template, model))
            files[$"_default/{template}.html"] = Begun(root) + Text(templates.Layout.Page, new Place(template, new TypeScope(model, asked)));
        else if (models[template] != model)
            throw new FormatException($"'{template}' is filled from {models[template].Name} and from {model.Name}");
    }

    private static string Begun(string root) => $"{{{{ {Place.Model} := {root} }}}}";

    private string Text(ScriptNode? node, Place at) => node switch
    {
        null => "",
        ScriptPage page => Text(page.Body, at),
        ScriptBlockStatement block => string.Concat(block.Statements.Select(s => Text(s, at))),
        ScriptEndStatement => "",
        ScriptRawStatement { Text: var text } => text.ToString().Contains("{{", StringComparison.Ordinal) ? throw new FormatException("'{{' as text") : text.ToString(),
        ScriptIfStatement choice => $"{{{{ if {Condition(choice.Condition!, at)} }}}}{Text(choice.Then, at)}{Otherwise(choice.Else, at)}{{{{ end }}}}",
        ScriptElseStatement otherwise => Text(otherwise.Body, at),
        ScriptForStatement loop => Loop(loop, at),
        ScriptExpressionStatement { Expression: ScriptFunctionCall call } => Partial(call, at),
        ScriptExpressionStatement { Expression: ScriptVariableGlobal { Name: BodyFunction.Name } } => Text(templates.Pages[at.Page].Page, at),
        ScriptExpressionStatement { Expression: { } value } => Value(value, at),
        _ => throw new FormatException($"{node.GetType().Name} has no form in Go"),
    };

    private static string Value(ScriptExpression value, Place at) => at.Types.Of(value) == typeof(Html) ? $"{{{{ safeHTML {Go(value, at)} }}}}" : $"{{{{ {Go(value, at)} }}}}";

    private string Otherwise(ScriptNode? node, Place at) => node is null ? "" : "{{ else }}" + Text(node, at);

    // Empty markup counts with us.
    private static string Condition(ScriptExpression condition, Place at) => condition switch
    {
        ScriptUnaryExpression { Operator: ScriptUnaryOperator.Not } not => $"not {Condition(not.Right!, at)}",
        _ when at.Types.Of(condition) == typeof(Html) => $"(ne {Go(condition, at)} nil)",
        _ => Go(condition, at),
    };

    private string Loop(ScriptForStatement loop, Place at)
    {
        string variable = ((ScriptVariable)loop.Variable!).Name;
        Place inside = at.In(variable, TypeScope.ElementOf(at.Types.Of(loop.Iterator))!);
        return $"{{{{ range {inside.Index}, {inside.Variables[variable]} := {Go(loop.Iterator!, at)} }}}}{Text(loop.Body, inside)}{Otherwise(loop.Else, at)}{{{{ end }}}}";
    }

    private string Partial(ScriptFunctionCall call, Place at)
    {
        string name = (string)((ScriptLiteral)call.Arguments[0]).Value!;
        ScriptExpression model = call.Arguments.Count > 1 ? call.Arguments[1] : new ScriptThisExpression();
        Type type = at.Types.Of(model);
        string file = $"partials/{name}-{type.FullName!.Replace('.', '-').Replace('+', '-')}.html";
        if (files.TryAdd(file, ""))
            files[file] = Begun(".") + Text(templates.Partials[name].Page, new Place(name, new TypeScope(type, asked)));
        return $"{{{{ template \"{file}\" {Go(model, at)} }}}}";
    }

    private static string Go(ScriptExpression expression, Place at) => expression switch
    {
        ScriptThisExpression => Place.Model,
        ScriptVariableGlobal name => at.Variables.GetValueOrDefault(name.Name) ?? Member(Place.Model, name.Name),
        ScriptMemberExpression { Target: ScriptVariableGlobal { Name: "for" }, Member.Name: "first" } when at.Index is not null => $"(eq {at.Index} 0)",
        ScriptMemberExpression member => Member(Go(member.Target!, at), member.Member!.Name),
        _ => throw new FormatException($"'{expression}' has no form in Go"),
    };

    private static string Member(string target, string name) => $"{target}.{name.ToLowerInvariant()}";
}
