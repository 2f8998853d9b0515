using ModelContextProtocol.Server;

public enum Unit { Metre, [EnumMember] Foot }

[McpServerToolType]
public static class Tools
{
    private const string Intro = "Measures. ";

    [McpServerTool, Description(Intro + "Twice.")]
    public static async Task<string> MeasureRoomAsync(
        IRoomService rooms,
        ILogger<string> logger,
        [Description("Which room")] string room,
        [Description("In what")] Unit unit = Unit.Metre,
        [Description("Walls")] List<int>? walls = null,
        CancellationToken cancel = default) => room;

    [McpServerTool(Name = "clear-room", Title = "Clear", Destructive = true, ReadOnly = false)]
    [Description("""
        Clears a room.
          Wholly.
        """)]
    public static void Clear(bool force) { }

    [Description("No tool.")]
    public static void Helper(string name) { }

    private const string Text = @"[McpServerTool(Name = ""in_string"")] void X() {}";

    [Function(nameof(Save))]
    public void Save(
        [McpToolTrigger("save_room", "Saves a room.")] ToolInvocationContext context,
        [McpToolProperty("name", "string", "Its name")] string name) { }
}

public class PaintTool : ITool
{
    public string Name => "paint_room";
    public string Description => "Paints.";
}

public class Registry
{
    public Tool[] All() => [new Tool { Name = "list_rooms", Description = "Lists.", InputSchema = JsonSerializer.Deserialize<JsonElement>("""{"type":"object","properties":{"floor":{"type":"integer"}}}""") }];
}

public class Plugin
{
    private const string MoveId = "move-wall";

    [AiTool(MoveId, Title = "Move a wall")]
    [Description("Moves a wall.")]
    public void Move([Description("Metres")] double by) { }

    [PowerTool]
    public void Drill() { }
}
