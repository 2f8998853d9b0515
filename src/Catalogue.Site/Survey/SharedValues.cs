using System.Collections.Concurrent;

namespace Catalogue.Site.Survey;

/// <summary>A few dozen lists of ids occur again and again, as do some texts; within one build each is kept once. For several threads.</summary>
internal sealed class SharedValues
{
    private static readonly EqualityComparer<string[]> SameIds = EqualityComparer<string[]>.Create(
        static (one, other) => one.AsSpan().SequenceEqual(other),
        static ids => ids.Aggregate(ids.Length, (hash, id) => HashCode.Combine(hash, id)));

    private readonly ConcurrentDictionary<string[], string[]> lists = new(SameIds);
    private readonly ConcurrentDictionary<string, string> texts = new(StringComparer.Ordinal);

    public IReadOnlyList<string> Of(string[] ids) => lists.GetOrAdd(ids, ids);

    public string Of(string text) => texts.GetOrAdd(text, text);
}
