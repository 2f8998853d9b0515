// The results page (/search/?q=…): what else there is filtered in place, tools and servers from the index. Names are strangers' words and stay text.
import { Index, search, split } from './search.js';
import { findTopics, topicOf } from './search-topics.js';

const LEVELS = ['Low', 'Medium', 'High', 'Critical'];
const CLASSES = ['Read', 'Write', 'Execute', 'Destructive'];
const root = new URL(document.documentElement.dataset.root || './', document.baseURI);
const said = document.querySelector('[data-search-said]');
const found = document.querySelector('[data-search-found]');
const items = [...document.querySelectorAll('[data-search-topics] > li')];
const topics = items.map((li) => Object.assign(topicOf([li.querySelector('.meta').textContent, li.querySelector('a').textContent, '', li.dataset.words]), { li }));
const form = document.querySelector('form[data-search]');
const query = (new URLSearchParams(location.search).get('q') || '').slice(0, 200);

const el = (tag, attributes, ...children) => {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...children);
  return element;
};
const address = (...parts) => new URL(parts.map(encodeURIComponent).join('/') + '/', root).href;

function toolHref(server, slug) {
  if (form?.dataset.layout !== 'compact') return address('tools', server, slug);
  const [tool, ...page] = slug.split('/').reverse();
  return `${address('servers', server, ...page)}#tool-${encodeURIComponent(tool)}`;
}

function showGroups(groups) {
  found.replaceChildren(...groups.map((g) => el('section', {}, el('h2', { dir: 'auto' }, el('a', { href: address('servers', g.server.slug) }, g.server.name)),
    el('ul', { class: 'plain' }, ...g.tools.map(({ tool }) => el('li', {}, el('a', { href: toolHref(tool.server.slug, tool.slug), class: 'name' }, tool.name), ' ', el('span', { class: 'meta' }, `${LEVELS[tool.code & 3]}, ${CLASSES[tool.code >> 2]}`)))))));
}

async function run() {
  if (split(query, false).length === 0) return;
  const input = form?.querySelector('input');
  if (input) input.value = query;
  const hits = findTopics(topics, query);
  for (const { li } of topics) li.hidden = hits.length > 0 && !hits.some((t) => t.li === li);
  for (const { li } of hits) li.parentElement.append(li);
  let groups = [], instead;
  try {
    const index = new Index(async (path) => {
      const answer = await fetch(new URL(`search/${path}`, root));
      if (!answer.ok) throw new Error(path);
      const bytes = await answer.arrayBuffer();
      return [bytes, bytes.byteLength];
    });
    ({ groups, instead } = await search(index, query));
  } catch { /* the rest of the page stands */ }
  showGroups(groups);
  const count = groups.reduce((n, g) => n + g.tools.length, 0);
  said.textContent = groups.length + hits.length === 0 ? `Nothing found for “${query}”; below is all that is no tool.`
    : `${count} tools of ${groups.length} servers and ${hits.length} other pages for “${instead ? instead.join(' ') : query}”.`;
}

run();
