import { McpServer } from "@modelcontextprotocol/sdk/server/mcp.js";
import { z } from "zod";

export function registerReading(server: McpServer) {
  registerEach(server);
}

const registerEach = (server: McpServer) => {
  server.registerTool("read_coin", { description: "Reads a coin", inputSchema: { coin: z.string().min(1), at: z.iso.datetime().optional(), side: z.union([z.literal("head"), z.literal("tail")]), note: z.string().nullable() } }, async () => ({ content: [] }));
};
