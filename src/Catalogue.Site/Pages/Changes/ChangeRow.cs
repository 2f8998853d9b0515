using System.Globalization;
using Catalogue.Model.Changes;
using Catalogue.Site.Markup;
using Catalogue.Site.Pages.Parts;
using Catalogue.Site.Routing;
using Catalogue.Site.Survey;
using Catalogue.Site.Words;

namespace Catalogue.Site.Pages.Changes;

/// <summary>One change as lists and tool pages show it.</summary>
internal sealed record ChangeRow
{
    private const int NamesShown = 12;

    public required string Date { get; init; }

    /// <summary>What happened, as the row begins.</summary>
    public required string What { get; init; }

    public required string ServerId { get; init; }

    /// <summary>Null where the server is no longer in the catalogue.</summary>
    public required string? ServerHref { get; init; }

    /// <summary>Whether the row says whose change it is; not where it stands below the server's name.</summary>
    public bool NamesServer { get; init; } = true;

    public required IReadOnlyList<ChangedTool> Tools { get; init; }

    /// <summary>How many more tools there are than are named.</summary>
    public required string? More { get; init; }

    public required bool RugPull { get; init; }

    /// <summary>Null where the verdict stayed or is not known.</summary>
    public required VerdictChange? Verdict { get; init; }

    /// <summary>Why the row may be less than it seems.</summary>
    public required string? Note { get; init; }

    /// <summary>The description with what went and what came.</summary>
    public required Html? Description { get; init; }

    public required IReadOnlyList<PartRow> Parts { get; init; }

    public required bool HasDetails { get; init; }

    public static ChangeRow Of(ChangeEvent change, SiteContext site, string root)
    {
        Redefinition? redefined = change.Redefinition;
        ServerEntry? server = site.Changes.ServerOf(change.Server);
        return new ChangeRow
        {
            Date = Day(change.Date),
            What = WhatOf(change),
            ServerId = change.Server,
            ServerHref = server is null ? null : root + Routes.Server(server.Slug),
            Tools = [.. change.Tools.Take(NamesShown).Select(t => new ChangedTool(HiddenCharacters.Shown(t), site.Changes.AddressOf(change.Server, t) is { } address ? root + address : null))],
            More = change.Tools.Count > NamesShown ? $"and {English.Number(change.Tools.Count - NamesShown)} more" : null,
            RugPull = change.IsPossibleRugPull,
            Verdict = VerdictChange.Of(redefined?.Before ?? change.Relabelling?.Before, redefined?.After ?? change.Relabelling?.After),
            Note = NoteOf(change),
            Description = redefined is { Description.Count: > 0 } ? WordChanges.Of(redefined.Description) : null,
            Parts = [.. (redefined?.Parts ?? []).Select(PartRow.Of)],
            HasDetails = redefined is not null && redefined.Description.Count + redefined.Parts.Count > 0,
        };
    }

    public static string Day(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string WhatOf(ChangeEvent change) => change.Kind switch
    {
        ChangeKind.NewServer => $"New server with {English.Count(change.Tools.Count, "tool")}",
        ChangeKind.Added => change.Tools.Count == 1 ? "Added" : $"{English.Count(change.Tools.Count, "tool")} added",
        ChangeKind.Removed => change.Tools.Count == 1 ? "Removed" : $"{English.Count(change.Tools.Count, "tool")} removed",
        ChangeKind.Redefined => "Redefined",
        _ => "Judged anew",
    };

    private static string? NoteOf(ChangeEvent change) => (change.Redefinition, change.Relabelling) switch
    {
        ({ FormerReader: { } former, Reader: { } reader }, _) => $"Read by {former} before and by {reader} now; the words may differ for that reason alone.",
        (_, { Cause: RelabelCause.Review }) => "A person's review changed the verdict.",
        (_, { Cause: RelabelCause.Server }) => "What the server says of itself changed, not the tool.",
        (_, { Cause: RelabelCause.Definition }) => "Its definition changed on an earlier day.",
        _ => null,
    };
}

/// <summary>A tool that changed; <paramref name="Href"/> is null where it has no page.</summary>
internal sealed record ChangedTool(string Name, string? Href);

/// <summary>The verdict before and after.</summary>
internal sealed record VerdictChange(LevelView From, LevelView To, ClassView FromClass, ClassView ToClass, string? Came, string? Went)
{
    public static VerdictChange? Of(ToolLabel? before, ToolLabel? after) => before is null || after is null ? null : new VerdictChange(
        LevelView.Of(before.Risk), LevelView.Of(after.Risk), ClassView.Of(before.Class), ClassView.Of(after.Class),
        Listed(after.Signals.Except(before.Signals, StringComparer.Ordinal)), Listed(before.Signals.Except(after.Signals, StringComparer.Ordinal)));

    private static string? Listed(IEnumerable<string> signals) => English.List([.. signals]) is { Length: > 0 } list ? list : null;
}

/// <summary>A change of a title, a hint, a parameter or a schema.</summary>
internal sealed record PartRow(string What, string? Name, string? Before, string? After, Html? Text)
{
    public static PartRow Of(PartChange part) => new(
        part.Kind switch
        {
            PartKind.Title => "Title",
            PartKind.Hint => "Hint",
            PartKind.ParameterAdded => "Parameter added",
            PartKind.ParameterRemoved => "Parameter removed",
            PartKind.ParameterType => "Type of",
            PartKind.ParameterRequired => "Required",
            PartKind.ParameterValues => "Allowed values of",
            PartKind.ParameterDefault => "Default of",
            PartKind.ParameterText => "Text of",
            PartKind.InputSchema => "Input schema changed in a way that its parameters do not show",
            _ => "Output schema changed",
        },
        Shown(part.Name), Shown(part.Before), Shown(part.After), part.Text.Count > 0 ? WordChanges.Of(part.Text) : null);

    private static string? Shown(string? text) => string.IsNullOrEmpty(text) ? null : HiddenCharacters.Shown(text);
}
