import { z } from "zod";
import { McpTool } from "@harbour/api";

const shape = z.object({ ship: z.string().describe("Which ship") });

export class SinkShipTool extends McpTool<typeof shape.shape> {
  public getName(): string {
    return "sink_ship";
  }

  public getConfig(): McpToolConfig {
    return { title: "Sink", description: `Sinks a ship
for good`, inputSchema: shape.shape, annotations: { destructiveHint: true } };
  }
}

const LONG_NAME = "count_ships";

class CountShipsTool extends BaseTool {
  description = "Counts ships";
  constructor() {
    super(LONG_NAME);
  }
}

const FlyKite: Defined<
  typeof shape.shape
> = {
  name: "fly_kite",
  description: "Flies a kite",
  parameters: shape.shape,
  cb: async () => ({ content: [] }),
};

export function registerAll(server: KiteServer) {
  server.registerTool(FlyKite);
}
