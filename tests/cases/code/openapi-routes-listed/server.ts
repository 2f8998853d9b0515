import { McpServer } from "@modelcontextprotocol/sdk/server/mcp.js";
import { routes } from "./routes.js";

const spec = load("rooms-openapi.json");
const server = new McpServer({ name: "rooms" });

function found(method: string, path: string) {
  return { operationId: `${method.toLowerCase()}${path.replace(/\W+/g, "_")}` };
}

for (const entry of routes) {
  const [method, path] = (typeof entry === "string" ? entry : entry.route).split(" ");
  const { operationId } = found(method, path);
  serveTool(server, entry.toolName ?? operationId, spec.paths[path][method.toLowerCase()]);
}
