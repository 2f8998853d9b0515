// Search as you type, loaded by app.js on the first focus of a search box. The index is cut by prefix into files below search/;
// src/Catalogue.Site/Search writes them and says what stands in them. Words are split as in SearchWords.cs: change both or none.
//
// For the stylesheet:
//   form[data-search] > .search-results[role=listbox]  .search-group  .search-server (heading)  a.search-option (aria-selected, one at most)
//   inside an option: .level.level-high (shape and word)  code  .class-name  .search-why     and  .search-note for "nothing found"
// A form with data-layout="compact" links to servers/S/#tool-TOOL instead of tools/S/TOOL/, or to servers/S/N/#tool-TOOL where the slug is N/TOOL.

const CLASSES = ['Read', 'Write', 'Execute', 'Destructive'];
const LEVELS = ['Low', 'Medium', 'High', 'Critical'];
const BUDGET = 148_000; // bytes over the wire that typing one query may move
const LARGEST = 24_000; // bytes of one file of the index
const PAUSE = 200; // milliseconds without a key that end a burst of typing
const MAX_GROUPS = 8;
const MAX_IN_GROUP = 5;

// --- Words ---
const isPart = (c) => c < '\u0080' ? /[A-Za-z0-9]/.test(c)
  : c > '\u00bf' && !(c >= '\u2000' && c <= '\u206f') && !(c >= '\u3000' && c <= '\u303f') && c !== '\ufeff';
const standsAlone = (c) => (c >= '\u2e80' && c <= '\u9fff') || (c >= '\uac00' && c <= '\ud7af') || (c >= '\uf900' && c <= '\ufaff');
const isUpper = (c) => c >= 'A' && c <= 'Z';
const caseChanges = (s, i) => isUpper(s[i]) && (!isUpper(s[i - 1]) || (s[i + 1] >= 'a' && s[i + 1] <= 'z'));
const lower = (s) => s.split('').map((c) => { const l = c.toLowerCase(); return l.length === 1 ? l : c; }).join('');

export function split(text, atCase) {
  const words = [];
  let start = -1;
  for (let i = 0; i <= text.length; i++) {
    const inside = i < text.length && isPart(text[i]);
    if (start >= 0 && (!inside || standsAlone(text[i]) || standsAlone(text[i - 1]) || (atCase && caseChanges(text, i)))) {
      words.push(lower(text.slice(start, Math.min(i, start + 32))));
      start = -1;
    }
    if (inside && start < 0) start = i;
  }
  return words;
}

// Each word with all that follows it: what a query may begin with.
const endings = (words) => words.map((_, i) => words.slice(i).join(''));

// --- The index ---
const encode = (prefix) => prefix.replace(/[^a-z0-9@._-]/g, (c) => c === ' ' ? '+' : '~' + c.charCodeAt(0).toString(16).padStart(4, '0'));

// The prefix of the file that holds the keys beginning with `key`, by the list of deeper files "a,bc(e,t(x,yz)),d"; undefined where there are
// none. `hot`: too many begin with it, and the file holds the best only.
export function deepest(list, key) {
  let prefix = key[0];
  let at = 0;
  for (let depth = 1; depth < key.length; depth++) {
    let first;
    while (at < list.length && list[at] !== ')') {
      const start = at;
      let hit = false;
      for (; at < list.length && !'(),'.includes(list[at]); at++) hit ||= list[at] === key[depth];
      if (hit) { first = list[start]; break; }
      for (let open = 0; list[at] === '(' || open > 0; at++) open += list[at] === '(' ? 1 : list[at] === ')' ? -1 : 0;
      if (list[at] === ',') at++;
    }
    if (first === undefined) return undefined;
    prefix += first;
    if (list[at] !== '(') return { prefix, hot: false };
    at++;
  }
  return { prefix, hot: true };
}

export class Index {
  constructor(read) {
    this.read = read; // (path) => Promise of [the file's bytes, how many came over the wire]
    this.files = new Map();
    this.servers = new Map();
    this.tools = new Map();
    this.moved = 0;
  }

  async file(path) {
    if (!this.files.has(path)) {
      if (this.moved > BUDGET - LARGEST) return {};
      this.moved += LARGEST; // until it is known
      const shard = this.read(path).then(([bytes, moved]) => { this.moved += moved - LARGEST; return JSON.parse(new TextDecoder().decode(bytes)); });
      shard.catch(() => { this.moved -= LARGEST; this.files.delete(path); });
      this.files.set(path, shard);
    }
    return this.files.get(path);
  }

  // Where the keys beginning with `key` lie; undefined where there are none.
  async locate(key) {
    if (key[0] >= '\u0080') key = '~' + key;
    const root = await this.file(`${key[0]}/k-${encode(key[0])}.json`);
    const spot = root.d ? deepest(root.d, key) : { prefix: key[0], hot: false };
    return spot && { ...spot, path: `${key[0]}/k-${encode(spot.prefix)}.json` };
  }

  // Reads the file for a key. Says whether all that begins with the key is known now.
  async lookup(key) {
    const spot = await this.locate(key);
    if (!spot) return true;
    const shard = await this.file(spot.path);
    if (!shard.taken) this.take(shard);
    return Boolean(shard.s) && !spot.hot;
  }

  take(shard) {
    const names = shard.s || [];
    const servers = [];
    shard.taken = true;
    for (let i = 0; i < names.length; i += 2) servers.push(this.server(names[i], names[i + 1] || names[i]));
    const rows = shard.t || [];
    const tools = [];
    for (let i = 0; i < rows.length; i += 3) tools.push(this.tool(rows[i], servers[rows[i + 1]], rows[i + 2]));
    for (const [word, places] of Object.entries(shard.w || {})) for (const p of places) tools[p].texts.add(word);
  }

  server(slug, name) {
    if (!this.servers.has(slug)) {
      const words = split(name, true);
      this.servers.set(slug, { slug, name, joined: words.join(''), words: [...words, ...split(slug, false)], starts: [...endings(words), ...endings(split(slug, false))] });
    }
    return this.servers.get(slug);
  }

  tool(label, server, code) {
    const [name, slug = lower(name)] = label.split('\t');
    const key = server.slug + '/' + slug;
    if (!this.tools.has(key)) {
      const words = split(name, true);
      this.tools.set(key, { name, slug, server, code, words, joined: words.join(''), starts: endings(words), texts: new Set() });
    }
    return this.tools.get(key);
  }

  async vocabulary(word) {
    const files = await Promise.all([this.file(`w-${word[0]}.json`), this.file(`e-${word.at(-1)}.json`)]);
    return [...new Set(files.flatMap((f) => (f.w || '').split(' ').filter(Boolean)))];
  }
}

// --- Matching: the lower the better, undefined is none ---
function termScore(term, item, server) {
  if (item.words.includes(term)) return 2;
  if (item.starts.some((s) => s.startsWith(term))) return 3;
  if (server && server.starts.some((s) => s.startsWith(term))) return 4;
  if (item.texts) for (const word of item.texts) if (word.startsWith(term)) return 6;
  return undefined;
}

export function score(terms, item, server) {
  const query = terms.join('');
  if (item.joined === query) return 0;
  if (item.joined.startsWith(query)) return 1;
  let worst = 2;
  for (const term of terms) {
    const s = termScore(term, item, server);
    if (s === undefined) return undefined;
    worst = Math.max(worst, s);
  }
  return worst === 2 && item.words.length === terms.length ? 1 : worst; // the same words in another order
}

// --- One wrong, missing, doubled or swapped letter ---
export function oneOff(a, b) {
  if (Math.abs(a.length - b.length) > 1 || a === b) return false;
  let i = 0;
  while (i < a.length && a[i] === b[i]) i++;
  const rest = (x, n) => x.slice(i + n);
  return rest(a, 1) === rest(b, 1) || rest(a, 1) === rest(b, 0) || rest(a, 0) === rest(b, 1)
    || (a[i] === b[i + 1] && a[i + 1] === b[i] && rest(a, 2) === rest(b, 2));
}

async function corrections(index, term) {
  const words = await index.vocabulary(term);
  if (words.some((w) => w.startsWith(term))) return [];
  const whole = words.filter((w) => oneOff(term, w));
  const begun = words.filter((w) => w.length > term.length && [-1, 0, 1].some((d) => oneOff(term, w.slice(0, term.length + d))));
  return [...new Set([...whole, ...begun])].slice(0, 2);
}

// --- The query ---
// One word: its file. Several: one word whose list is complete holds every answer, be the others in the tool's name or the server's.
async function gather(index, terms) {
  if (terms.length === 1) return void await index.lookup(terms[0]);
  if (terms.at(-1).length < 3 && rank(index, terms).length > 0) return undefined; // more letters will come
  const words = [...new Set(terms)].filter((t) => t.length > 2 || t !== terms.at(-1)).sort((a, b) => b.length - a.length);
  const spots = await Promise.all(words.map((t) => index.locate(t)));
  if (words.length === 0 || spots.includes(undefined)) return undefined;
  const complete = words.filter((_, i) => !spots[i].hot);
  if (complete.length === 0) return gatherFrequent(index, terms);
  const known = complete.find((t) => index.files.has(spots[words.indexOf(t)].path));
  await index.lookup(known || complete[0]);
  // A word of a summary counts only where its own list was read.
  for (const word of complete) if (rank(index, terms).length === 0) await index.lookup(word);
  return undefined;
}

// Words that are all frequent: side by side, as a pair, or one of them the name of a server, whose own list is read.
async function gatherFrequent(index, terms) {
  await Promise.all([index.lookup(terms.join('')), ...terms.slice(0, 3).map((t) => index.lookup(t))]);
  const pairs = terms.flatMap((a) => terms.filter((b) => b !== a).map((b) => `${a} ${b}`));
  const spots = await Promise.all(pairs.map((p) => index.locate(p)));
  const filed = pairs.filter((_, i) => spots[i]).sort((a, b) => spots[pairs.indexOf(a)].hot - spots[pairs.indexOf(b)].hot);
  await Promise.all(filed.slice(0, 2).map((p) => index.lookup(p)));
  const named = [];
  for (const server of index.servers.values()) {
    const rest = terms.filter((t) => termScore(t, server) === undefined);
    if (rest.length > 0 && rest.length < terms.length) named.push({ server, rest });
  }
  const size = ({ server, rest }) => rest.length * 1000 + server.joined.length;
  named.sort((a, b) => size(a) - size(b) || (a.server.slug < b.server.slug ? -1 : 1));
  for (const { server, rest } of named.slice(0, 2)) {
    if (rank(index, terms).length >= MAX_GROUPS) break;
    if (!await index.lookup(`@${server.slug} `)) await index.lookup(`@${server.slug} ${rest.join('')}`);
  }
}

// What is known and holds every word, grouped by server.
function rank(index, terms) {
  const groups = new Map();
  const group = (server) => {
    if (!groups.has(server)) groups.set(server, { server, best: Infinity, own: false, tools: [] });
    return groups.get(server);
  };
  for (const server of index.servers.values()) {
    const s = score(terms, server);
    if (s !== undefined) Object.assign(group(server), { own: true, best: s + 0.5 });
  }
  for (const tool of index.tools.values()) {
    const s = score(terms, tool, tool.server);
    if (s === undefined) continue;
    const g = group(tool.server);
    g.tools.push({ tool, s });
    g.best = Math.min(g.best, s);
  }
  const shortest = (g) => g.tools.length ? g.tools[0].tool.joined.length : g.server.joined.length;
  for (const g of groups.values()) {
    g.tools.sort((a, b) => a.s - b.s || a.tool.joined.length - b.tool.joined.length || (a.tool.name < b.tool.name ? -1 : 1));
    g.tools.length = Math.min(g.tools.length, MAX_IN_GROUP);
  }
  return [...groups.values()]
    .sort((a, b) => a.best - b.best || shortest(a) - shortest(b) || a.server.joined.length - b.server.joined.length || (a.server.slug < b.server.slug ? -1 : 1))
    .slice(0, MAX_GROUPS);
}

// The word that no name holds, replaced by one that differs in a letter.
async function correct(index, terms) {
  for (let i = 0; i < terms.length; i++) {
    if (terms[i].length < 4 || !/^[a-z0-9]+$/.test(terms[i])) continue;
    for (const word of await corrections(index, terms[i])) {
      const instead = terms.with(i, word);
      await gather(index, instead);
      const groups = rank(index, instead);
      if (groups.length > 0) return { groups, instead };
    }
  }
  return { groups: [] };
}

// Results grouped by server; `instead` holds the words searched for where the query's own found nothing. While someone is still typing
// (`pause` false), several words only choose among what is known, and nothing is corrected.
export async function search(index, query, pause = true) {
  const terms = split(query, false).slice(0, 6);
  if (terms.length === 0) return { groups: [] };
  if (pause || terms.length === 1) await gather(index, terms);
  const groups = rank(index, terms);
  return groups.length > 0 || !pause ? { groups } : correct(index, terms);
}

// --- The page ---
// Names are strangers' words: what cannot be seen, or turns the direction of writing, is shown as a box.
const visible = (name) => name.replace(/[\u0000-\u001f\u007f-\u009f\u00ad\u034f\u061c\u115f-\u1160\u17b4-\u17b5\u180b-\u180f\u200b-\u200f\u2028-\u202e\u2060-\u206f\u3164\ud800-\udfff\ufdd0-\ufdef\ufe00-\ufe0d\ufeff\uffa0\ufff0-\ufffb\ufffe-\uffff\u{1bca0}-\u{1bca3}\u{1d173}-\u{1d17a}\u{e0000}-\u{e0fff}]/gu, '\ufffd');

function element(tag, attributes, ...children) {
  const e = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) e.setAttribute(name, value);
  e.append(...children);
  return e;
}

const FILLED = ['', 'M10 1a9 9 0 0 0 0 18z', 'M10 10V1a9 9 0 1 1-9 9z', 'M10 1a9 9 0 1 0 0 18 9 9 0 1 0 0-18z'];
function shape(level) {
  const draw = (tag, attributes) => {
    const e = document.createElementNS('http://www.w3.org/2000/svg', tag);
    for (const [name, value] of Object.entries(attributes)) e.setAttribute(name, value);
    return e;
  };
  const svg = draw('svg', { viewBox: '0 0 20 20', width: '14', height: '14', 'aria-hidden': 'true' });
  svg.append(draw('circle', { cx: '10', cy: '10', r: '9', fill: 'none', stroke: 'currentColor', 'stroke-width': '2' }));
  if (FILLED[level]) svg.append(draw('path', { d: FILLED[level], fill: 'currentColor' }));
  return svg;
}

export function attach(form, { root, say }) {
  if (form.dataset.ready !== undefined) return;
  form.dataset.ready = '';
  const input = form.querySelector('input');
  const index = new Index(async (path) => {
    const address = new URL('search/' + path, root).href;
    const answer = await fetch(address);
    if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
    const bytes = await answer.arrayBuffer();
    const timing = performance.getEntriesByName(address).at(-1);
    return [bytes, (timing && timing.encodedBodySize) || bytes.byteLength];
  });
  const list = element('div', { role: 'listbox', id: 'search-results', class: 'search-results', 'aria-label': 'Search results' });
  const note = element('p', { class: 'search-note' });
  list.hidden = note.hidden = true;
  form.append(list, note);
  for (const [name, value] of Object.entries({ role: 'combobox', 'aria-expanded': 'false', 'aria-controls': list.id, 'aria-autocomplete': 'list', autocomplete: 'off' })) input.setAttribute(name, value);

  let options = [];
  let active = -1;
  let run = 0;
  let last = '';
  let timer;

  function open(yes) {
    list.hidden = !yes || options.length === 0;
    note.hidden = !yes || !note.textContent;
    input.setAttribute('aria-expanded', String(!list.hidden));
    if (!yes) activate(-1);
  }

  function activate(place) {
    if (options[active]) options[active].setAttribute('aria-selected', 'false');
    active = place;
    if (!options[active]) { input.removeAttribute('aria-activedescendant'); return; }
    options[active].setAttribute('aria-selected', 'true');
    options[active].scrollIntoView({ block: 'nearest' });
    input.setAttribute('aria-activedescendant', options[active].id);
  }

  // What is still under way must not open the list again.
  function close() {
    clearTimeout(timer);
    run++;
    open(false);
  }

  const url = (...parts) => new URL(parts.map(encodeURIComponent).join('/') + '/', root).href;
  function option(href, ...children) {
    const link = element('a', { role: 'option', id: `search-${options.length}`, class: 'search-option', 'aria-selected': 'false', tabindex: '-1', href }, ...children);
    options.push(link);
    return link;
  }

  function addressOf(server, slug) {
    if (form.dataset.layout !== 'compact') return url('tools', server, slug);
    const [tool, ...page] = slug.split('/').reverse();
    return url('servers', server, ...page) + '#tool-' + encodeURIComponent(tool);
  }

  function toolOption({ tool, s }) {
    const { server, slug, code } = tool;
    const level = LEVELS[code & 3];
    const href = addressOf(server.slug, slug);
    const row = option(href,
      element('span', { class: `level level-${level.toLowerCase()}` }, shape(code & 3), level), ' ',
      element('code', { dir: 'auto' }, visible(tool.name)), ' ',
      element('span', { class: 'class-name' }, CLASSES[code >> 2]));
    if (s === 6) row.append(' ', element('span', { class: 'search-why' }, 'in its summary'));
    return row;
  }

  // Loaded once, with the first word: cases, signals, formats, classes and levels.
  let topics;
  async function others(query) {
    topics ||= Promise.all([import('./search-topics.js'), fetch(new URL('api/v1/topics.json', root)).then((a) => a.json())]).then(([module, rows]) => (q) => module.findTopics(rows.map(module.topicOf), q));
    try { return (await topics)(query).slice(0, MAX_IN_GROUP); } catch { topics = undefined; return []; }
  }

  function topicGroup(found) {
    const heading = element('div', { class: 'search-server', id: 'search-group-topics' }, 'Pages');
    return element('div', { role: 'group', class: 'search-group', 'aria-labelledby': heading.id }, heading,
      ...found.map((t) => option(new URL(t.href, root).href, element('span', { class: 'class-name' }, t.kind), ' ', t.title)));
  }

  function show({ groups, instead, found = [] }) {
    const chosen = options[active] && options[active].href;
    options = [];
    list.replaceChildren(...groups.map((g, i) => {
      const heading = element('div', { class: 'search-server', id: `search-group-${i}`, dir: 'auto' }, visible(g.server.name));
      const group = element('div', { role: 'group', class: 'search-group', 'aria-labelledby': heading.id }, heading);
      if (g.own) group.append(option(url('servers', g.server.slug), 'All tools of ', element('bdi', {}, visible(g.server.name))));
      group.append(...g.tools.map(toolOption));
      return group;
    }));
    if (found.length > 0) list.append(topicGroup(found));
    note.textContent = options.length === 0 ? 'Nothing found' : instead ? `Nothing found; shown is ${instead.join(' ')}` : '';
    active = -1;
    open(true);
    if (chosen) activate(options.findIndex((o) => o.href === chosen)); // more came while someone went through the list
    say(options.length === 0 ? 'Nothing found' : `${options.length} results${instead ? ' for ' + instead.join(' ') : ''}`);
  }

  async function update(pause) {
    const query = input.value;
    const mine = ++run;
    if (!query.startsWith(last)) index.moved = 0; // another query
    last = query;
    if (split(query, false).length === 0) { note.textContent = ''; options = []; open(false); return; }
    try {
      const result = await search(index, query, pause);
      result.found = pause ? await others(query) : [];
      if (mine === run && (pause || result.groups.length > 0)) show(result);
    } catch {
      if (mine !== run) return;
      options = [];
      list.replaceChildren();
      note.textContent = 'The search index cannot be reached; Enter opens the list of servers';
      open(true);
    }
  }

  input.addEventListener('input', () => {
    clearTimeout(timer);
    timer = setTimeout(() => update(true), PAUSE);
    update(false);
  });
  input.addEventListener('focus', () => { if (input.value) update(true); });
  form.addEventListener('focusout', (event) => { if (!form.contains(event.relatedTarget)) close(); });
  input.addEventListener('keydown', async (event) => {
    if (event.isComposing) return;
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step !== 0 && options.length > 0) {
      event.preventDefault();
      if (list.hidden) open(true);
      const count = options.length;
      activate(active < 0 ? (step > 0 ? 0 : count - 1) : (active + step + count) % count);
    } else if (event.key === 'Escape' && (!list.hidden || !note.hidden)) {
      event.preventDefault();
      close();
    } else if (event.key === 'Enter' && !list.hidden && options.length > 0) {
      event.preventDefault();
      location.assign(options[Math.max(active, 0)].href);
    }
  });
  if (input.value) update(true);
}
