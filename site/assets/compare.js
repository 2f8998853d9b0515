// Servers side by side (/compare/?s=SLUG&s=SLUG): reads the catalogue's own documents and shows counts. Texts of strangers become text nodes.
(() => {
  'use strict';
  const form = document.querySelector('form[data-compare]');
  if (!form) return;
  const status = document.querySelector('[data-compare-status]'), result = document.querySelector('[data-compare-result]');
  const fields = [...form.querySelectorAll('input[name=s]')];
  const el = (tag, attributes, ...children) => {
    const element = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes || {})) element.setAttribute(name, value);
    element.append(...children);
    return element;
  };
  const count = (server, test) => String(server.tools.filter(test).length);
  const shows = (...ids) => (t) => t.signals.some((s) => ids.includes(s.id));
  const ROWS = [
    ['Tools', (s) => String(s.tools.length)],
    ...['Critical', 'High', 'Medium', 'Low'].map((level) => [level, (s) => count(s, (t) => t.risk === level)]),
    ...['Read', 'Write', 'Execute', 'Destructive'].map((name) => [`${name} tools`, (s) => count(s, (t) => t.class === name)]),
    ['Read private data', (s) => count(s, shows('sensitive-data', 'secrets'))],
    ['Bring foreign text', (s) => count(s, shows('untrusted-content'))],
    ['Have a way out', (s) => count(s, shows('external-communication', 'arbitrary-code'))],
    ['Run code', (s) => count(s, shows('arbitrary-code'))],
    ['Move money', (s) => count(s, shows('financial'))],
    ['Worse together', (s) => (s.combinations || []).map((c) => c.title).join('; ') || 'none'],
    ['Recommended: allowed', (s) => count(s, (t) => t.action === 'Allow')],
    ['Recommended: asked', (s) => count(s, (t) => t.action === 'Ask')],
    ['Recommended: denied', (s) => count(s, (t) => t.action === 'Deny' || t.action === 'Hide')],
    ['Licence', (s) => s.licence || 'not known'],
  ];

  async function load(slug) {
    const answer = await fetch(new URL(`${encodeURIComponent(slug)}.json`, new URL(form.dataset.compare, location.href)));
    if (!answer.ok) throw new Error(slug);
    return answer.json();
  }

  async function show() {
    const slugs = [...new Set(new URLSearchParams(location.search).getAll('s').map((s) => s.trim()).filter(Boolean))].slice(0, fields.length);
    fields.forEach((field, i) => { field.value = slugs[i] || ''; });
    result.replaceChildren();
    if (slugs.length < 2) { status.textContent = slugs.length === 0 ? '' : 'Choose a second server.'; return; }
    status.textContent = 'Reading …';
    const answers = await Promise.allSettled(slugs.map(load));
    const missing = slugs.filter((_, i) => answers[i].status === 'rejected');
    const servers = answers.filter((a) => a.status === 'fulfilled').map((a) => a.value);
    status.textContent = missing.length > 0 ? `Not found: ${missing.join(', ')}.` : '';
    const root = document.documentElement.dataset.root;
    const head = el('tr', null, el('th', { scope: 'col' }, ''), ...servers.map((s) => el('th', { scope: 'col' }, el('a', { href: `${root}servers/${encodeURIComponent(s.slug)}/` }, s.id))));
    const rows = ROWS.map(([title, cell]) => {
      const cells = servers.map(cell);
      return el('tr', null, el('th', { scope: 'row' }, title), ...cells.map((c) => el('td', null, new Set(cells).size > 1 ? el('b', null, c) : c)));
    });
    if (servers.length > 0) result.append(el('table', { class: 'compare' }, el('thead', null, head), el('tbody', null, ...rows)));
  }

  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const query = new URLSearchParams(fields.map((f) => f.value.trim()).filter(Boolean).map((s) => ['s', s]));
    history.pushState(null, '', `?${query}`);
    show();
  });
  addEventListener('popstate', show);
  form.hidden = false;
  show();
})();
