package org.harbour.berths;

import org.springframework.ai.tool.annotation.ToolParam;

public record Request(@ToolParam(description = "Which berth") String berth, Side side) {
}
