import { McpServer } from "@modelcontextprotocol/sdk/server/mcp.js";
import { REMOTE_DEFINITIONS } from "some-package";

const feeds = [
  { id: "rain", text: "Reads the rain.", fields: { place: z.string().describe("Where.") } },
  { id: "snow", text: ["Reads", "the snow."].join(" "), fields: {} },
];

for (const { id, text, fields = {} } of feeds) {
  const toolName = `feed_${id}`;
  server.registerTool(toolName, { description: text, inputSchema: fields }, run);
}

const commands = {
  open_door: { about: "Opens a door.", shape: { door: z.number() } },
  close_door: { about: "Closes a door.", shape: { door: z.number() } },
};

Object.entries(commands).forEach(([name, command]) => {
  server.tool(name, command.about, command.shape, async () => command.run());
});

["lamp", "fan"].forEach((device) => server.tool("switch_" + device, { on: z.boolean() }, run));

const plain = [{ key: "count_rooms", note: "Counts rooms." }];
export const listed = plain.map((entry) => ({ name: entry.key, description: entry.note, inputSchema: { type: "object", properties: {} } }));

for (const remote of REMOTE_DEFINITIONS) {
  server.registerTool(remote.name, { description: remote.description, inputSchema: remote.schema }, run);
}

for (const answer of await ask()) {
  server.registerTool(answer.name, { description: answer.description, inputSchema: {} }, run);
}

const makeSpec = (name: string, description: string) => ({ name, description, inputSchema: { type: "object", properties: { depth: { type: "integer" } } } });
const specs = [makeSpec("dig_hole", "Digs a hole."), makeSpec("fill_hole", "Fills a hole.")];
