import { McpServer } from "@modelcontextprotocol/sdk/server/mcp.js";
import { SearchInput } from "some-other-package";
import * as berths from "./operations/berths.js";
import { schemas } from "./schemas.js";
import { Crane, anchorTool } from "./shapes";
import { FlagShape } from "#shapes/flag";
import { rows } from "./rows";

const server = new McpServer({ name: "harbour", version: "1.0.0" });

// Of another package: what lies here under the same name is another thing.
server.registerTool("search_ships", { description: "Searches ships", inputSchema: SearchInput }, async () => ({ content: [] }));
server.registerTool("book_berth", { description: "Books a berth", inputSchema: berths.BookInput.shape }, async () => ({ content: [] }));
server.tool("close_gate", "Closes a gate", schemas.closeGate.shape, async () => ({ content: [] }));
server.registerTool("move_crane", { description: "Moves a crane", inputSchema: Crane.shape }, async () => ({ content: [] }));
server.registerTool(anchorTool.name, anchorTool.config, async () => ({ content: [] }));
server.registerTool("hoist_flag", { description: "Hoists a flag", inputSchema: FlagShape }, async () => ({ content: [] }));
rows.forEach(({ id, text, shape }) => server.tool(id, text, shape.shape, async () => ({ content: [] })));
