// Denial lists, one a client; a client that cannot deny gets a list to switch off by hand.
import { visible } from './words.js';

const plain = /^[A-Za-z0-9_-]+$/;
const wellFormed = (name) => !/\p{Cs}/u.test(name);
const toml = (value) => `"${value.replace(/["\\]/g, '\\$&').replace(/[^ !-~\p{L}\p{N}]/gu, (c) => (c.codePointAt(0) > 0xffff ? `\\U${c.codePointAt(0).toString(16).padStart(8, '0')}` : `\\u${c.codePointAt(0).toString(16).padStart(4, '0')}`))}"`;
const grouped = (tools) => {
  const groups = new Map();
  for (const t of tools) groups.set(t.key, [...(groups.get(t.key) || []), t.tool]);
  return [...groups];
};
const byHand = (tools) => grouped(tools).map(([key, names]) => `${visible(key)}: ${names.map(visible).join(', ')}`).join('\n') + '\n';
export const CLIENTS = [
  { id: 'claude-code', title: 'Claude Code', say: 'Merge it into .claude/settings.json. Deny rules win over all others.',
    fits: (t) => plain.test(t.key) && !t.key.includes('__') && !t.key.endsWith('_') && plain.test(t.tool),
    write: (tools) => JSON.stringify({ permissions: { deny: tools.map((t) => `mcp__${t.key}__${t.tool}`) } }, null, 2) + '\n' },
  { id: 'codex', title: 'Codex', say: 'Add each disabled_tools line to the table of its server in config.toml.',
    fits: (t) => plain.test(t.key) && wellFormed(t.tool),
    write: (tools) => grouped(tools).map(([key, names]) => `[mcp_servers.${key}]\ndisabled_tools = [\n${names.map((n) => `  ${toml(n)},\n`).join('')}]\n`).join('\n') },
  { id: 'gemini', title: 'Gemini CLI', say: 'Save it as .gemini/policies/deny.toml.',
    fits: (t) => /^[A-Za-z0-9-]{1,25}$/.test(t.key) && /^[A-Za-z0-9_.:-]+$/.test(t.tool) && t.tool.length <= 58 - t.key.length,
    write: (tools) => tools.map((t) => `[[rule]]\nmcpName = ${toml(t.key)}\ntoolName = ${toml(t.tool)}\ndecision = "deny"\npriority = 900\n`).join('\n') },
  { id: 'claude-desktop', title: 'Claude Desktop', say: 'Its configuration file cannot deny a single tool. Switch these off in its settings:', fits: () => true, write: byHand },
  { id: 'cursor', title: 'Cursor', say: 'Its file only says what runs without asking and cannot deny. Switch these off in its settings:', fits: () => true, write: byHand },
  { id: 'vscode', title: 'Visual Studio Code', say: 'It has no setting that denies one tool. Take these out of the tool picker or of a custom agent’s tools; another agent still has them:', fits: () => true, write: byHand },
];
