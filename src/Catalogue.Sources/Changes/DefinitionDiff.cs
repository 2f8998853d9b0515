using System.Text.Json;
using Catalogue.Model.Changes;
using Catalogue.Model.Json;
using Catalogue.Model.Servers;

namespace Catalogue.Sources.Changes;

/// <summary>Compares two definitions of one tool.</summary>
public static class DefinitionDiff
{
    private const int MostParts = 200;
    private const int ValueLength = 1_000;

    public static Redefinition Of(string server, ToolDefinition before, ToolDefinition after)
    {
        string? was = ReaderOf(before), now = ReaderOf(after);
        return new Redefinition
        {
            Server = server,
            Tool = after.Name,
            From = Fingerprint.Of(before),
            To = Fingerprint.Of(after),
            FormerReader = was == now ? null : was,
            Reader = now,
            Description = WordDiff.Of(before.Description, after.Description),
            Parts = [.. Parts(before, after).Take(MostParts)],
        };
    }

    private static string? ReaderOf(ToolDefinition tool) => tool.Provenance is [var first, ..] ? first.Reader : null;

    private static IEnumerable<PartChange> Parts(ToolDefinition before, ToolDefinition after)
    {
        if (before.Title != after.Title)
            yield return new PartChange { Kind = PartKind.Title, Before = Short(before.Title), After = Short(after.Title) };
        foreach (PartChange hint in Hints(before.Annotations ?? new ToolAnnotations(), after.Annotations ?? new ToolAnnotations()))
            yield return hint;
        PartChange[] parameters = [.. Parameters(before, after)];
        foreach (PartChange parameter in parameters)
            yield return parameter;
        if (parameters.Length == 0 && !Same(before.InputSchema, after.InputSchema))
            yield return new PartChange { Kind = PartKind.InputSchema };
        if (!Same(before.OutputSchema, after.OutputSchema))
            yield return new PartChange { Kind = PartKind.OutputSchema };
    }

    private static IEnumerable<PartChange> Hints(ToolAnnotations before, ToolAnnotations after)
    {
        (string Name, string? Before, string? After)[] hints =
        [
            ("title", before.Title, after.Title),
            ("readOnlyHint", Flag(before.ReadOnlyHint), Flag(after.ReadOnlyHint)),
            ("destructiveHint", Flag(before.DestructiveHint), Flag(after.DestructiveHint)),
            ("idempotentHint", Flag(before.IdempotentHint), Flag(after.IdempotentHint)),
            ("openWorldHint", Flag(before.OpenWorldHint), Flag(after.OpenWorldHint)),
        ];
        return hints.Where(h => h.Before != h.After).Select(h => new PartChange { Kind = PartKind.Hint, Name = h.Name, Before = Short(h.Before), After = Short(h.After) });
    }

    private static IEnumerable<PartChange> Parameters(ToolDefinition before, ToolDefinition after)
    {
        var old = ToolParameters.Of(before).ToDictionary(p => p.Name, StringComparer.Ordinal);
        var now = ToolParameters.Of(after).ToDictionary(p => p.Name, StringComparer.Ordinal);
        foreach (string name in old.Keys.Union(now.Keys).Order(StringComparer.Ordinal))
        {
            IEnumerable<PartChange> changes = (old.GetValueOrDefault(name), now.GetValueOrDefault(name)) switch
            {
                (null, { } added) => [new PartChange { Kind = PartKind.ParameterAdded, Name = name, After = Short(Described(added)), Text = WordDiff.Of(null, added.Description) }],
                ({ } removed, null) => [new PartChange { Kind = PartKind.ParameterRemoved, Name = name, Before = Short(Described(removed)) }],
                ({ } one, { } other) => Of(one, other),
                _ => [],
            };
            foreach (PartChange change in changes)
                yield return change;
        }
    }

    private static IEnumerable<PartChange> Of(ToolParameter before, ToolParameter after)
    {
        (PartKind Kind, string? Before, string? After)[] facts =
        [
            (PartKind.ParameterType, before.Type, after.Type),
            (PartKind.ParameterRequired, Flag(before.Required), Flag(after.Required)),
            (PartKind.ParameterValues, string.Join(", ", before.Values), string.Join(", ", after.Values)),
            (PartKind.ParameterDefault, before.Default, after.Default),
        ];
        foreach ((PartKind kind, string? old, string? now) in facts.Where(f => f.Before != f.After))
            yield return new PartChange { Kind = kind, Name = after.Name, Before = Short(old), After = Short(now) };
        if (before.Description != after.Description)
            yield return new PartChange { Kind = PartKind.ParameterText, Name = after.Name, Text = WordDiff.Of(before.Description, after.Description) };
    }

    private static string Described(ToolParameter parameter) => (parameter.Type.Length == 0 ? "any type" : parameter.Type) + (parameter.Required ? ", required" : "");

    private static bool Same(JsonElement? one, JsonElement? other) =>
        (one, other) switch
        {
            (null, null) => true,
            ({ } a, { } b) => CanonicalJson.ToBytes(a).AsSpan().SequenceEqual(CanonicalJson.ToBytes(b)),
            _ => false,
        };

    private static string? Flag(bool? value) => value switch { true => "true", false => "false", null => null };

    private static string? Short(string? text)
    {
        if (text is null || text.Length <= ValueLength)
            return text;
        int end = char.IsHighSurrogate(text[ValueLength - 1]) ? ValueLength - 1 : ValueLength;
        return text[..end] + "…";
    }
}
