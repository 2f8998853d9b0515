namespace Catalogue.Classifier.Words;

/// <summary>What a word does in an order to a model; see <c>Words/orders.txt</c>.</summary>
[Flags]
internal enum OrderRole
{
    None = 0,
    Replace = 1,
    BuiltIn = 1 << 1,
    Other = 1 << 2,
    Tool = 1 << 3,
    Bad = 1 << 4,
    Never = 1 << 5,
    Use = 1 << 6,
    Route = 1 << 7,
    All = 1 << 8,
    Through = 1 << 9,
    This = 1 << 10,
    If = 1 << 11,
    Must = 1 << 12,
    You = 1 << 13,
    Fetch = 1 << 14,
    Hand = 1 << 15,
    Before = 1 << 16,
    Reply = 1 << 17,
    Context = 1 << 18,
    Hush = 1 << 19,
    Named = 1 << 20,
    Meta = 1 << 21,
    Secret = 1 << 22,
    Session = 1 << 23,
}
