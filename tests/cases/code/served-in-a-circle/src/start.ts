import { createServer } from "./server.js";

createServer().connect(transport);
