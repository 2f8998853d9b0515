import { McpServer } from "@modelcontextprotocol/sdk/server/mcp.js";
import { z } from "zod";
import { LIMITS, Names } from "./names";

const server = new McpServer({ name: "weather", version: "1.0.0" });

server.tool(
  "read_forecast",
  "Read the forecast of a town.\n" + `At most ${LIMITS.days} days.`,
  {
    town: z.string().min(1).describe("Name of the town"),
    days: z.number().int().optional().describe("How many days"),
    unit: z.enum(["celsius", "fahrenheit"]).default("celsius"),
  },
  async ({ town }) => ({ content: [{ type: "text", text: town }] }),
);

server.registerTool(
  Names.Alert,
  {
    title: "Set an alert",
    description: ["Tell when it rains.", "Overwrites an earlier alert."].join("\n"),
    inputSchema: { town: z.string(), when: z.object({ hour: z.number(), utc: z.boolean().optional() }) },
    annotations: { readOnlyHint: false, destructiveHint: true },
  },
  handler,
);

if (allowWrites) {
  server.tool("forget_alerts", "Remove every alert.", { destructiveHint: true }, async () => wipe());
}

server.tool(`${prefix}_station`, "A station.", {}, async () => ({}));
server.tool("built_text", `Towns known: ${towns.length}`, {}, async () => ({}));
