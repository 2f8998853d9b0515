export function registerDoors(server) {
  server.tool("open_door", "Opens a door", {}, async () => ({ content: [] }));
}
