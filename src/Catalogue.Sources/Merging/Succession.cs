using Catalogue.Model;
using Catalogue.Model.Servers;
using Catalogue.Model.Store;

namespace Catalogue.Sources.Merging;

/// <summary>Which record a server's new one follows: its own, or the one it had under a former name.</summary>
internal static class Succession
{
    /// <summary>The record to bring up to date; the one of a former name where there is none of this name yet.</summary>
    /// <param name="repository">Present full name of the repository that describes it.</param>
    public static Server? Known(CatalogueStore store, string id, string? repository, IEnumerable<string> aliases, ICollection<Problem> problems)
    {
        if (store.LoadServer(id, problems) is { } own)
            return own;
        return Former(store, id, aliases, problems).Select(f => Moved(f, repository) with { Id = id }).FirstOrDefault();
    }

    /// <summary>Takes records of former names out of the catalogue; a person's reviews move along.</summary>
    public static void Bury(CatalogueStore store, Server record, IEnumerable<string> aliases, ICollection<Problem> problems)
    {
        foreach (Server former in Former(store, record.Id, aliases, problems).ToList())
        {
            (string old, string now) = (store.ReviewsFile(former.Id), store.ReviewsFile(record.Id));
            if (File.Exists(old) && !File.Exists(now))
            {
                Directory.CreateDirectory(Path.GetDirectoryName(now)!);
                File.Move(old, now);
            }
            File.Delete(store.ServerFile(former.Id));
        }
    }

    private static IEnumerable<Server> Former(CatalogueStore store, string id, IEnumerable<string> aliases, ICollection<Problem> problems) =>
        aliases.Where(a => a != id && ServerId.IsValid(a)).Order(StringComparer.Ordinal).Select(a => store.LoadServer(a, problems)).OfType<Server>();

    // What was read under the old name was read in the same repository.
    private static Server Moved(Server former, string? repository)
    {
        Provenance Now(Provenance p) => string.Equals(p.Repository, former.Source?.Repository, StringComparison.OrdinalIgnoreCase) ? p with { Repository = repository } : p;
        return former with { Provenance = [.. former.Provenance.Select(Now)], Tools = [.. former.Tools.Select(t => t with { Provenance = [.. t.Provenance.Select(Now)] })] };
    }
}
