using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Catalogue.Tests.House;

/// <summary>One use of a name: a file of one folder names something that another assembly or folder declares.</summary>
/// <param name="From">Folder of the file, below its project.</param>
/// <param name="Assembly">Where the thing is declared.</param>
/// <param name="Type">The outermost type that declares it.</param>
/// <param name="To">Folder of that type, where it is declared in the same project; else null.</param>
/// <param name="Where">File and line, for messages.</param>
internal sealed record NameUse(string From, string Assembly, INamedTypeSymbol Type, string? To, string Where);

/// <summary>
/// Who uses whom, from every name in the source as the compiler binds it: constants, <c>nameof</c> and attributes too, which compiled code no longer
/// shows. A value that is passed on without its type being named came from a declaration that names it, so that no circle can hide behind it.
/// Comments are left out.
/// </summary>
internal static class HouseGraph
{
    public static IEnumerable<NameUse> UsesOf(HouseProject project)
    {
        foreach (SyntaxTree tree in project.Files)
        {
            SemanticModel model = project.Compilation.GetSemanticModel(tree);
            string from = project.FolderOf(tree);
            var seen = new HashSet<INamedTypeSymbol>(SymbolEqualityComparer.Default);
            foreach (SyntaxNode name in tree.GetRoot(TestContext.Current.CancellationToken).DescendantNodes().Where(n => n is SimpleNameSyntax or ImplicitObjectCreationExpressionSyntax))
            {
                if (TypeOf(model.GetSymbolInfo(name, TestContext.Current.CancellationToken).Symbol) is { } type && seen.Add(type))
                    yield return new NameUse(from, type.ContainingAssembly?.Name ?? "", type, FolderOf(project, type), $"{Path.GetRelativePath(project.Folder, tree.FilePath)}:{name.GetLocation().GetLineSpan().StartLinePosition.Line + 1} uses {type.Name}");
            }
        }
    }

    /// <summary>Groups of nodes of which each can be reached from each other; an empty list where there is no circle.</summary>
    public static IReadOnlyList<IReadOnlyList<string>> CirclesIn(IReadOnlyCollection<(string From, string To)> edges)
    {
        ILookup<string, string> next = edges.Where(e => e.From != e.To).ToLookup(e => e.From, e => e.To, StringComparer.Ordinal);
        var reach = next.Select(g => g.Key).ToDictionary(n => n, n => Reached(n, next), StringComparer.Ordinal);
        return [.. reach.Keys.Where(n => reach[n].Contains(n))
            .GroupBy(n => string.Join(' ', reach[n].Where(m => reach.TryGetValue(m, out HashSet<string>? back) && back.Contains(n)).Order(StringComparer.Ordinal)), StringComparer.Ordinal)
            .Select(g => (IReadOnlyList<string>)[.. g.Order(StringComparer.Ordinal)])];
    }

    private static HashSet<string> Reached(string start, ILookup<string, string> next)
    {
        var reached = new HashSet<string>(StringComparer.Ordinal);
        var open = new Stack<string>(next[start]);
        while (open.TryPop(out string? node))
        {
            if (reached.Add(node))
            {
                foreach (string further in next[node])
                    open.Push(further);
            }
        }
        return reached;
    }

    private static INamedTypeSymbol? TypeOf(ISymbol? symbol)
    {
        symbol = symbol is IMethodSymbol { ReducedFrom: { } extension } ? extension : symbol is IAliasSymbol alias ? alias.Target : symbol;
        INamedTypeSymbol? type = symbol switch
        {
            INamedTypeSymbol named => named,
            IMethodSymbol or IPropertySymbol or IFieldSymbol or IEventSymbol => symbol.ContainingType,
            _ => null,
        };
        while (type?.ContainingType is { } outer)
            type = outer;
        return type?.OriginalDefinition;
    }

    private static string? FolderOf(HouseProject project, INamedTypeSymbol type) =>
        type.DeclaringSyntaxReferences.Select(r => r.SyntaxTree).FirstOrDefault(t => t.FilePath.StartsWith(project.Folder, StringComparison.Ordinal) && File.Exists(t.FilePath)) is { } tree ? project.FolderOf(tree) : null;
}
