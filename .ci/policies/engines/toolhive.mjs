import cedar from '@cedar-policy/cedar-wasm/nodejs';
import { exactly, listOf, object, schema, text, versionOf } from './shared.mjs';

export const engine = 'Cedar (cedar-wasm, ToolHive runs cedar-go), with the entities that ToolHive documents';
export const version = versionOf('@cedar-policy/cedar-wasm');
export const kind = 'expressions';

const check = schema(object({ version: exactly('1.0'), type: exactly('cedarv1'), cedar: object({ policies: listOf(text), entities_json: exactly('[]') }) }));
const id = 'policy';

// Arguments that Cedar has a plain value for; the others are not passed on.
const plain = (value) => ['string', 'boolean'].includes(typeof value) || Number.isInteger(value);

export const open = ({ text: document }) => {
  const { policies } = check(JSON.parse(document)).cedar;
  const parsed = cedar.preparsePolicySet(id, { staticPolicies: policies.join('\n') });
  if (parsed.type === 'failure') throw new Error(parsed.errors.map((e) => e.message).join('; '));
  return (name, args) => {
    const context = Object.fromEntries(Object.entries(args).filter(([, value]) => plain(value)).map(([argument, value]) => [`arg_${argument}`, value]));
    const answer = cedar.statefulIsAuthorized({
      principal: { type: 'Client', id: 'agent' },
      action: { type: 'Action', id: 'call_tool' },
      resource: { type: 'Tool', id: name },
      context,
      preparsedPolicySetId: id,
      entities: [],
    });
    if (answer.type === 'failure') throw new Error(answer.errors.map((e) => e.message).join('; '));
    return answer.response.decision;
  };
};
