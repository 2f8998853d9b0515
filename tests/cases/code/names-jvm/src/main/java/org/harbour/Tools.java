package org.harbour;

import org.harbour.berths.Request;
import org.springframework.ai.tool.annotation.Tool;
import org.springframework.ai.tool.annotation.ToolParam;

public class Tools {
    @Tool(name = "book_berth", description = "Books a berth")
    public String book(Request request, @ToolParam(description = "Only says what would be done", required = false) boolean dryRun) { return ""; }
}
