namespace Catalogue.Classifier.Facts;

/// <summary>Every detector of facts, in the order in which they are asked.</summary>
internal static class FactDetectors
{
    public static IReadOnlyList<IFactDetector> All { get; } =
    [
        new SelectedOperation(),
        new DestroyingFlag(),
        new FixedMethod(),
        new FreeRequest(),
        new SuppliedCode(),
        new AskedStatement(),
        new LostForGood(),
        new GrantsAccess(),
        new SecretFile(),
        new KeptSecret(),
        new SoftDelete(),
    ];

    public static IReadOnlyList<Fact> Find(Stated stated) => [.. All.SelectMany(d => d.Find(stated)).DistinctBy(f => (f.Id, f.Evidence))];
}
