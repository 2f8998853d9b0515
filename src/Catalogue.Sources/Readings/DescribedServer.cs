using Catalogue.Model.Servers;

namespace Catalogue.Sources.Readings;

/// <summary>One server and everything that was read about it in one place.</summary>
/// <param name="Id">See <see cref="ServerId"/>.</param>
/// <param name="Source">Where its code lives, as far as this place knows.</param>
/// <param name="Facts">In no particular order.</param>
public sealed record DescribedServer(string Id, ServerSource? Source, IReadOnlyList<ServerFacts> Facts)
{
    /// <summary>Name to show where no file gives one.</summary>
    public required string FallbackName { get; init; }

    /// <summary>Former identities.</summary>
    public IReadOnlyList<string> Aliases { get; init; } = [];
}
