using System.Collections.Immutable;
using System.Reflection;
using Scriban.Syntax;

namespace Catalogue.Site.Rendering;

/// <summary>What names stand for at a place in a template, as types.</summary>
/// <param name="Model">Type of the model whose members plain names are.</param>
/// <param name="Asked">Takes down what is asked of models on the way.</param>
internal sealed record TypeScope(Type Model, AskedMembers Asked)
{
    private static readonly string[] LoopFlags = ["first", "last", "even", "odd", "changed"], LoopNumbers = ["index", "rindex", "length"];

    /// <summary>Of the loops around the place.</summary>
    public ImmutableDictionary<string, Type> Variables { get; init; } = ImmutableDictionary.Create<string, Type>(StringComparer.Ordinal);

    public TypeScope With(string variable, Type type) => this with { Variables = Variables.SetItem(variable, type) };

    /// <summary>The type of an expression's value; <c>object</c> for <c>null</c>.</summary>
    /// <exception cref="FormatException">A name is not there; the message names file, line and column.</exception>
    public Type Of(ScriptExpression? expression) => expression switch
    {
        null => typeof(object),
        ScriptLiteral literal => literal.Value?.GetType() ?? typeof(object),
        ScriptThisExpression => Model,
        ScriptNestedExpression nested => Of(nested.Expression),
        ScriptVariableGlobal name => Variables.GetValueOrDefault(name.Name) ?? Member(Model, name),
        ScriptMemberExpression { Target: ScriptVariableGlobal { Name: "for" } } member when Variables.Count > 0 => LoopMember(member.Member!),
        ScriptMemberExpression member => Member(Of(member.Target), member.Member!),
        ScriptUnaryExpression unary => Of(unary.Right) is var type && unary.Operator == ScriptUnaryOperator.Not ? typeof(bool) : type,
        ScriptConditionalExpression choice => Of(choice.Condition) is not null ? Either(Of(choice.ThenValue), Of(choice.ElseValue)) : typeof(object),
        ScriptBinaryExpression operation => Of(operation.Operator, Of(operation.Left), Of(operation.Right)),
        _ => throw TemplateLanguage.Error(expression.Span, $"'{expression}' has no value"),
    };

    /// <summary>Type of what a list holds; null where the type is none of a list.</summary>
    public static Type? ElementOf(Type type) => type == typeof(string) ? null
        : type.GetInterfaces().Prepend(type).FirstOrDefault(t => t.IsGenericType && t.GetGenericTypeDefinition() == typeof(IEnumerable<>))?.GetGenericArguments()[0];

    private static Type Of(ScriptBinaryOperator operation, Type left, Type right) => operation switch
    {
        ScriptBinaryOperator.EmptyCoalescing => Either(left, right),
        ScriptBinaryOperator.Add or ScriptBinaryOperator.Subtract => left == typeof(string) || right == typeof(string) ? typeof(string) : left,
        _ => typeof(bool),
    };

    private static Type Either(Type one, Type other) => one == typeof(object) ? other : one;

    private static Type LoopMember(ScriptVariable name) =>
        LoopFlags.Contains(name.Name, StringComparer.Ordinal) ? typeof(bool)
        : LoopNumbers.Contains(name.Name, StringComparer.Ordinal) ? typeof(int)
        : throw TemplateLanguage.Error(name.Span, $"for has no '{name.Name}'");

    private Type Member(Type type, ScriptVariable name)
    {
        PropertyInfo property = ModelMembers.PropertiesOf(type).FirstOrDefault(p => p.Name == name.Name) ?? throw TemplateLanguage.Error(name.Span, $"{type.Name} has no '{name.Name}'");
        Asked.Add(property);
        return Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType;
    }
}
