import { McpServer } from "@modelcontextprotocol/sdk/server/mcp.js";
import { registerAll } from "./register.js";

export function createServer() {
  const server = new McpServer({ name: "circle", version: "1.0.0" });
  registerAll(server);
  return server;
}
