using Scriban.Parsing;
using Scriban.Syntax;

namespace Catalogue.Site.Rendering;

/// <summary>
/// The part of Scriban's language that templates may use: values, <c>if</c>, <c>case</c>, <c>for</c>, <c>include</c> and expressions over them. What sets a variable, defines
/// a function or can run for ever is refused, and so is a partial that is not there.
/// </summary>
/// <param name="partials">Names of all partials.</param>
/// <param name="isLayout">Whether <c>body</c> has a meaning.</param>
internal sealed class TemplateLanguage(IReadOnlySet<string> partials, bool isLayout)
{
    private const ScriptBinaryOperator FirstCompared = ScriptBinaryOperator.CompareEqual, LastCompared = ScriptBinaryOperator.CompareGreater;

    /// <exception cref="FormatException">Something else stands there; the message names file, line and column.</exception>
    public void Check(ScriptNode node)
    {
        switch (node)
        {
            case ScriptExpressionStatement { Expression: ScriptFunctionCall call }:
                CheckInclude(call);
                return;
            case ScriptExpressionStatement { Expression: ScriptVariableGlobal { Name: BodyFunction.Name } } when isLayout:
                return;
            case ScriptVariableGlobal { Name: IncludeFunction.Name or BodyFunction.Name } function:
                throw Error(function, $"'{function.Name}' may not stand here");
            case ScriptForStatement { Variable: not ScriptVariableGlobal } loop:
                throw Error(loop, "'for' wants a name for what it goes through");
            case ScriptBinaryExpression operation when !IsAllowed(operation.Operator):
                throw Error(operation, $"the operator '{operation.OperatorToken}' may not be used in a template");
            case ScriptUnaryExpression { Operator: not (ScriptUnaryOperator.Not or ScriptUnaryOperator.Negate) } operation:
                throw Error(operation, $"the operator '{operation.OperatorToken}' may not be used in a template");
            case var other when !IsAllowed(other):
                throw Error(other, $"a {ScriptSyntaxAttribute.Get(other.GetType()).TypeName} may not stand in a template");
        }
        foreach (ScriptNode child in node.Children.Where(c => c is not null))
            Check(child);
    }

    /// <summary>Puts file, line and column in front of what is wrong.</summary>
    public static FormatException Error(SourceSpan where, string what, Exception? cause = null) => new($"{where.ToStringSimple()}: {what}", cause);

    private static FormatException Error(ScriptNode node, string what) => Error(node.Span, what);

    private void CheckInclude(ScriptFunctionCall call)
    {
        if (call.Target is not ScriptVariableGlobal { Name: IncludeFunction.Name })
            throw Error(call, $"'{call.Target}' is no function; there is only '{IncludeFunction.Name}'");
        if (call.Arguments.Count is 0 or > 2 || call.Arguments[0] is not ScriptLiteral { Value: string name })
            throw Error(call, $"'{IncludeFunction.Name}' wants the name of a partial in quotation marks and perhaps one model");
        if (!partials.Contains(name))
            throw Error(call, $"there is no partial '{name}'");
        foreach (ScriptExpression argument in call.Arguments.Skip(1))
            Check(argument);
    }

    private static bool IsAllowed(ScriptBinaryOperator operation) =>
        operation is ScriptBinaryOperator.And or ScriptBinaryOperator.Or or ScriptBinaryOperator.EmptyCoalescing
            or ScriptBinaryOperator.Add or ScriptBinaryOperator.Subtract
            or (>= FirstCompared and <= LastCompared);

    private static bool IsAllowed(ScriptNode node) => node is ScriptPage or ScriptBlockStatement or ScriptRawStatement or ScriptEscapeStatement or ScriptExpressionStatement or ScriptNopStatement
        or ScriptIfStatement or ScriptElseStatement or ScriptEndStatement or ScriptCaseStatement or ScriptWhenStatement or (ScriptForStatement and not ScriptTableRowStatement)
        or ScriptNamedArgument or ScriptLiteral or ScriptVariableGlobal or ScriptMemberExpression or ScriptThisExpression or ScriptNestedExpression or ScriptConditionalExpression
        or ScriptBinaryExpression or ScriptUnaryExpression or ScriptKeyword or ScriptToken or ScriptIdentifier or ScriptList;
}
