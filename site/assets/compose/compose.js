// The composer on a server's page: an action for every tool, begun from one of the three profiles, and the file in every format as one types. Its state stands
// in the address behind #compose=. <div data-compose data-tools="NAME LEVEL CAREFUL FULL READONLY;…"> with a code for each action: A allowed, 1 3 6 allowed with
// at most 10, 30 or 60 calls a minute, Q asked, D denied, H denied and hidden. Nothing is parsed as HTML.
(() => {
  'use strict';
  const place = document.querySelector('[data-compose]');
  if (!place) return;
  const PROFILES = ['careful', 'full', 'read-only'];
  const ACTIONS = { A: ['allow', 'allow'], 1: ['allow', 'at most 10 a minute', 10], 3: ['allow', 'at most 30 a minute', 30], 6: ['allow', 'at most 60 a minute', 60], Q: ['ask', 'a person approves'], D: ['deny', 'deny'], H: ['hide', 'deny and hide'] };
  const LEVELS = { L: 'Low', M: 'Medium', H: 'High', C: 'Critical' };
  const tools = place.dataset.tools.split(';').map((line) => line.split(' ')).map(([name, level, ...presets]) => ({ name, level, presets, code: presets[0] }));
  const section = place.closest('section');
  const titles = new Map([...section.querySelectorAll('details[data-format]')].map((d) => [d.dataset.format, d.querySelector('summary').textContent.trim()]));
  const keyField = section.querySelector('input[data-server-key]');
  let profile = 0;

  function make(tag, attributes = {}, ...children) {
    const element = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) if (value !== null) element.setAttribute(name, value);
    element.append(...children);
    return element;
  }

  const key = () => (keyField && /^[A-Za-z0-9_-]+$/.test(keyField.value) ? keyField.value : place.dataset.key);
  const format = make('select', { id: 'compose-format' });
  const presets = make('select', { id: 'compose-profile' }, ...['Careful', 'Full', 'Read-only'].map((title, i) => new Option(title, PROFILES[i])));
  const text = make('pre', { tabindex: '0' });
  const does = make('p', { role: 'status' });
  const otherwise = make('ul', { class: 'limits' });
  const rows = tools.map(row);

  function row(tool) {
    tool.choice = make('select', { 'aria-label': `What happens to ${tool.name}` }, ...Object.entries(ACTIONS).map(([code, [, words]]) => new Option(words, code)));
    tool.choice.addEventListener('change', () => { tool.code = tool.choice.value; show(); });
    return make('tr', {}, make('th', { scope: 'row' }, make('code', {}, tool.name)), make('td', {}, LEVELS[tool.level]), make('td', {}, tool.choice));
  }

  function start(chosen) {
    profile = Math.max(0, PROFILES.indexOf(chosen));
    for (const tool of tools) tool.code = tool.presets[profile];
  }

  // The address holds the profile, the format, and what differs from the profile.
  function readAddress() {
    const state = new URLSearchParams(location.hash.slice(1));
    start(state.get('compose'));
    for (const change of (state.get('x') || '').split(',')) {
      const dot = change.lastIndexOf('.'), tool = tools.find((t) => t.name === change.slice(0, dot));
      if (tool && Object.hasOwn(ACTIONS, change.slice(dot + 1))) tool.code = change.slice(dot + 1);
    }
    if (titles.has(state.get('format'))) format.value = state.get('format');
  }

  function writeAddress() {
    const changed = tools.filter((t) => t.code !== t.presets[profile]).map((t) => `${t.name}.${t.code}`).join(',');
    history.replaceState(null, '', `#compose=${PROFILES[profile]}&format=${format.value}${changed ? `&x=${changed}` : ''}`);
  }

  function rulesOf() {
    return tools.map((t) => ({ tool: t.name, action: ACTIONS[t.code][0], max: ACTIONS[t.code][2] || 0, high: t.level === 'H' || t.level === 'C' }));
  }

  function show(keep = false) {
    presets.value = PROFILES[profile];
    for (const tool of tools) tool.choice.value = tool.code;
    if (!globalThis.policyFormats.takes(format.value, key())) {
      text.textContent = '';
      does.textContent = `${titles.get(format.value)} cannot carry the server name ${key()}.`;
      otherwise.replaceChildren();
      return;
    }
    text.textContent = globalThis.policyFormats.write(format.value, rulesOf(), key());
    tell();
    if (!keep) writeAddress();
  }

  // Read from the text, not from the choices.
  function tell() {
    const effects = tools.map((t) => globalThis.policyEffects(format.value, text.textContent, key(), t.name));
    const count = (word, ...actions) => { const n = effects.filter((e) => actions.includes(e.action)).length; return n > 0 ? `${n} ${word}` : null; };
    const unknown = globalThis.policyEffects(format.value, text.textContent, key(), '-no-such-tool-');
    const limited = effects.filter((e) => e.max > 0).length;
    does.textContent = `This file: ${[count('allowed', 'allow'), count('asked', 'ask'), count('denied', 'deny', 'hide')].filter(Boolean).join(', ')}${limited > 0 ? `; ${limited} with a limit` : ''}. `
      + `A tool that it does not name is ${unknown.action === 'ask' ? 'asked about' : 'denied'}.`;
    const said = (action, max) => ({ allow: max ? `allowed, at most ${max} a minute` : 'allowed without a limit', ask: 'asked about', deny: 'denied', hide: 'denied' })[action];
    otherwise.replaceChildren(...tools.flatMap((t, i) => {
      const [action, , max = 0] = ACTIONS[t.code], chosen = said(action, max), done = said(effects[i].action, effects[i].max);
      return chosen === done ? [] : [make('li', {}, make('code', {}, t.name), `: you chose ${chosen}; in this file it is ${done}.`)];
    }));
  }

  format.append(...globalThis.policyFormats.names.filter((n) => titles.has(n)).map((n) => new Option(titles.get(n), n)));
  presets.addEventListener('change', () => { start(presets.value); show(); });
  format.addEventListener('change', () => show());
  keyField?.addEventListener('input', () => show());
  const copy = make('button', { type: 'button' }, 'Copy');
  copy.addEventListener('click', async () => {
    try { await navigator.clipboard.writeText(text.textContent); copy.textContent = 'Copied'; } catch { getSelection().selectAllChildren(text); copy.textContent = 'Selected: press Ctrl+C'; }
  });
  place.append(
    make('div', { class: 'compose-choices' }, make('label', {}, 'Begin with ', presets), ' ', make('label', {}, 'Format ', format), ' ', copy),
    make('table', { class: 'compose-tools' }, make('thead', {}, make('tr', {}, ...['Tool', 'Level', 'What happens to a call'].map((t) => make('th', { scope: 'col' }, t)))), make('tbody', {}, ...rows)),
    does, text, otherwise,
  );
  const whole = place.closest('details');
  whole.hidden = false;
  const arrive = () => {
    const linked = location.hash.startsWith('#compose=');
    if (linked) { readAddress(); whole.open = true; }
    show(true);
    if (linked) whole.scrollIntoView();
  };
  addEventListener('hashchange', arrive);
  arrive();
})();
