using Scriban;
using Scriban.Runtime;
using Scriban.Syntax;

namespace Catalogue.Site.Rendering;

/// <summary>
/// <c>include "name" Model</c>: writes a partial, filled from the model; without one, from that of the template it stands in. The language's own function of that
/// name would hand back a text, which would be escaped once more.
/// </summary>
internal sealed class IncludeFunction : IScriptCustomFunction
{
    public const string Name = "include";

    private static readonly object Same = new();

    public int RequiredParameterCount => 1;

    public int ParameterCount => 2;

    public ScriptVarParamKind VarParamKind => ScriptVarParamKind.None;

    public Type ReturnType => typeof(void);

    public ScriptParameterInfo GetParameterInfo(int index) => index == 0 ? new(typeof(string), "name") : new(typeof(object), "model", Same);

    public object? Invoke(TemplateContext context, ScriptNode? callerContext, ScriptArray arguments, ScriptBlockStatement? blockStatement)
    {
        object? model = arguments[1] == Same ? context.CurrentGlobal : arguments[1];
        if (model is ModelScope scope)
            model = scope.Model;
        string partial = (string)arguments[0]!;
        ((PageContext)context).Include(partial, model ?? throw new ScriptRuntimeException(context.CurrentSpan, $"there is nothing to fill '{partial}' from"));
        return null;
    }

    public ValueTask<object?> InvokeAsync(TemplateContext context, ScriptNode? callerContext, ScriptArray arguments, ScriptBlockStatement? blockStatement) =>
        new(Invoke(context, callerContext, arguments, blockStatement));
}
