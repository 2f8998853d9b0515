import { z } from "zod";

const Shape = z.object({ crane: z.string(), metres: z.number().positive() });

export { Shape as Crane };
