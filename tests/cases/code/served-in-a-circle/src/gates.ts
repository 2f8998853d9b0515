import { listen } from "./listen.js";

export function registerGates(server) {
  server.tool("open_gate", "Opens a gate", {}, async () => listen(8080));
}
