using System.Text;

namespace Catalogue.Sources.Manifests;

/// <summary>
/// The YAML library refuses a block text (<c>|</c>, <c>&gt;</c>) whose first line holds only the indentation, which is valid YAML. The spaces of such
/// lines mean nothing, so they are taken out before parsing.
/// </summary>
internal static class BlockScalars
{
    public static string WithoutBlankStarts(string yaml)
    {
        if (yaml.IndexOfAny(['|', '>']) < 0)
            return yaml;
        var text = new StringBuilder(yaml.Length);
        bool atStart = false;
        foreach (ReadOnlySpan<char> line in yaml.AsSpan().EnumerateLines())
        {
            bool blank = line.IsWhiteSpace();
            if (!(atStart && blank))
                text.Append(line);
            text.Append('\n');
            atStart = (atStart && blank) || OpensBlock(line);
        }
        return text.ToString(0, text.Length - 1);
    }

    private static bool OpensBlock(ReadOnlySpan<char> line)
    {
        ReadOnlySpan<char> end = line.TrimEnd().TrimEnd("+-0123456789");
        return end is [.., ' ', '|' or '>'];
    }
}
