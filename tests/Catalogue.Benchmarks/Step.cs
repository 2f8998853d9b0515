namespace Catalogue.Benchmarks;

/// <summary>What whole programs are measured at, as tables and pictures name it.</summary>
internal static class Step
{
    public const string Classify = "classify, whole";
    public const string Build = "build into a new folder";
    public const string WriteLimit = "the same files from C";
    public const string Compact = "build, compact layout";
    public const string Unchanged = "build, nothing changed";
    public const string Precompressed = "build, with Brotli beside each file";
    public const string Changed = "build, a definition changed in 1 % of servers";
    public const string Hugo = "Hugo, HTML pages alone";
    public const string HugoBodies = "Hugo, bodies made before";

    public static IReadOnlyList<string> All { get; } = [Classify, Build, WriteLimit, Precompressed, Compact, Unchanged, Changed, Hugo, HugoBodies];
}
