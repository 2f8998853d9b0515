using System.ComponentModel;
using Harbour.Berths;
using ModelContextProtocol.Server;

namespace Harbour;

[McpServerToolType]
public static class HarbourTools
{
    [McpServerTool, Description("Books a berth")]
    public static string BookBerth(Request request, [Description("Only says what would be done")] bool dryRun = true) => "";

    [McpServerTool(Name = "move_parts"), Description("Moves parts")]
    public static string Move(PartList parts, Side side = Side.North, int? times = null) => "";

    [McpServerTool, Description("Closes a gate")]
    public static string CloseGate(Gate gate) => "";
}
