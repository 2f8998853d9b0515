// Check my stack (/stack/): reads a client's MCP configuration in the browser, looks its servers up in stack/index.json, and shows what their
// tools can do together. The configuration leaves the page in no form; fetched are the catalogue's own documents alone. Values of env, headers
// and arguments are never shown. Texts of strangers become text nodes, never markup; their names are keys of Maps, never of objects.
import { combinationsOf } from './combinations.js';
import { MAX_SERVERS, serversOf } from './configuration.js';
import { showDenials } from './deny-list.js';
import { addTools, loadIndex, lookUp } from './lookup.js';
import { clashesOf, showClashes } from './names.js';
import { showVerdict } from './verdict.js';
import { showCombinations, showServers, showTools } from './sections.js';
import { plural } from './words.js';

const MAX_BYTES = 1 << 20;
const form = document.querySelector('form[data-stack]');
const status = document.querySelector('[data-stack-status]');
const result = document.querySelector('[data-stack-result]');
const field = form.querySelector('textarea');
let round = 0;

async function check() {
  const mine = ++round;
  const source = field.value;
  result.replaceChildren();
  if (source.length > MAX_BYTES || new Blob([source]).size > MAX_BYTES) { status.textContent = 'That is more than 1 MB, too much for a configuration.'; return; }
  let found;
  // The reader's own message may quote what was pasted, so it is not shown.
  try { found = serversOf(source); } catch (error) { status.textContent = `This is neither JSON nor TOML that can be read${/^line \d+: /.test(error.message) ? ` (${error.message})` : ''}.`; return; }
  if (found.specs.length === 0) { status.textContent = 'No servers found: mcpServers, servers or [mcp_servers.NAME] is missing or empty.'; return; }
  status.textContent = 'Looking the servers up …';
  try {
    const index = await loadIndex();
    const matches = found.specs.map(([key, spec]) => lookUp(index, key, spec));
    await addTools(matches);
    const clashes = await clashesOf(matches);
    if (mine === round) show(matches, found, clashes);
  } catch {
    if (mine === round) status.textContent = 'The catalogue’s index cannot be reached; try again.';
  }
}

function show(matches, found, clashes) {
  const tools = matches.flatMap((m) => m.tools || []);
  const combinations = combinationsOf(tools);
  const high = tools.filter((t) => t.risk === 'Critical' || t.risk === 'High').length;
  result.append(showVerdict(matches, tools, combinations), showServers(matches));
  share(matches);
  if (tools.length > 0) result.append(showTools(tools), showCombinations(combinations), showClashes(clashes), showDenials(tools, combinations, found.client, (words) => { status.textContent = words; }));
  status.textContent = `${matches.filter((m) => m.tools).length} of ${plural(matches.length, 'server')} recognised, ${plural(tools.length, 'tool')}, ${high} High or Critical, ${plural(combinations.length, 'combination')}.`
    + (found.more > 0 ? ` ${plural(found.more, 'further server')} left out: ${MAX_SERVERS} are the most.` : '');
}

// The address then holds the reader's names and the servers recognised, behind the # that no browser sends anywhere.
function share(matches) {
  const known = matches.filter((m) => m.slug).map((m) => `${encodeURIComponent(m.key)}=${encodeURIComponent(m.slug)}`);
  if (known.length > 0) history.replaceState(null, '', `#servers&${known.join('&')}`);
}

// A shared report: nothing was pasted, so only the servers named in the address are looked up.
async function arrive() {
  if (!location.hash.startsWith('#servers&')) return;
  const pairs = [...new URLSearchParams(location.hash.slice('#servers&'.length))].slice(0, MAX_SERVERS);
  const matches = pairs.map(([key, slug]) => ({ key, slug, how: 'the address of this report' }));
  const mine = ++round;
  status.textContent = 'Looking the servers up …';
  result.replaceChildren();
  await addTools(matches);
  const clashes = await clashesOf(matches);
  if (mine === round) show(matches, { client: 'claude-code', more: 0 }, clashes);
}

async function take(file) {
  if (!file) return;
  if (file.size > MAX_BYTES) { status.textContent = 'That is more than 1 MB, too much for a configuration.'; return; }
  field.value = await file.text();
  await check();
}

form.addEventListener('submit', (event) => { event.preventDefault(); check(); });
field.addEventListener('dragover', (event) => event.preventDefault());
field.addEventListener('drop', (event) => {
  if (event.dataTransfer.files.length === 0) return;
  event.preventDefault();
  take(event.dataTransfer.files[0]);
});
form.querySelector('input[type=file]').addEventListener('change', (event) => take(event.target.files[0]));
form.hidden = false;
arrive();
