function register(server: McpServer, name: string, description: string, shape: ZodRawShape) {
  server.registerTool(name, { description, inputSchema: shape }, run);
}

const page = { page: z.number().optional().describe("Page, from 1") };

register(server, "list_pages", "Lists pages.", page);
register(server, "show_page", "Shows a page.", { ...page, id: z.string() });

const tools = { sum: tool({ description: "Adds.", parameters: z.object({ a: z.number(), b: z.number() }), execute: add }) };

for (const t of loadedAtRunTime()) {
  server.registerTool(t.name, { description: t.description, inputSchema: {} }, t.run);
}

context.accountTool("list_zones", { description: "Lists zones.", inputSchema: z.object({ page: z.number() }) }, run);
context.callTool("not_defined", { description: "Used.", inputSchema: {} });

server.tool(TOOL_FROM_ELSEWHERE, "A text that is no name", {}, run);

function registerSearch(server: McpServer, override?: string) {
  server.registerTool(override || "search_zones", { description: "Searches.", inputSchema: {} }, run);
}

const definitions: ToolDefinition[] = [{ method: "pay_bill", name: "Pay a bill", description: "Pays.", inputSchema: describeBill() }];

function describeBill() {
  return { type: "object", properties: { bill: { type: "string" } } };
}

registerSearch(server);
