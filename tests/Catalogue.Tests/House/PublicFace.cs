using Microsoft.CodeAnalysis;

namespace Catalogue.Tests.House;

/// <summary>Which types a public type shows to others.</summary>
internal static class PublicFace
{
    public static IEnumerable<INamedTypeSymbol> Of(INamedTypeSymbol type)
    {
        IEnumerable<ITypeSymbol?> shown = [type.BaseType, .. type.Interfaces, .. type.TypeParameters.SelectMany(p => p.ConstraintTypes), .. type.DelegateInvokeMethod is { } invoke ? OfMethod(invoke) : []];
        IEnumerable<ITypeSymbol?> members = type.GetMembers().Where(m => m.DeclaredAccessibility is Accessibility.Public or Accessibility.Protected).SelectMany(m => m switch
        {
            IMethodSymbol method => OfMethod(method),
            IPropertySymbol property => [property.Type, .. property.Parameters.Select(p => p.Type)],
            IFieldSymbol field => [field.Type],
            IEventSymbol raised => [raised.Type],
            INamedTypeSymbol nested => Of(nested),
            _ => Enumerable.Empty<ITypeSymbol?>(),
        });
        return shown.Concat(members).SelectMany(Parts).Select(Outermost);
    }

    private static IEnumerable<ITypeSymbol?> OfMethod(IMethodSymbol method) => [method.ReturnType, .. method.Parameters.Select(p => p.Type), .. method.TypeParameters.SelectMany(p => p.ConstraintTypes)];

    // A list of arrays of T is a list and T.
    private static IEnumerable<INamedTypeSymbol> Parts(ITypeSymbol? type) => type switch
    {
        IArrayTypeSymbol array => Parts(array.ElementType),
        INamedTypeSymbol named => [named.OriginalDefinition, .. named.TypeArguments.SelectMany(Parts)],
        _ => [],
    };

    private static INamedTypeSymbol Outermost(INamedTypeSymbol type)
    {
        while (type.ContainingType is { } outer)
            type = outer;
        return type;
    }
}
