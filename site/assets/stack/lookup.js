// Looks servers up in the catalogue's own documents; nothing else is ever fetched.
import { root } from './root.js';
import { tracesOf } from './traces.js';

const HOW = { packages: 'package', repositories: 'repository', remotes: 'address', names: 'name only, a guess' };
const bareName = (key) => key.toLowerCase().split(/[^a-z0-9]+/).filter((w) => w && w !== 'mcp' && w !== 'server').join('-');

export function lookUp(index, key, spec) {
  const traces = tracesOf(spec);
  const known = Object.values(traces).some((list) => list.length > 0);
  const named = new Set([key.toLowerCase(), bareName(key)].flatMap((name) => index.names.get(name) || []));
  for (const kind of ['packages', 'repositories', 'remotes']) {
    const places = [...new Set(traces[kind].flatMap((trace) => index[kind].get(trace) || []))];
    // What follows the endpoint chooses within one server: example.com/mcp/ORGANISATION.
    if (places.length === 0 && kind === 'remotes') places.push(...new Set(traces.remotes.flatMap((trace) => index.remotes.get(trace.replace(/(.)\/mcp\/.*$/, '$1')) || [])));
    const narrowed = places.length > 1 ? places.filter((p) => named.has(p)) : places;
    if (narrowed.length === 1) return { key, slug: index.servers[narrowed[0]], how: HOW[kind] };
    if (places.length > 1) return { key, why: `several servers of the catalogue share its ${HOW[kind]}`, candidates: places.map((p) => index.servers[p]) };
  }
  if (known) return { key, why: `the catalogue does not know ${traces.packages.length > 0 ? 'the package' : traces.remotes.length > 0 ? 'the address' : 'the repository'} that it is started from` };
  const guesses = [...named];
  if (guesses.length === 1) return { key, slug: index.servers[guesses[0]], how: HOW.names };
  if (guesses.length > 1) return { key, why: 'several servers of the catalogue bear its name', candidates: guesses.map((p) => index.servers[p]) };
  return { key, why: 'it is started from something local, and the catalogue knows no server of its name' };
}

async function load(path) {
  const answer = await fetch(new URL(path, root));
  if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
  return answer.json();
}

let loading;
export function loadIndex() {
  loading ||= load('stack/index.json').then((json) => {
    const index = { servers: json.servers };
    for (const kind of Object.keys(HOW)) index[kind] = new Map(Object.entries(json[kind]));
    return index;
  });
  loading.catch(() => { loading = undefined; });
  return loading;
}

let names;
export function loadNames() {
  names ||= load('names/index.json');
  names.catch(() => { names = undefined; });
  return names;
}

export async function addTools(matches) {
  const known = matches.filter((m) => m.slug);
  const fetched = new Map();
  const get = (slug) => {
    if (!fetched.has(slug)) fetched.set(slug, load(`api/v1/servers/${encodeURIComponent(slug)}.json`));
    return fetched.get(slug);
  };
  const worker = async (start) => {
    for (let i = start; i < known.length; i += 6) {
      try {
        const server = await get(known[i].slug);
        known[i].name = server.name;
        const roles = new Map();
        for (const part of (server.combinations || []).flatMap((c) => c.parts || [])) for (const tool of part.tools || []) roles.set(tool, [...(roles.get(tool) || []), part.role]);
        known[i].tools = server.tools.map((t) => ({ roles: new Set(roles.get(t.tool)), key: known[i].key, tool: t.tool, page: t.page, risk: t.risk, signals: new Set(t.signals.map((s) => s.id)), deny: t.action === 'Deny' || t.action === 'Hide' }));
      } catch {
        known[i].why = 'its document could not be read; try again';
      }
    }
  };
  await Promise.all([0, 1, 2, 3, 4, 5].map(worker));
}
