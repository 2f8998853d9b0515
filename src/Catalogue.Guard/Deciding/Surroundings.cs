namespace Catalogue.Guard.Deciding;

/// <summary>What a guard takes from the machine it runs on.</summary>
/// <param name="Random">Gives as many random bytes as asked for, of a quality for secrets.</param>
/// <param name="Say">Tells the person who started it one line.</param>
public sealed record Surroundings(TimeProvider Clock, Func<int, byte[]> Random, Action<string> Say)
{
    /// <summary>A name that nobody can guess.</summary>
    public string NewName(int bytes = 8) => Convert.ToHexStringLower(Random(bytes));
}
