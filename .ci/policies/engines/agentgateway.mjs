import { parse } from '@marcbachmann/cel-js';
import { listOf, object, schema, text, versionOf, yaml } from './shared.mjs';

export const engine = 'CEL of @marcbachmann/cel-js, not the gateway\'s own; file by own schema';
export const version = versionOf('@marcbachmann/cel-js');
export const kind = 'expressions';

const check = schema(object({ policies: object({ mcpAuthorization: object({ rules: listOf(text, { minItems: 1 }) }) }) }));

export const open = ({ key, text: document }) => {
  const rules = check(yaml(document)).policies.mcpAuthorization.rules.map((rule) => parse(rule));
  return (name) => {
    // What the gateway knows when it authorises: the identity of the tool and nothing of the call.
    const known = { mcp: { tool: { name, target: key } } };
    return rules.some((rule) => rule(known) === true) ? 'allow' : 'deny';
  };
};
