namespace Catalogue.Scanner.Engine.Lexing;

/// <summary>A few words that a stretch of text is looked up in without making a string of it.</summary>
internal sealed class WordSet
{
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> lookup;
    private readonly int longest;

    public WordSet(params ReadOnlySpan<string> words)
    {
        var set = new HashSet<string>(StringComparer.Ordinal);
        foreach (string word in words)
        {
            set.Add(word);
            longest = Math.Max(longest, word.Length);
        }
        lookup = set.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    public bool Has(ReadOnlySpan<char> word) => word.Length <= longest && lookup.Contains(word);
}
