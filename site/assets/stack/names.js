// Tools of the reader's servers under one name, or under names that look alike, by the catalogue's own index (/names/index.json).
import { el, section, toolItems } from './elements.js';
import { loadNames } from './lookup.js';
import { visible } from './words.js';

// Null where the index cannot be read: the rest of the report stands without it.
export async function clashesOf(matches) {
  const known = matches.filter((m) => m.tools);
  if (new Set(known.map((m) => m.slug)).size < 2) return [];
  let index;
  try { index = await loadNames(); } catch { return null; }
  const bySlug = new Map();
  for (const m of known) bySlug.set(m.slug, new Map(m.tools.map((t) => [t.tool, t])));
  return index.names.map((name) => ({ alike: name.alike, tools: name.tools.map(([place, tool]) => bySlug.get(index.servers[place])?.get(tool)).filter(Boolean) }))
    .filter((name) => new Set(name.tools.map((t) => t.key)).size > 1);
}

export function showClashes(clashes) {
  if (clashes === null) return section('stack-names', 'Names', el('p', null, 'The index of names could not be read, so clashes of names were not looked for.'));
  return section('stack-names', 'Names', el('p', null, clashes.length === 0 ? 'No two of these servers use one name for a tool.' : 'Which of these is called is left to the client and the model.'),
    ...clashes.map((name) => el('div', { class: 'combo' }, el('h3', null, visible(name.tools[0].tool), name.alike ? ' and look-alikes' : ''), el('ul', { class: 'plain' }, ...toolItems(name.tools)))));
}
