using Catalogue.Model.Json;
using Catalogue.Model.Servers;
using Catalogue.Site.Markup;
using Catalogue.Site.Words;

namespace Catalogue.Site.Pages.Tools;

/// <summary>One parameter as the schema declares it and as we read it.</summary>
internal sealed record ParameterRow
{
    private const int ValuesShown = 24;

    public required string Name { get; init; }

    public required string Type { get; init; }

    public required bool Required { get; init; }

    public required IReadOnlyList<Html> Values { get; init; }

    /// <summary>Such as <c>and 12 more</c>; null where all are shown.</summary>
    public required string? MoreValues { get; init; }

    public required string? Default { get; init; }

    /// <summary>What the argument is used as; null where nothing special.</summary>
    public required string? Role { get; init; }

    public required Html? Text { get; init; }

    /// <summary>Whether a quote is marked in its text or its values.</summary>
    public bool HoldsQuote() => Values.Append(Text).Any(t => t?.Markup.Contains("<mark ", StringComparison.Ordinal) == true);

    /// <param name="longest">Characters of the published text that are shown.</param>
    public static ParameterRow Of(ToolParameter parameter, ToolDefinition tool, ToolEvidence evidence, int longest = int.MaxValue) => new()
    {
        Name = parameter.Name,
        Type = parameter.Type,
        Required = parameter.Required,
        Values = [.. parameter.Values.Take(ValuesShown).Select((v, i) => Marked($"{parameter.Pointer}/enum/{i}", v, tool, evidence))],
        MoreValues = parameter.Values.Count > ValuesShown ? $"and {parameter.Values.Count - ValuesShown} more" : null,
        Default = parameter.Default is { Length: > 80 } cut ? cut[..80] + "…" : parameter.Default,
        Role = parameter.Role == ParameterRole.None ? null : RoleName(parameter.Role),
        Text = string.IsNullOrWhiteSpace(parameter.Description) ? null : Marked(parameter.Pointer + "/description", parameter.Description, tool, evidence, longest),
    };

    public static string RoleName(ParameterRole role) => role switch
    {
        ParameterRole.Url => "URL",
        ParameterRole.Recipient => "address",
        _ => role.ToString().ToLowerInvariant(),
    };

    // A text taken from beside a $ref stands elsewhere than its pointer says; then nothing is marked in it.
    private static Html Marked(string pointer, string text, ToolDefinition tool, ToolEvidence evidence, int longest = int.MaxValue)
    {
        string field = "inputSchema" + pointer;
        return evidence.Has(field) && JsonPointer.Resolve(tool.InputSchema!.Value, pointer) is { ValueKind: System.Text.Json.JsonValueKind.String } there && there.GetString() == text
            ? evidence.Mark(field, English.Cut(text, longest))
            : EvidenceMarks.In(English.Cut(text, longest), []);
    }
}
