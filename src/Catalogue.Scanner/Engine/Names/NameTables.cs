using Catalogue.Scanner.Engine.Syntax;

namespace Catalogue.Scanner.Engine.Names;

/// <summary>The names of all languages of a repository; languages that see each other's names share a table.</summary>
internal sealed class NameTables(IReadOnlyDictionary<SourceLanguage, NameTable> tables)
{
    public NameTable Of(SourceFile file) => tables[file.Language];

    /// <summary>Names that could mean several things, in the order in which they were met; the list is emptied.</summary>
    public IReadOnlyList<string> TakeDoubts()
    {
        List<string> doubts = [.. tables.Values.Distinct().SelectMany(t => t.Doubts)];
        foreach (NameTable table in tables.Values)
            table.Doubts.Clear();
        return doubts;
    }
}
