using Scriban;
using Scriban.Runtime;
using Scriban.Syntax;

namespace Catalogue.Site.Rendering;

/// <summary><c>body</c>, in the layout alone: writes the page's own template.</summary>
internal sealed class BodyFunction : IScriptCustomFunction
{
    public const string Name = "body";

    public int RequiredParameterCount => 0;

    public int ParameterCount => 0;

    public ScriptVarParamKind VarParamKind => ScriptVarParamKind.None;

    public Type ReturnType => typeof(void);

    public ScriptParameterInfo GetParameterInfo(int index) => throw new ArgumentOutOfRangeException(nameof(index));

    public object? Invoke(TemplateContext context, ScriptNode? callerContext, ScriptArray arguments, ScriptBlockStatement? blockStatement)
    {
        ((PageContext)context).Body();
        return null;
    }

    public ValueTask<object?> InvokeAsync(TemplateContext context, ScriptNode? callerContext, ScriptArray arguments, ScriptBlockStatement? blockStatement) =>
        new(Invoke(context, callerContext, arguments, blockStatement));
}
