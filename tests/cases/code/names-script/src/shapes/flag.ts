import { z } from "zod";

export const FlagShape = { colour: z.enum(["red", "white"]).default("white") };
