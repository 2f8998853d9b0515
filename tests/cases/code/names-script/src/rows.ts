import { z } from "zod";

export const rows = [
  { id: "list_ships", text: "Lists ships", shape: z.object({ flag: z.string().optional() }) },
  { id: "sink_ship", text: "Sinks a ship", shape: z.object({ ship: z.string().uuid() }) },
];
