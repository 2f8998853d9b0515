using System.Globalization;
using Catalogue.Model.Servers;
using Catalogue.Model.Verdicts;
using Catalogue.Site.Markup;
using Catalogue.Site.Pages.Parts;

namespace Catalogue.Site.Pages.Tools;

/// <summary>Where the definition was read, when, and how to see that it is still the same.</summary>
internal sealed record SourceView
{
    public required IReadOnlyList<SourcePlace> Places { get; init; }

    /// <summary>What keeps the definition from being complete or unconditional.</summary>
    public required IReadOnlyList<string> Notes { get; init; }

    public required string? Version { get; init; }

    public required string? Licence { get; init; }

    public required string? FirstSeen { get; init; }

    public required string? LastChanged { get; init; }

    public required string Fingerprint { get; init; }

    /// <summary>The fingerprint's first eight digits.</summary>
    public string Short => Fingerprint[..8];

    /// <summary>The verdict was given for another state of the definition.</summary>
    public required bool Outdated { get; init; }

    public static SourceView Of(Server server, ToolDefinition tool, Classification verdict)
    {
        string fingerprint = Catalogue.Model.Servers.Fingerprint.Of(tool);
        return new SourceView
        {
            Places = [.. tool.Provenance.Concat(tool.Provenance.Count == 0 ? server.Provenance : []).Select(p => SourcePlace.Of(p, server)).Distinct()],
            Notes = [.. tool.Notes.Select(n => HiddenCharacters.Shown(Words.English.Sentence(n)))],
            Version = server.Version,
            Licence = server.Licence,
            FirstSeen = Day(tool.FirstSeen),
            LastChanged = Day(tool.LastChanged),
            Fingerprint = fingerprint,
            Outdated = verdict.Fingerprint != fingerprint,
        };
    }

    private static string? Day(DateOnly? date) => date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}

/// <summary>A file at a commit; <paramref name="Href"/> is null where no address can be told.</summary>
internal sealed record SourcePlace(string Label, string? Commit, string Reader, string? Href)
{
    public static SourcePlace Of(Provenance from, Server server)
    {
        // A running server that was asked, or a registry's entry, is no file of the repository.
        if (from.Reader == "live" || from.File?.Contains("://", StringComparison.Ordinal) == true)
            return new SourcePlace(HiddenCharacters.Shown(from.File ?? server.Id) + (from.Version is { } version ? " " + HiddenCharacters.Shown(version) : ""), null, from.Reader, SafeUrl.OrNull(from.File));
        string? repository = from.Repository ?? server.Source?.Repository;
        string lines = from.FirstLine is { } first ? $", line {first}" + (from.LastLine is { } last && last != first ? $" to {last}" : "") : "";
        string label = HiddenCharacters.Shown(from.File ?? repository ?? server.Id) + lines;
        string? commit = from.Commit ?? (from.Repository is null || from.Repository == server.Source?.Repository ? server.Source?.Commit : null);
        return new SourcePlace(label, commit is { Length: > 8 } ? commit[..8] : commit, from.Reader, RepositoryLink.ToFile(repository, commit, from));
    }
}
