import { z } from "zod";

export const BookInput = z.object({ berth: z.string().describe("Which berth"), nights: z.number().int().min(1).max(30).default(1) });
