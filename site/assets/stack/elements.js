// Elements of the page. Texts of strangers become text nodes, never markup.
import { root } from './root.js';
import { text } from './values.js';
import { visible } from './words.js';

const SHOWN = 200;
export function el(tag, attributes, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes || {})) element.setAttribute(name, value);
  element.append(...children);
  return element;
}
export const LEVELS = ['Critical', 'High', 'Medium', 'Low'];
export const code = (value) => el('code', null, visible(value));
export const serverLink = (slug, label) => el('a', { href: new URL(`servers/${encodeURIComponent(slug)}/`, root).href }, visible(label));
const toolLink = (t) => {
  const url = new URL(text(t.page), root);
  return el('a', { href: url.href.startsWith(root.href) ? url.href : root.href, class: 'name' }, visible(t.tool));
};
export function levelMark(level) {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  const use = document.createElementNS('http://www.w3.org/2000/svg', 'use');
  svg.setAttribute('class', 'g');
  svg.setAttribute('aria-hidden', 'true');
  use.setAttribute('href', `#g-${level.toLowerCase()}`);
  svg.append(use);
  return el('span', { class: `lv ${level.toLowerCase()}` }, svg, level);
}
export const counts = (tools) => LEVELS.map((l) => [l, tools.filter((t) => t.risk === l).length]).filter(([, n]) => n > 0).map(([l, n]) => `${n} ${l}`).join(', ') || 'no tools known';
export const section = (id, title, ...children) => el('section', { 'aria-labelledby': id }, el('h2', { id }, title), ...children);
export const toolItems = (tools) => [...tools.slice(0, SHOWN).map((t) => el('li', null, code(t.key), ' ', toolLink(t))), ...(tools.length > SHOWN ? [el('li', null, `and ${tools.length - SHOWN} more`)] : [])];
