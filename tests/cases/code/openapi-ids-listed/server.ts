import { Server } from "@modelcontextprotocol/sdk/server/index.js";

const EXPOSED_OPERATIONS = new Set(["listRooms", "showRoom"]);
// Sorts what is served; leaves nothing out.
const READ_OPERATIONS = ["listRooms"];

const spec = load("rooms-openapi.json");
export const tools = operations(spec)
  .filter((operation) => EXPOSED_OPERATIONS.has(operation.operationId))
  .map((operation) => toolOf(operation, READ_OPERATIONS.includes(operation.operationId)));
