export * from "./crane.js";
export { default as anchorTool } from "./anchor.js";
