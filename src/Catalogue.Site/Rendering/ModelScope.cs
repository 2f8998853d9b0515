using Scriban;
using Scriban.Parsing;
using Scriban.Runtime;

namespace Catalogue.Site.Rendering;

/// <summary>What plain names stand for on a page or in a partial: the members of its model and the functions of templates. Nothing can be written to it.</summary>
internal sealed class ModelScope(object model) : IScriptObject
{
    private readonly ModelMembers members = ModelMembers.Of(model.GetType());

    public object Model => model;

    public int Count => 0;

    public bool IsReadOnly
    {
        get => true;
        set { }
    }

    public IEnumerable<string> GetMembers() => [];

    public bool Contains(string member) => true;

    // Names of an outer model never shine through: what this model lacks is an error.
    public bool TryGetValue(TemplateContext? context, SourceSpan span, string member, out object? value)
    {
        if (context?.BuiltinObject.Contains(member) == true)
        {
            value = null;
            return false;
        }
        value = members.Value(span, model, member);
        return true;
    }

    public bool CanWrite(string member) => false;

    public bool TrySetValue(TemplateContext? context, SourceSpan span, string member, object? value, bool readOnly) => false;

    public bool Remove(string member) => false;

    public void SetReadOnly(string member, bool readOnly)
    {
    }

    public IScriptObject Clone(bool deep) => this;
}
