import { McpServer } from "@modelcontextprotocol/sdk/server/mcp.js";

export function registerBurning(server: McpServer) {
  burnEach(server);
}

function burnEach(server: McpServer) {
  server.tool("burn_coin", "Burns a coin", {}, async () => ({ content: [] }));
}
