require "mcp"

module Harbour
  module Tools
    class ShipTool < ::MCP::Tool
      description "Shows a ship"
      input_schema(
        properties: { ship: { type: "string", description: "Its name" } },
        required: ["ship"]
      )

      def self.tool_name
        "show_ship"
      end

      def self.call(ship:)
        MCP::Tool::Response.new([])
      end
    end

    class BaseTool
      def self.tool_name = raise NotImplementedError
    end

    class SinkTool < BaseTool
      def self.tool_name = "sink_ship"
      def self.description = "Sinks a ship"
      def self.input_schema = { type: "object", properties: { ship: { type: "string" } } }
    end
  end
end
