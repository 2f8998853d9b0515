import { Server } from "@modelcontextprotocol/sdk/server/index.js";
const spec = load("petstore-openapi.json");
const apiName = "API";
for (const operation of operations(spec)) {
  // one tool for each operationId
  lookup[apiName + "-" + operation.operationId] = operation;
}
