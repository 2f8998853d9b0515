namespace Catalogue.Classifier.Words;

/// <summary>The table of <c>Words/orders.txt</c>.</summary>
internal sealed class OrderRoles
{
    private readonly Dictionary<string, OrderRole> whole = new(StringComparer.Ordinal);
    private readonly List<(string Stem, OrderRole Role)> stems = [];

    public OrderRoles()
    {
        foreach ((string role, string words) in LexiconFile.Pairs("orders"))
        {
            OrderRole of = Enum.Parse<OrderRole>(role, ignoreCase: true);
            foreach (string word in words.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                if (word.EndsWith('*'))
                    stems.Add((word[..^1], of));
                else
                    whole[word] = whole.GetValueOrDefault(word) | of;
            }
        }
    }

    /// <summary>Whole words that are written without blanks between them.</summary>
    public IEnumerable<string> Ideographs => whole.Keys.Where(w => Script.IsIdeographic(w[0]));

    /// <summary>The roles of a lower-case word. An article or negation that is elided before it ("l'", "n'") is no part of it.</summary>
    public OrderRole Of(string word)
    {
        int elided = word.IndexOf('\'', StringComparison.Ordinal);
        if (elided is 1 or 2 && word.Length > elided + 1)
            return Of(word[(elided + 1)..]) | (word[0] == 'n' ? OrderRole.Never : OrderRole.None);
        OrderRole found = whole.GetValueOrDefault(word);
        foreach ((string stem, OrderRole role) in stems)
        {
            if (word.StartsWith(stem, StringComparison.Ordinal))
                found |= role;
        }
        return found;
    }
}
