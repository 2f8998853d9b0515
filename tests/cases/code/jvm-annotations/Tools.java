import org.springframework.ai.tool.annotation.Tool;

enum Order { ASC, DESC }

public class Tools {
    static final String LONG = "Sorts "
        + "a list.";

    @Tool(name = "sort_list", description = LONG)
    public String sort(@ToolParam(description = "What to sort") List<String> items, @ToolParam(description = "How", required = false) Order order, ToolContext context) {
        return "";
    }

    @McpTool(description = """
        Drops a list.
          All of it.
        """, annotations = @McpTool.McpAnnotations(title = "Drop", destructiveHint = true))
    @Override
    public void drop_list(@McpToolParam(description = "Which") int id) { }

    @Deprecated
    public void helper(String name) { }

    McpSchema.Tool built = McpSchema.Tool.builder()
        .name("count_list")
        .description("Counts a list.")
        .inputSchema(new McpSchema.JsonSchema("object", Map.of("id", Map.of("type", "integer", "description", "Which list")), List.of("id"), null, null, null))
        .build();

    McpSchema.Tool placed = new McpSchema.Tool("show_list", "Shows a list.", """
        {"type":"object","properties":{"id":{"type":"integer"}}}
        """);

    String text = "@Tool(name = \"in_string\") void x() {}";
}
