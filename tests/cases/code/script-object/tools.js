import { ListToolsRequestSchema } from "@modelcontextprotocol/sdk/types.js";

const PATH = { type: "string", description: "Path of the file" };
const common = { path: PATH };

export const readTool = {
  name: "read_note",
  description: 'Reads a note; it\'s "quoted".',
  inputSchema: {
    type: "object",
    properties: { ...common, encoding: { type: "string", enum: ["utf8", "latin1"] } },
    required: ["path"],
  },
};

server.setRequestHandler(ListToolsRequestSchema, async () => ({
  tools: [readTool, { name: "drop_note", description: "Deletes a note.", inputSchema: { type: "object", properties: common } }],
}));

const keyed = {
  toolList: {
    list_notes: { description: "Lists notes.", inputSchema: { type: "object", properties: {} } },
  },
};

export const outer = { name: "move_note", definition: { title: "Move", description: "Moves a note.", inputSchema: { type: "object", properties: common } } };
