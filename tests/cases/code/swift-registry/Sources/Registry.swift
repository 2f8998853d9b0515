import MCP

public final class Registry {
    private var tools: [String: Tool] = [:]

    func register(name: String, description: String, inputSchema: Value, handler: @escaping ([String: Value]?) async throws -> CallTool.Result) {
        tools[name] = Tool(name: name, description: description, inputSchema: inputSchema)
    }
}

enum Helpers {
    static func schema(properties: [String: Value], required: [String] = []) -> Value {
        var schema: [String: Value] = ["type": .string("object"), "properties": .object(properties)]
        if !required.isEmpty {
            schema["required"] = .array(required.map { .string($0) })
        }
        return .object(schema)
    }

    static func property(type: String, description: String, enumValues: [String]? = nil) -> Value {
        var property: [String: Value] = ["type": .string(type), "description": .string(description)]
        if let enumValues = enumValues {
            property["enum"] = .array(enumValues.map { .string($0) })
        }
        return .object(property)
    }
}

func registerPayments(registry: Registry) {
    registry.register(
        name: "list_payments",
        description: "Lists payments",
        inputSchema: Helpers.schema(
            properties: [
                "account": Helpers.property(type: "number", description: "The account"),
                "order": Helpers.property(type: "string", description: "By what", enumValues: ["date", "amount"]),
            ],
            required: ["account"]
        )
    ) { arguments in
        return .init(content: [])
    }
}
