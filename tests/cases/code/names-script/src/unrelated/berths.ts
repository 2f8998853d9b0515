import { z } from "zod";

export const BookInput = z.object({ wrong: z.string() });
