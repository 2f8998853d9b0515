// The parts of a result, from who is there to what they can do together.
import { LEVELS, code, counts, el, levelMark, section, serverLink, toolItems } from './elements.js';
import { plural, visible } from './words.js';

export function showServers(matches) {
  const head = el('thead', null, el('tr', null, ...['Your name', 'Server', 'Recognised by', 'Its tools'].map((t) => el('th', { scope: 'col' }, t))));
  const rows = matches.map((m) => el('tr', null, el('th', { scope: 'row' }, code(m.key)), ...(m.tools
    ? [el('td', null, serverLink(m.slug, m.name)), el('td', null, m.how), el('td', null, counts(m.tools))]
    : [el('td', { colspan: '3' }, `Not recognised: ${m.why}.`, ...(m.candidates || []).flatMap((slug) => [' ', serverLink(slug, slug)]))])));
  return section('stack-servers', 'Servers', el('table', { class: 'stack' }, head, el('tbody', null, ...rows)));
}

export function showTools(tools) {
  const groups = LEVELS.map((level) => [level, tools.filter((t) => t.risk === level)]).filter(([, list]) => list.length > 0);
  return section('stack-tools', 'Tools by risk', ...groups.map(([level, list]) => {
    const details = el('details', null, el('summary', null, levelMark(level), ` ${plural(list.length, 'tool')}`), el('ul', { class: 'plain' }, ...toolItems(list)));
    details.open = level === 'Critical' || level === 'High';
    return details;
  }));
}

export function showCombinations(combinations) {
  if (combinations.length === 0) return section('stack-together', 'Worse together', el('p', null, 'None of the three combinations was found among these tools.'));
  return section('stack-together', 'Worse together', ...combinations.map((c) => el('div', { class: 'combo' }, el('h3', null, c.title), el('p', null, c.risk),
    el('p', { class: 'meta' }, c.alone.length > 0 ? `${c.alone.map(visible).join(', ')} ${c.alone.length === 1 ? 'has' : 'have'} all of it alone.` : `Only together: no server of ${c.keys.map(visible).join(', ')} has all of it alone.`),
    el('dl', { class: 'roles' }, ...c.parts.flatMap((p) => [el('dt', null, p.role), el('dd', null, el('ul', { class: 'plain' }, ...toolItems(p.tools)))])))));
}
