import MCP
import SwiftMCP

enum Side: String, CaseIterable { case north, south = "SOUTH" }

final class Harbour {
    var tools: [Tool] {
        [
            Tool(
                name: "book_berth",
                description: """
                    Books a berth.
                    Ask before booking.
                    """,
                inputSchema: .object([
                    "type": .string("object"),
                    "properties": .object(["berth": .object(["type": .string("string"), "description": .string("Which berth")]), "nights": .object(["type": "integer", "default": 1])]),
                    "required": .array([.string("berth")]),
                ])
            ),
            Tool(
                name: "close_gate",
                description: "Closes gate \(number)",
                inputSchema: .object(properties: ["gate": .string(description: "Which gate", enum: ["north", "south"]), "at": .string(format: .dateTime)], required: ["gate"], additionalProperties: false),
                annotations: .init(title: "Close", readOnlyHint: false, destructiveHint: true)
            ) { arguments in
                return ["name": "no_tool", "description": "Is an answer"]
            },
        ]
    }
}

@MCPServer(name: "harbour")
actor Server {
    /// Sinks a ship for good
    /// - Parameter ship: Which ship
    /// - Parameter times: How often
    /// - Returns: What is left
    @MCPTool(hints: [.destructive])
    func sinkShip(ship: String, times: Int = 1, side: Side? = nil, _ tags: [String]) async -> String { "" }
}

struct CountShips: MCPTool {
    let name = "count_ships"
    let description = "Counts ships"
    var inputSchema: Value { ["type": "object", "properties": [:]] }
}
