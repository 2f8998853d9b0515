import { McpServer } from "@modelcontextprotocol/sdk/server/mcp.js";

export function registerMinting(server: McpServer) {
  server.tool("mint_coin", "Mints a coin", {}, async () => ({ content: [] }));
}

export default registerMinting;
