using System.Collections.Immutable;
using System.Globalization;
using System.Reflection;
using System.Text;
using Catalogue.Site.Markup;
using Catalogue.Site.Rendering;

namespace Catalogue.Benchmarks;

/// <summary>
/// Our page templates in Go's template language, node by node. Names become lower-case keys, since Hugo lowers those of some maps and not of others. Types of
/// models are known from the pages, which tells what is markup already; a partial that is filled from several types is written once for each.
/// </summary>
internal sealed class GoTemplates(TemplateRenderer templates)
{
    private readonly Dictionary<string, string> files = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Type> models = new(StringComparer.Ordinal);
    private readonly HashSet<(Type?, string)> asked = [];

    // One model on the way down, in a variable of its own.
    private sealed record Level(Type Type, string Variable, string? Index = null);

    /// <summary>Templates by path below Hugo's <c>layouts</c>.</summary>
    public IReadOnlyDictionary<string, string> Files => files;

    /// <summary>Whether a template added so far asks for the property.</summary>
    public bool Asks(PropertyInfo property) => asked.Contains((property.DeclaringType, property.Name));

    /// <param name="template">Name of a page's template; translated the first time.</param>
    /// <param name="root">What Go calls the model.</param>
    /// <exception cref="FormatException">The template has what cannot be said in Go; the message names it.</exception>
    public void Add(string template, Type model, string root)
    {
        if (models.TryAdd(template, model))
            files[$"_default/{template}.html"] = Template(templates[template], model, root);
        else if (models[template] != model)
            throw new FormatException($"'{template}' is filled from {models[template].Name} and from {model.Name}");
    }

    private string Template(TemplateNode[] nodes, Type model, string root) => $"{{{{ $m0 := {root} }}}}" + Text(nodes, [new Level(model, "$m0")]);

    private string Text(TemplateNode[] nodes, ImmutableArray<Level> levels)
    {
        var text = new StringBuilder();
        foreach (TemplateNode node in nodes)
            text.Append(Text(node, levels));
        return text.ToString();
    }

    private string Text(TemplateNode node, ImmutableArray<Level> levels) => node switch
    {
        LiteralNode literal => literal.Text.Contains("{{", StringComparison.Ordinal) ? throw new FormatException("'{{' as text") : literal.Text,
        ValueNode value => Value(value.Path, levels),
        IfNode choice => $"{{{{ if {(choice.Wanted ? "" : "not ")}{Condition(choice.Path, levels)} }}}}{Ending(choice.Body, choice.Otherwise, levels, levels)}",
        EachNode each => Each(each, levels),
        WithNode { Partial: { } partial } with => Partial(partial, with, levels),
        WithNode with => With(with, levels),
        _ => throw new FormatException($"{node.GetType().Name} has no form in Go"),
    };

    private string Value(TemplatePath path, ImmutableArray<Level> levels)
    {
        (string go, Type type) = Of(path, levels);
        return type == typeof(Html) ? $"{{{{ safeHTML {go} }}}}" : $"{{{{ {go} }}}}";
    }

    // Empty markup counts with us.
    private string Condition(TemplatePath path, ImmutableArray<Level> levels)
    {
        (string go, Type type) = Of(path, levels);
        if (path.IsFirst)
            return $"({go})";
        return type == typeof(Html) ? $"(ne {go} nil)" : go;
    }

    private string Each(EachNode each, ImmutableArray<Level> levels)
    {
        (string go, Type type) = Of(each.Path, levels);
        Type element = new[] { type }.Concat(type.GetInterfaces()).FirstOrDefault(t => t.IsGenericType && t.GetGenericTypeDefinition() == typeof(IEnumerable<>))?.GetGenericArguments()[0]
            ?? throw new FormatException($"'each' over {type.Name}");
        var level = new Level(element, Named("$m", levels.Length), Named("$i", levels.Length));
        return $"{{{{ range {level.Index}, {level.Variable} := {go} }}}}{Ending(each.Body, each.Otherwise, levels.Add(level), levels)}";
    }

    private string With(WithNode with, ImmutableArray<Level> levels)
    {
        (string go, Type type) = Of(with.Path, levels);
        var level = new Level(type, Named("$m", levels.Length));
        return $"{{{{ with {level.Variable} := {go} }}}}{Ending(with.Body, with.Otherwise, levels.Add(level), levels)}";
    }

    private string Partial(string name, WithNode with, ImmutableArray<Level> levels)
    {
        (string go, Type type) = Of(with.Path, levels);
        string file = $"partials/{name}-{type.FullName!.Replace('.', '-').Replace('+', '-')}.html";
        if (files.TryAdd(file, ""))
            files[file] = Template(with.Body, type, ".");
        return $"{{{{ template \"{file}\" {go} }}}}";
    }

    private string Ending(TemplateNode[] body, TemplateNode[] otherwise, ImmutableArray<Level> inside, ImmutableArray<Level> outside) =>
        Text(body, inside) + (otherwise.Length > 0 ? "{{ else }}" + Text(otherwise, outside) : "") + "{{ end }}";

    private (string Go, Type Type) Of(TemplatePath path, ImmutableArray<Level> levels)
    {
        if (path.IsFirst)
            return (levels[^1].Index is { } index ? $"eq {index} 0" : throw new FormatException("'@first' outside 'each'"), typeof(bool));
        if (path.LevelsUp >= levels.Length)
            throw new FormatException("'../' leads out of the file");
        (Type type, string go, _) = levels[^(path.LevelsUp + 1)];
        foreach (string name in path.Names)
        {
            PropertyInfo property = type.GetProperty(name) ?? throw new FormatException($"{type.Name} has no '{name}'");
            asked.Add((property.DeclaringType, name));
            (type, go) = (Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType, $"{go}.{name.ToLowerInvariant()}");
        }
        return (go, type);
    }

    private static string Named(string prefix, int depth) => prefix + depth.ToString(CultureInfo.InvariantCulture);
}
