// What tools can do together, by the rule of the catalogue's own combinations.
const ROLES = [
  { title: 'Private data, untrusted content and a way out', risk: 'Text that a stranger wrote can tell the model to read private data and to send it away.', parts: [['private data', 'sensitive-data', 'secrets'], ['untrusted content', 'untrusted-content'], ['a way out', 'external-communication', 'arbitrary-code']] },
  { title: 'Untrusted content and code execution', risk: 'Text that a stranger wrote can end up as code that runs.', parts: [['untrusted content', 'untrusted-content'], ['arbitrary code', 'arbitrary-code']] },
  { title: 'Secrets and a way out', risk: 'A model that is misled can read a credential and send it away.', parts: [['secrets', 'secrets'], ['a way out', 'external-communication', 'arbitrary-code']] },
];

export function combinationsOf(tools) {
  return ROLES.map((rule) => ({ ...rule, parts: rule.parts.map(([role, ...signals]) => ({ role, tools: tools.filter((t) => signals.some((s) => t.signals.has(s)) || t.roles?.has(role)) })) }))
    .filter((c) => c.parts.every((p) => p.tools.length > 0) && new Set(c.parts.flatMap((p) => p.tools)).size > 1)
    .map((c) => {
      const keys = [...new Set(c.parts.flatMap((p) => p.tools.map((t) => t.key)))];
      const alone = keys.filter((key) => c.parts.every((p) => p.tools.some((t) => t.key === key)));
      return { ...c, keys, alone };
    });
}

// Of each combination one part must go whole; the fewest tools that do so for all of them. Three rules give twelve ways at most.
export function smallestDenial(combinations) {
  let ways = [new Set()];
  for (const { parts } of combinations) ways = ways.flatMap((way) => parts.map((part) => new Set([...way, ...part.tools])));
  return ways.reduce((least, way) => (way.size < least.size ? way : least));
}
