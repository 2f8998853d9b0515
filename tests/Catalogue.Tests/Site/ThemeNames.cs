using System.Reflection;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Catalogue.Site.Markup;
using Catalogue.Site.Rendering;

namespace Catalogue.Tests.Site;

/// <summary>The names that templates may use, as a Markdown page, from the types that fill them and what their documentation says.</summary>
internal sealed partial class ThemeNames
{
    private const string Heading = """
        # Names that templates may use

        Made from the program; how templates are written is told in [themes.md](themes.md). *Text* and *number* are escaped when written, *markup* is written as it is,
        *yes or no* is for conditions. What may be nothing is marked with a question mark.


        """;

    private readonly Dictionary<string, XElement> documentation = new[] { "Model", "Policies", "Site" }
        .SelectMany(p => XDocument.Load(Path.Combine(AppContext.BaseDirectory, $"Catalogue.{p}.xml")).Descendants("member"))
        .DistinctBy(m => m.Attribute("name")!.Value, StringComparer.Ordinal).ToDictionary(m => m.Attribute("name")!.Value, StringComparer.Ordinal);

    private readonly NullabilityInfoContext nullability = new();
    private readonly SortedDictionary<string, Type> models = new(StringComparer.Ordinal);
    private int all;

    /// <param name="pages">Each page's template with the type of its model.</param>
    /// <param name="partials">Each partial with the types of the models that the shipped templates fill it from.</param>
    public string Markdown(IReadOnlyCollection<(string Template, Type Model)> pages, IEnumerable<(string Template, Type Model)> partials)
    {
        all = pages.Count;
        var text = new StringBuilder(Heading);
        Table(text, "pages", pages);
        Table(text, "partials", partials);
        foreach ((string name, Type type) in models.ToArray())
            Collect(type);
        foreach ((string name, Type type) in models)
        {
            text.Append($"## {name}\n\n{(Documented(type) is { Length: > 0 } said ? said + "\n\n" : "")}| name | what | meaning |\n|---|---|---|\n");
            foreach (PropertyInfo property in ModelMembers.PropertiesOf(type))
                text.Append($"| `{property.Name}` | {InWords(property.PropertyType)}{(MayBeNothing(property) ? " ?" : "")} | {Documented(property)} |\n");
            text.Append('\n');
        }
        return text.ToString().TrimEnd() + "\n";
    }

    private void Table(StringBuilder text, string folder, IEnumerable<(string Template, Type Model)> templates)
    {
        text.Append($"| `{folder}/` | filled from |\n|---|---|\n");
        foreach (IGrouping<string, Type> template in templates.Distinct().OrderBy(t => t.Template, StringComparer.Ordinal).ThenBy(t => t.Model.Name, StringComparer.Ordinal).GroupBy(t => t.Template, t => t.Model))
        {
            text.Append($"| `{template.Key}.html` | {(template.Count() == all ? "any page's model" : string.Join(", ", template.Select(InWords)))} |\n");
            foreach (Type type in template)
                models[type.Name] = type;
        }
        text.Append('\n');
    }

    private void Collect(Type type)
    {
        models[type.Name] = type;
        foreach (Type member in ModelMembers.PropertiesOf(type).Select(p => ElementOf(p.PropertyType)).Where(t => IsModel(t) && !models.ContainsKey(t.Name)))
            Collect(member);
    }

    private static Type ElementOf(Type type) => TypeScope.ElementOf(type) is { } element ? ElementOf(element) : Nullable.GetUnderlyingType(type) ?? type;

    private static bool IsModel(Type type) => type != typeof(Html) && !type.IsEnum && ModelMembers.PropertiesOf(type).Any();

    private static string InWords(Type type)
    {
        if (TypeScope.ElementOf(type) is { } element)
            return "list of " + InWords(element);
        Type plain = Nullable.GetUnderlyingType(type) ?? type;
        return plain == typeof(Html) ? "markup"
            : plain == typeof(bool) ? "yes or no"
            : plain == typeof(string) || plain.IsEnum ? "text"
            : plain.IsPrimitive ? "number"
            : IsModel(plain) ? $"[{plain.Name}](#{plain.Name.ToLowerInvariant()})"
            : plain == typeof(DateOnly) ? "day"
            : throw new InvalidOperationException($"{plain} has no words");
    }

    private bool MayBeNothing(PropertyInfo property) =>
        Nullable.GetUnderlyingType(property.PropertyType) is not null || nullability.Create(property).ReadState == NullabilityState.Nullable;

    private string Documented(Type type) => Plain(documentation.GetValueOrDefault("T:" + NameOf(type))?.Element("summary"));

    // A positional record says what its members are beside its own summary.
    private string Documented(PropertyInfo property)
    {
        string owner = NameOf(property.DeclaringType!);
        return Plain(documentation.GetValueOrDefault($"P:{owner}.{property.Name}")?.Element("summary")
            ?? documentation.GetValueOrDefault("T:" + owner)?.Elements("param").FirstOrDefault(p => p.Attribute("name")!.Value == property.Name));
    }

    private static string NameOf(Type type) => type.FullName!.Replace('+', '.');

    private static string Plain(XElement? element)
    {
        if (element is null)
            return "";
        IEnumerable<string> parts = element.Nodes().Select(n => n switch
        {
            XElement { Name.LocalName: "see" } see => $"`{see.Attribute("cref")!.Value.Split('(')[0].Split('.')[^1]}`",
            XElement { Name.LocalName: "paramref" } name => $"`{name.Attribute("name")!.Value}`",
            XElement code => $"`{code.Value}`",
            _ => n.ToString(),
        });
        return Spaces().Replace(string.Concat(parts), " ").Trim().Replace("|", "\\|", StringComparison.Ordinal);
    }

    [GeneratedRegex(@"\s+", RegexOptions.None, 10_000)]
    private static partial Regex Spaces();
}
