import { registerDoors } from "./doors.js";
import { registerGates } from "./gates.js";

export function registerAll(server) {
  registerDoors(server);
  registerGates(server);
}
