using Catalogue.Policies.Evaluation;

namespace Catalogue.Cli.Scanning.Stack;

/// <summary>The guard that a configuration starts in a server's place.</summary>
/// <param name="Words">Its arguments, up to the <c>--</c> before the server's own command.</param>
/// <param name="Policy">What its policy file says; null where the file was not read, so that nothing is credited.</param>
internal sealed record StandingGuard(IReadOnlyList<string> Words, PolicyRules? Policy)
{
    /// <summary>The value of one of its options, also of <c>--option=value</c>; null where it is not given.</summary>
    public string? ValueOf(string option)
    {
        for (int i = 0; i < Words.Count; i++)
        {
            if (Words[i] == option)
                return i + 1 < Words.Count ? Words[i + 1] : null;
            if (Words[i].StartsWith(option + "=", StringComparison.Ordinal))
                return Words[i][(option.Length + 1)..];
        }
        return null;
    }
}
