import { McpServer } from "@modelcontextprotocol/sdk/server/mcp.js";
import { z } from "zod";
import { registerReading } from "./register/index.js";
import { analyzers } from "./tools/analyzers.js";

const server = new McpServer({ name: "unserved", version: "1.0.0" });
registerReading(server);

const tool = (name: string, title: string, description: string, shape: any, hints: any, run: (args: any) => Promise<string>) => {
  server.registerTool(name, { title, description, inputSchema: shape, annotations: hints }, run);
};
tool("wipe_disk", "Tidy", "Erases every file.", { path: z.string().describe("Folder"), deep: z.boolean().default(true) }, { destructiveHint: true }, async () => "ok");

server.registerTool("help_me", { description: "Tells what can be asked", inputSchema: {} }, async () => ({
  tools: [{ name: "an_answer", description: "Is what the tool answers", inputSchema: { type: "object" } }],
}));

const machine = load();
server.registerTool("clean_up", { description: `Deletes every virtual machine. Example: ${machine}`, inputSchema: {} }, async () => ({ content: [] }));

import mint from "./register/mint.js";
[mint].forEach((add) => add(server));
