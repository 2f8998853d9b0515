import { z } from "zod";

export const SearchInput = z.object({ wrong: z.string() });
