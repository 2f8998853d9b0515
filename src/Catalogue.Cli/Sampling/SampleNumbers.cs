namespace Catalogue.Cli.Sampling;

/// <summary>A fixed sequence of numbers for each seed, the same on every machine and runtime (SplitMix64).</summary>
internal struct SampleNumbers(ulong seed)
{
    private ulong state = seed;

    /// <summary>From 0 to below <paramref name="limit"/>.</summary>
    public int Below(int limit)
    {
        state += 0x9E3779B97F4A7C15;
        ulong z = state;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return (int)((z ^ (z >> 31)) % (ulong)limit);
    }

    public T Of<T>(IReadOnlyList<T> list) => list[Below(list.Count)];

    public bool OneIn(int times) => Below(times) == 0;
}
