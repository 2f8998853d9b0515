using System.Globalization;
using System.Text;
using Catalogue.Site.Pages.Matrix;
using Catalogue.Site.Survey;

namespace Catalogue.Site.Machine;

/// <summary>The matrix of servers and capabilities as CSV.</summary>
internal static class MatrixTable
{
    public static byte[] Of(IEnumerable<ServerEntry> servers)
    {
        var text = new StringBuilder(ToolTable.Row(["server", "tools", .. Capability.All.Select(c => c.Key)]));
        foreach (ServerEntry server in servers)
            text.Append(ToolTable.Row([server.Id, Number(server.Tools.Count), .. Capability.All.Select(c => Number(server.Tools.Count(c.Has)))]));
        return Encoding.UTF8.GetBytes(text.ToString());
    }

    private static string Number(int count) => count.ToString(CultureInfo.InvariantCulture);
}
