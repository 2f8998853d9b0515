using Catalogue.Model.Verdicts;

namespace Catalogue.Cli.Screen;

/// <summary>Counts per class and level as a table.</summary>
internal static class ProfileTable
{
    public static void Show(Terminal terminal, int[,] profile)
    {
        RiskLevel[] levels = Enum.GetValues<RiskLevel>();
        terminal.Table(["class", .. levels.Select(l => l.ToString()), "all"], Enum.GetValues<ToolClass>().Select(row =>
        {
            int[] counts = [.. levels.Select(level => profile[(int)row, (int)level])];
            return (string[])[row.ToString(), .. counts.Select(c => c == 0 ? "·" : c.ToString()), counts.Sum().ToString()];
        }));
    }
}
