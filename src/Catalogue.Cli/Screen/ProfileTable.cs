using Catalogue.Model.Verdicts;
using Spectre.Console;

namespace Catalogue.Cli.Screen;

/// <summary>Counts per class and level as a table.</summary>
internal static class ProfileTable
{
    public static Table Of(int[,] profile)
    {
        var table = new Table().Border(TableBorder.Simple).AddColumn("class");
        foreach (RiskLevel level in Enum.GetValues<RiskLevel>())
            table.AddColumn(new TableColumn(level.ToString()).RightAligned());
        table.AddColumn(new TableColumn("all").RightAligned());
        foreach (ToolClass row in Enum.GetValues<ToolClass>())
        {
            int[] counts = [.. Enum.GetValues<RiskLevel>().Select(level => profile[(int)row, (int)level])];
            table.AddRow([row.ToString(), .. counts.Select(c => c == 0 ? "·" : c.ToString()), counts.Sum().ToString()]);
        }
        return table;
    }
}
