// server.tool("in_comment", "no tool", {}, run)
/* { name: "in_block", description: "no tool", inputSchema: {} } */
const text = 'server.tool("in_string", "no tool", {}, run)';
const template = `{ name: "in_template", description: "no tool", inputSchema: {} }`;
const pattern = /server.tool("in_pattern", "no tool", {})/;
const resource = { name: "a_resource", description: "no tool", uri: "file:///a", inputSchema: {} };
const prompt = { name: "a_prompt", description: "no tool", arguments: [{ name: "x" }] };
const call = { type: "function", function: { name: "for_a_model", description: "no tool of the server", parameters: { type: "object", properties: {} } } };
callTool("called", { a: 1 });
const option = { name: "verbose", description: "an option of the command line", type: "boolean" };
