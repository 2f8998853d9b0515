using System.Reflection;

namespace Catalogue.Site.Rendering;

/// <summary>Reads one property of whatever model comes by; the last type's getter is kept, since a place in a template mostly sees one type.</summary>
internal sealed class ModelMember
{
    private static readonly object True = true, False = false;
    private static readonly MethodInfo Typed = typeof(ModelMember).GetMethod(nameof(GetterOf), BindingFlags.NonPublic | BindingFlags.Static)!;

    private readonly string name;
    private Getter? last;

    public ModelMember(string name)
    {
        if (name.Length == 0 || !name.All(char.IsAsciiLetterOrDigit))
            throw new FormatException($"'{name}' is no name");
        this.name = name;
    }

    public string Name => name;

    private sealed record Getter(Type Type, Func<object, object?> Get);

    public object? Of(object model)
    {
        Getter? getter = last;
        if (getter is null || getter.Type != model.GetType())
            last = getter = new Getter(model.GetType(), Find(model.GetType()));
        return getter.Get(model);
    }

    private Func<object, object?> Find(Type type)
    {
        PropertyInfo property = type.GetProperty(name, BindingFlags.Public | BindingFlags.Instance) ?? throw new FormatException($"{type.Name} has no '{name}'");
        if (type.IsValueType)
            return property.GetValue;
        return (Func<object, object?>)Typed.MakeGenericMethod(property.DeclaringType!, property.PropertyType).Invoke(null, [property.GetMethod!])!;
    }

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
