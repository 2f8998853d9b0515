import { Analyzer } from "../analyzer.js";

export const deadCode: Analyzer = { name: "dead-code", description: "Finds dead code", run: async () => [] };

const list: Command = { name: "list", description: "Lists what there is", parameters: { type: "object" }, handler: () => {} };

export const analyzers = [deadCode, list];
