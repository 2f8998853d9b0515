import { z } from "zod";

const anchor = {
  name: "drop_anchor",
  config: { description: "Drops an anchor", inputSchema: { depth: z.number().nonnegative(), chain: z.string().optional() } },
};

export default anchor;
