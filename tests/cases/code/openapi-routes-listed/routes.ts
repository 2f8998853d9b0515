type Route = string | { route: string; toolName?: string };

export const routes: readonly Route[] = [
  "GET /rooms",
  { route: "POST /rooms", toolName: "create_room" },
  "GET /rooms/{room}",
];
