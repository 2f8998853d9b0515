// One verdict first: safe together or not, by what, and what the denials below change.
import { combinationsOf, smallestDenial } from './combinations.js';
import { el, section } from './elements.js';
import { plural, visible } from './words.js';

const among = (keys) => (keys.length === 1 ? `all in ${visible(keys[0])}` : `across ${keys.slice(0, -1).map(visible).join(', ')} and ${visible(keys.at(-1))}`);
const lower = (title) => title[0].toLowerCase() + title.slice(1);
const state = (tools, combinations) => `${plural(tools.length, 'tool')}, ${tools.filter((t) => t.risk === 'Critical').length} Critical and ${tools.filter((t) => t.risk === 'High').length} High, ${plural(combinations.length, 'combination')}`;

export function showVerdict(matches, tools, combinations) {
  const unknown = matches.filter((m) => !m.tools);
  const critical = tools.filter((t) => t.risk === 'Critical');
  const worst = combinations[0];
  const short = worst && (worst.alone.length > 0 ? [worst.alone[0]] : worst.keys);
  const words = worst ? `Not safe together: ${lower(worst.title)}, ${among(short)}.`
    : critical.length > 0 ? `No combination, but ${plural(critical.length, 'Critical tool')} that the agent may call: ${critical.slice(0, 3).map((t) => visible(t.tool)).join(', ')}${critical.length > 3 ? ' and more' : ''}.`
    : unknown.length > 0 ? 'Not known to be safe.' : 'Nothing stands against these servers together.';
  const lines = [el('p', { class: 'lead' }, words)];
  if (unknown.length > 0) lines.push(el('p', { class: 'warn' }, `${plural(unknown.length, 'server')} not recognised (${unknown.map((m) => visible(m.key)).join(', ')}): nobody judged ${unknown.length === 1 ? 'it' : 'them'}, so count ${unknown.length === 1 ? 'it' : 'each'} as private data, untrusted content and a way out.`));
  if (tools.length > 0) {
    const denied = new Set([...tools.filter((t) => t.deny), ...smallestDenial(combinations)]);
    const left = tools.filter((t) => !denied.has(t));
    lines.push(el('dl', { class: 'probes' }, el('dt', null, 'Now'), el('dd', null, state(tools, combinations)),
      el('dt', null, `With the ${plural(denied.size, 'denial')} below`), el('dd', null, state(left, combinationsOf(left)))));
  }
  return section('stack-verdict', 'Verdict', ...lines);
}
