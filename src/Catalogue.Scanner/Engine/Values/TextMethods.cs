using Catalogue.Scanner.Engine.Syntax;

namespace Catalogue.Scanner.Engine.Values;

/// <summary>Methods of texts whose result stands in the source as well.</summary>
internal static class TextMethods
{
    public static bool Keeps(string name) => Apply(new CodeText("", IsComplete: true), name) is not null;

    /// <summary>The text afterwards, or null where the method does something else.</summary>
    public static CodeText? Apply(CodeText text, string name) => name switch
    {
        "trim" or "strip" or "Trim" => text with { Value = text.Value.Trim() },
        "squish" => text with { Value = string.Join(' ', text.Value.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)) },
        "chomp" => text with { Value = text.Value.TrimEnd('\n') },
        "trimIndent" or "stripIndent" => text with { Value = Indentation.Dedent(text.Value.Trim('\n')).TrimEnd() },
        "trimMargin" => text with { Value = Indentation.OfMargin(text.Value) },
        "trimStart" or "lstrip" or "trimLeft" => text with { Value = text.Value.TrimStart() },
        "trimEnd" or "rstrip" or "trimRight" => text with { Value = text.Value.TrimEnd() },
        "toLowerCase" or "lower" or "to_lowercase" => text with { Value = text.Value.ToLowerInvariant() },
        "into" or "to_string" or "to_owned" or "toString" or "as_str" or "to_str" or "as_ref" or "clone" or "value" or "ToString" or "freeze" or "html_safe" => text,
        _ => null,
    };
}
