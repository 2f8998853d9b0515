using Catalogue.Model.Servers;
using Catalogue.Model.Store;

namespace Catalogue.Sources.Merging;

/// <summary>Marks records whose source cannot be read, and clears the mark when it can.</summary>
internal static class RecordMarks
{
    /// <summary>Writes the mark into a record that is there; everything else in it stays as it is.</summary>
    /// <param name="repository">Where it was read; a record that another repository wrote since is none of its business.</param>
    public static void Set(CatalogueStore store, string id, string? repository, Unreachable? mark)
    {
        // A record that cannot be read is reported where it is read for its own sake.
        if (!File.Exists(store.ServerFile(id)) || store.LoadServer(id, []) is not { } record || !string.Equals(record.Source?.Repository, repository, StringComparison.OrdinalIgnoreCase))
            return;
        bool isSame = record.Unreachable is { } old && mark is not null && old.Reason == mark.Reason;
        if (!isSame)
            store.SaveServer(record with { Unreachable = mark is { } now && record.Unreachable is { } since ? now with { Since = since.Since } : mark });
    }
}
