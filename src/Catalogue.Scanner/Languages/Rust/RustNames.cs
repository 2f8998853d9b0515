using System.Text;

namespace Catalogue.Scanner.Languages.Rust;

/// <summary>How serde's <c>rename_all</c> writes names.</summary>
internal static class RustNames
{
    /// <summary>A field is written <c>in_snake_case</c>.</summary>
    public static string OfField(string name, string? rule) => rule switch
    {
        "camelCase" => Lower(Pascal(name)),
        "PascalCase" => Pascal(name),
        "kebab-case" => name.Replace('_', '-'),
        "SCREAMING-KEBAB-CASE" => name.ToUpperInvariant().Replace('_', '-'),
        "UPPERCASE" or "SCREAMING_SNAKE_CASE" => name.ToUpperInvariant(),
        _ => name,
    };

    /// <summary>A variant is written <c>InPascalCase</c>.</summary>
    public static string OfVariant(string name, string? rule) => rule switch
    {
        "camelCase" => Lower(name),
        "lowercase" => name.ToLowerInvariant(),
        "UPPERCASE" => name.ToUpperInvariant(),
        "snake_case" => Snake(name),
        "kebab-case" => Snake(name).Replace('_', '-'),
        "SCREAMING_SNAKE_CASE" => Snake(name).ToUpperInvariant(),
        "SCREAMING-KEBAB-CASE" => Snake(name).ToUpperInvariant().Replace('_', '-'),
        _ => name,
    };

    private static string Pascal(string name) => string.Concat(name.Split('_', StringSplitOptions.RemoveEmptyEntries).Select(w => char.ToUpperInvariant(w[0]) + w[1..]));

    private static string Lower(string name) => name.Length == 0 ? name : char.ToLowerInvariant(name[0]) + name[1..];

    // Each capital begins a word.
    private static string Snake(string name)
    {
        var text = new StringBuilder();
        foreach (char c in name)
        {
            if (char.IsUpper(c) && text.Length > 0)
                text.Append('_');
            text.Append(char.ToLowerInvariant(c));
        }
        return text.ToString();
    }
}
