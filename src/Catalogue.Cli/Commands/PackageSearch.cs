using Catalogue.Model.Servers;
using Catalogue.Model.Store;

namespace Catalogue.Cli.Commands;

/// <summary>Finds the server that a command starts by the package that it names.</summary>
internal static class PackageSearch
{
    /// <param name="words">A command and its arguments, such as <c>npx -y @scope/server@1.2.3</c>.</param>
    /// <returns>Null where no word is a package of the catalogue, or several servers come from it.</returns>
    public static Server? Find(CatalogueStore store, IReadOnlyList<string> words)
    {
        HashSet<string> names = [.. words.Select(Name), .. words.Select(w => Path.GetFileName(w))];
        Server[] found = [.. store.ServerIds().Select(id => store.LoadServer(id, [])).OfType<Server>().Where(s => s.Packages.Any(p => names.Contains(p.Name)))];
        return found is [var only] ? only : null;
    }

    // Without a version: name@1.2, name==1.2, image:tag.
    private static string Name(string word)
    {
        int at = word.IndexOfAny(['@', '=', ':', '[', '>', '~'], word.StartsWith('@') ? 1 : 0);
        return at > 0 ? word[..at] : word;
    }
}
