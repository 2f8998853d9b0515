using Catalogue.Model.Servers;

namespace Catalogue.Classifier.Lines;

/// <summary>Makes one server of the lines that name it.</summary>
internal static class LineServer
{
    public static Server Of(IReadOnlyList<ToolLine> lines) => new()
    {
        Id = lines[0].ServerKey,
        Name = lines[0].ServerName,
        Description = lines[0].ServerDescription,
        Tools = [.. lines.Select(l => l.Tool)],
    };

    /// <summary>A cheap guess at the server of a raw line: its id up to the last slash. Only used to keep neighbours together.</summary>
    public static string KeyOf(string line)
    {
        int at = line.IndexOf("\"id\"", StringComparison.Ordinal);
        int open = at < 0 ? -1 : line.IndexOf('"', at + 4), close = open < 0 ? -1 : line.IndexOf('"', open + 1);
        if (close < 0)
            return "";
        int slash = line.LastIndexOf('/', close, close - open);
        return slash < 0 ? "" : line[open..slash];
    }
}
