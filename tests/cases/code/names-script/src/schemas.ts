import { z } from "zod";

export const schemas = { closeGate: z.object({ gate: z.enum(["north", "south"]) }) };
