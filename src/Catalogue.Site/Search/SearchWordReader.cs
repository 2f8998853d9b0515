namespace Catalogue.Site.Search;

/// <summary>Reads the words of <see cref="SearchWords"/> one by one, in lower case, without a string for each.</summary>
/// <param name="splitAtCase">As in names.</param>
/// <param name="buffer">Room for <see cref="SearchWords.MaxWord"/> characters; holds <see cref="Current"/>.</param>
internal ref struct SearchWordReader(ReadOnlySpan<char> text, bool splitAtCase, Span<char> buffer)
{
    private readonly ReadOnlySpan<char> text = text;
    private readonly Span<char> buffer = buffer;
    private int at;

    /// <summary>The word, until the next one is read.</summary>
    public ReadOnlySpan<char> Current { get; private set; }

    public bool MoveNext()
    {
        while (at < text.Length && !SearchWords.IsPart(text[at]))
            at++;
        if (at == text.Length)
            return false;
        int start = at++;
        while (at < text.Length && !Ends())
            at++;
        // Letter by letter, as the script does it.
        ReadOnlySpan<char> word = text[start..Math.Min(at, start + SearchWords.MaxWord)];
        word.ToLowerInvariant(buffer);
        Current = buffer[..word.Length];
        return true;
    }

    private readonly bool Ends() =>
        !SearchWords.IsPart(text[at]) || SearchWords.StandsAlone(text[at]) || SearchWords.StandsAlone(text[at - 1]) || (splitAtCase && SearchWords.CaseChanges(text, at));
}
