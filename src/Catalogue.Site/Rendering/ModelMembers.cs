using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Reflection;
using Scriban;
using Scriban.Parsing;
using Scriban.Runtime;
using Scriban.Syntax;

namespace Catalogue.Site.Rendering;

/// <summary>
/// What a template may ask of a model of one type: its public properties under their own names, read by delegates that are made once. Text, numbers and lists
/// have none. A name that the type lacks is an error, never an empty place. Safe for several threads.
/// </summary>
internal sealed class ModelMembers : IObjectAccessor
{
    private static readonly ConcurrentDictionary<Type, ModelMembers> Known = new();
    private static readonly object True = true, False = false;
    private static readonly MethodInfo Typed = typeof(ModelMembers).GetMethod(nameof(GetterOf), BindingFlags.NonPublic | BindingFlags.Static)!;

    private readonly Type type;
    private readonly FrozenDictionary<string, Func<object, object?>> getters;

    private ModelMembers(Type type)
    {
        this.type = type;
        getters = PropertiesOf(type).ToFrozenDictionary(p => p.Name, p => Getter(type, p), StringComparer.Ordinal);
    }

    public bool HasIndexer => false;

    public Type? IndexType => null;

    public static ModelMembers Of(Type type) => Known.GetOrAdd(type, static t => new ModelMembers(t));

    /// <summary>The properties that a template sees of a type.</summary>
    public static IEnumerable<PropertyInfo> PropertiesOf(Type type) =>
        type.Namespace?.Split('.')[0] == nameof(System) ? [] : type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(p => p.GetMethod is { IsPublic: true } && p.GetIndexParameters().Length == 0);

    /// <exception cref="ScriptRuntimeException">The type has no such member.</exception>
    public object? Value(SourceSpan span, object target, string member) =>
        getters.TryGetValue(member, out Func<object, object?>? get) ? get(target) : throw new ScriptRuntimeException(span, $"{type.Name} has no '{member}'");

    public int GetMemberCount(TemplateContext context, SourceSpan span, object target) => getters.Count;

    public IEnumerable<string> GetMembers(TemplateContext context, SourceSpan span, object target) => getters.Keys;

    public bool HasMember(TemplateContext context, SourceSpan span, object target, string member) => getters.ContainsKey(member);

    public bool TryGetValue(TemplateContext context, SourceSpan span, object target, string member, out object? value)
    {
        value = Value(span, target, member);
        return true;
    }

    public bool TrySetValue(TemplateContext context, SourceSpan span, object target, string member, object? value) => false;

    public bool TryGetItem(TemplateContext context, SourceSpan span, object target, object index, out object? value)
    {
        value = null;
        return false;
    }

    public bool TrySetItem(TemplateContext context, SourceSpan span, object target, object index, object? value) => false;

    private static Func<object, object?> Getter(Type type, PropertyInfo property) =>
        type.IsValueType ? property.GetValue : (Func<object, object?>)Typed.MakeGenericMethod(property.DeclaringType!, property.PropertyType).Invoke(null, [property.GetMethod!])!;

    private static Func<object, object?> GetterOf<TModel, TValue>(MethodInfo method)
    {
        if (typeof(TValue) == typeof(bool))
        {
            var flag = method.CreateDelegate<Func<TModel, bool>>();
            return model => flag((TModel)model) ? True : False;
        }
        var get = method.CreateDelegate<Func<TModel, TValue>>();
        return model => get((TModel)model);
    }
}
