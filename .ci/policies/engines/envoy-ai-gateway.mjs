import { parse } from '@marcbachmann/cel-js';
import { exactly, listOf, object, schema, text, versionOf, yaml } from './shared.mjs';

export const engine = 'CEL of @marcbachmann/cel-js, not the gateway\'s own; resource by own schema of its bounds';
export const version = versionOf('@marcbachmann/cel-js');
export const kind = 'expressions';

const dns = { type: 'string', pattern: '^[a-z0-9]([a-z0-9-]*[a-z0-9])?$', maxLength: 63 };
const rule = object({
  action: exactly('Allow'),
  target: object({ tools: listOf(object({ backend: dns, tool: text }), { minItems: 1, maxItems: 16 }) }),
  cel: { type: 'string', maxLength: 4096 },
}, ['action', 'target']);
const authorization = object({ defaultAction: exactly('Deny'), rules: listOf(rule, { maxItems: 32 }) });
const backend = object({ name: dns, kind: exactly('Backend'), group: exactly('gateway.envoyproxy.io') });
const check = schema(object({
  apiVersion: exactly('aigateway.envoyproxy.io/v1beta1'),
  kind: exactly('MCPRoute'),
  metadata: object({ name: dns }),
  spec: object({ parentRefs: listOf(object({ name: dns })), backendRefs: listOf(backend), securityPolicy: object({ authorization }) }),
}));

// An evaluation error counts as no match, as the resource documents it.
const matches = (expression, request) => {
  try {
    return expression({ request }) === true;
  } catch {
    return false;
  }
};

export const open = ({ key, text: document }) => {
  const { rules } = check(yaml(document)).spec.securityPolicy.authorization;
  const compiled = rules.map((r) => ({ tools: r.target.tools, cel: r.cel === undefined ? null : parse(r.cel) }));
  return (name, args) => {
    const request = { mcp: { method: 'tools/call', backend: key, tool: name, params: { name, arguments: args } } };
    const first = compiled.find((r) => r.tools.some((t) => t.backend === key && t.tool === name) && (r.cel === null || matches(r.cel, request)));
    return first ? 'allow' : 'deny';
  };
};
