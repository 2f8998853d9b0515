export { registerReading } from "./read.js";
export { registerBurning } from "./burn.js";
