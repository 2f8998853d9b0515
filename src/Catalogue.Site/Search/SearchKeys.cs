using System.Runtime.InteropServices;

namespace Catalogue.Site.Search;

/// <summary>How a key belongs to a tool, best first.</summary>
internal enum SearchMatch : byte
{
    NameStart,
    WordStart,
    Text,
    Server,
}

/// <summary>One way to find a tool (its number) or a server (the complement of its number).</summary>
/// <param name="Head">The key's first characters as one number; keys with different numbers sort as those do.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct SearchPosting(ulong Head, int Start, ushort Length, SearchMatch Match, int Item);

/// <summary>All keys of an index, each the first characters of which decide the shard that it lies in. Keys share one buffer.</summary>
internal sealed class SearchKeys
{
    /// <summary>Root of the keys that begin beyond ASCII, which would otherwise be a file each.</summary>
    public const char Foreign = '~';

    /// <summary>Root of the keys <c>@server tool</c>.</summary>
    public const char Scope = '@';

    /// <summary>Characters of a key that are kept.</summary>
    public const int MaxLength = 48;

    // One growing buffer would be copied, and twice in memory, whenever it is full.
    private const int PageBits = 18;
    private readonly List<char[]> pages = [];
    private int used = 1 << PageBits;

    public SortedDictionary<char, List<SearchPosting>> Roots { get; } = [];

    public ReadOnlySpan<char> KeyOf(SearchPosting posting) => Text(posting.Start, posting.Length);

    /// <summary>Stores text that several keys are parts of.</summary>
    /// <returns>Its place.</returns>
    public int Store(ReadOnlySpan<char> text)
    {
        if (used + text.Length > 1 << PageBits)
        {
            pages.Add(GC.AllocateUninitializedArray<char>(1 << PageBits));
            used = 0;
        }
        int start = ((pages.Count - 1) << PageBits) + used;
        text.CopyTo(pages[^1].AsSpan(used));
        used += text.Length;
        return start;
    }

    /// <summary>Files an item under part of a stored text.</summary>
    public void File(int start, int length, SearchMatch match, int item, int maxLength = MaxLength)
    {
        if (length <= 0)
            return;
        char first = Text(start, 1)[0];
        if (first >= '\u0080')
        {
            Span<char> marked = stackalloc char[Math.Min(length, maxLength) + 1];
            marked[0] = first = Foreign;
            Text(start, marked.Length - 1).CopyTo(marked[1..]);
            (start, length) = (Store(marked), marked.Length);
        }
        if (!Roots.TryGetValue(first, out List<SearchPosting>? root))
            Roots.Add(first, root = []);
        root.Add(new SearchPosting(Head(Text(start, length)), start, (ushort)Math.Min(length, maxLength), match, item));
    }

    public void File(string key, SearchMatch match, int item, int maxLength = MaxLength) => File(Store(key), key.Length, match, item, maxLength);

    public int Compare(SearchPosting a, SearchPosting b) =>
        a.Head != b.Head ? a.Head.CompareTo(b.Head) : KeyOf(a).SequenceCompareTo(KeyOf(b));

    private ReadOnlySpan<char> Text(int start, int length) => pages[start >> PageBits].AsSpan(start & ((1 << PageBits) - 1), length);

    private static ulong Head(ReadOnlySpan<char> key)
    {
        // A byte each, up to the first character beyond ASCII: from there on the keys themselves are compared.
        ulong head = 0;
        int i = 0;
        for (; i < sizeof(ulong) && i < key.Length && key[i] < '\u0080'; i++)
            head = (head << 8) | key[i];
        if (i < sizeof(ulong) && i < key.Length)
            (head, i) = ((head << 8) | 0xff, i + 1);
        return head << (8 * (sizeof(ulong) - i));
    }
}
