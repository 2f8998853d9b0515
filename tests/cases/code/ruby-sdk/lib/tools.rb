require "mcp"

class SinkShipTool < MCP::Tool
  title "Sink"
  description "Sinks a ship for good"
  input_schema(
    properties: {
      ship: { type: "string", description: "Which ship" },
      times: { type: "integer", default: 1, minimum: 1 },
    },
    required: ["ship"],
  )
  annotations(destructive_hint: true, read_only_hint: false)

  class << self
    def call(ship:, server_context:)
      MCP::Tool::Response.new([{ type: "text", text: "sunk" }])
    end
  end
end

echo = MCP::Tool.define(
  name: "echo_word",
  description: "Says a word again",
  input_schema: { properties: { word: { type: "string" } }, required: [:word] },
) do |args|
  MCP::Tool::Response.new([])
end

server.define_tool(name: "list_ships", description: "Lists ships", input_schema: { type: "object", properties: {} }) { |_| }

class FetchLogTool < ApplicationMCPTool
  tool_name "fetch_log"
  description "Fetches the log"
  read_only
  property :lines, type: "integer", description: "How many", default: 20
  property :file, type: "string", required: true
  collection :tags, type: "string", description: "Which tags"
end

TOOLS = [
  { name: "wipe_log", description: "Wipes the log", inputSchema: { type: "object", properties: {} } },
].freeze
