class Reverse : BaseTool() {
    private data class Entry(val x: Int)

    override val name = "reverse_list"

    override val description: String =
        """
        Reverses a list.
        """.trimIndent()

    override val parameterSchema = ToolSchema(
        properties = buildJsonObject {
            put("id", buildJsonObject { put("type", "integer"); put("description", JsonPrimitive("Which list")) })
            putJsonObject("deep") { put("type", "boolean") }
        },
        required = listOf("id"),
    )
}

fun configure(server: Server) {
    server.addTool(
        name = "join_lists",
        description = "Joins two lists.",
        inputSchema = Tool.Input(properties = buildJsonObject { putJsonObject("ids") { put("type", "array") } }, required = listOf("ids")),
    ) { request -> CallToolResult(content = listOf(TextContent("ok"))) }
}

fun main() {
    configure(Server())
}
