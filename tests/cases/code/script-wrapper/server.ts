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
