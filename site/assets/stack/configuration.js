// Servers of a client's configuration, whichever client it is of.
import { readJson } from './json.js';
import { readToml } from './toml.js';
import { entries, isTable, member } from './values.js';

export const MAX_SERVERS = 200;

function clientOf(config, specs) {
  if (config instanceof Map) return 'codex';
  if (member(config, 'servers') || member(config, 'mcp')) return 'vscode';
  if (specs.some(([, s]) => ['httpUrl', 'trust', 'includeTools', 'excludeTools'].some((n) => member(s, n) !== undefined))) return 'gemini';
  return 'claude-code';
}

export function serversOf(source) {
  const clean = source.replace(/^\ufeff/, '');
  const isJson = /^\s*(?:\{|\/\/|\/\*)/.test(clean);
  const config = isJson ? readJson(clean) : readToml(clean);
  const places = [member(config, 'mcpServers'), member(config, 'servers'), member(member(config, 'mcp'), 'servers'), member(config, 'mcp_servers'),
    ...entries(member(config, 'projects')).map(([, project]) => member(project, 'mcpServers'))];
  let specs = places.flatMap(entries);
  const runs = (spec) => ['command', 'url', 'serverUrl', 'httpUrl'].some((name) => member(spec, name) !== undefined);
  if (specs.length === 0) specs = entries(config).filter(([, spec]) => runs(spec));
  const byName = new Map(specs.filter(([, spec]) => isTable(spec)).reverse());
  const kept = [...byName].reverse().slice(0, MAX_SERVERS);
  return { client: clientOf(config, kept), specs: kept, more: byName.size - kept.length };
}
