using Catalogue.Site.Markup;
using Scriban;
using Scriban.Syntax;

namespace Catalogue.Site.Rendering;

/// <summary>
/// Follows a page's templates with the type of the model that fills them, through every branch and partial: a name that the model lacks is found before a
/// catalogue comes whose data lead there.
/// </summary>
internal sealed class TemplateCheck(IReadOnlyDictionary<string, Template> partials, Template body)
{
    private readonly HashSet<(string Partial, Type Model)> filled = [];

    /// <summary>Partials met so far, with the types of the models that fill them.</summary>
    public IReadOnlyCollection<(string Partial, Type Model)> Filled => filled;

    /// <summary>What the templates ask of models.</summary>
    public AskedMembers Asked { get; } = new();

    /// <exception cref="FormatException">A name is not there, or a value is not of the kind that its place wants; the message names file, line and column.</exception>
    public void Check(Template template, Type model) => Check(template.Page, new TypeScope(model, Asked));

    private void Check(ScriptNode? node, TypeScope scope)
    {
        switch (node)
        {
            case ScriptExpressionStatement { Expression: ScriptFunctionCall call }:
                CheckPartial(call, scope);
                break;
            case ScriptExpressionStatement { Expression: ScriptVariableGlobal { Name: BodyFunction.Name } }:
                Check(body.Page, scope);
                break;
            case ScriptExpressionStatement { Expression: { } value }:
                CheckText(value, scope);
                break;
            case ScriptForStatement loop:
                CheckLoop(loop, scope);
                break;
            case ScriptExpression expression:
                scope.Of(expression);
                break;
            case not null:
                foreach (ScriptNode child in node.Children)
                    Check(child, scope);
                break;
        }
    }

    private void CheckPartial(ScriptFunctionCall call, TypeScope scope)
    {
        string name = (string)((ScriptLiteral)call.Arguments[0]).Value!;
        Type model = call.Arguments.Count > 1 ? scope.Of(call.Arguments[1]) : scope.Model;
        if (filled.Add((name, model)))
            Check(partials[name], model);
    }

    private static void CheckText(ScriptExpression value, TypeScope scope)
    {
        Type type = scope.Of(value);
        if (!(type == typeof(Html) || type == typeof(object) || typeof(IConvertible).IsAssignableFrom(type) || typeof(IFormattable).IsAssignableFrom(type)))
            throw TemplateLanguage.Error(value.Span, $"{value} is no text");
    }

    private void CheckLoop(ScriptForStatement loop, TypeScope scope)
    {
        Type element = TypeScope.ElementOf(scope.Of(loop.Iterator)) ?? throw TemplateLanguage.Error(loop.Iterator!.Span, $"'for' wants a list, which {loop.Iterator} is not");
        foreach (ScriptNamedArgument argument in loop.NamedArguments)
            scope.Of(argument.Value);
        Check(loop.Body, scope.With(((ScriptVariable)loop.Variable!).Name, element));
        Check(loop.Else, scope);
    }
}
