// What the pages gain from a script. Every page is whole without it; controls that need it are born `hidden` and unhidden here.
// Nothing is ever parsed as HTML, no style is set inline, nothing leaves the site.
//
// Conventions of the pages
//   Root    <html data-root="../../">: the way from this page to the site's root. <script src="ROOTassets/theme.js"> stands in the head,
//           <script src="ROOTassets/app.js" defer> after it. The script sets data-js on <html>.
//   Search  <form data-search role="search" action="ROOTservers/"><label>…<input type="search" name="q"></label></form>
//           Without a script it opens the server list. `/` focuses it; on the first focus search.js is loaded.
//   Copy    Each <div class="cmd"><pre>…</pre></div> gets a button that copies its text, or selects it where the clipboard is closed.
//           Each panel of a data-formats, and each data-file, gets its own Copy and Download for its <pre>, in its <p class="file">.
//   Formats <div data-formats><label hidden>Format <select data-format-choice></select></label>
//             <details data-format="NAME" open><summary>Title</summary>…</details>…</div>
//           The select is filled from the summaries and shows one at a time; the choice is remembered for all pages. What several files have in common
//           stands once, behind them: an element with data-for="NAME NAME" is shown with each of these. A link with data-steps leads on to the place named like the format.
//           CSS may hide the summaries: [data-formats][data-enhanced] > details > summary.
//   Key     <label hidden>Server key <input data-server-key="SERVER-SLUG" value="github"></label>
//           Its text replaces that of every <var>github</var> on the page, when it is made of [A-Za-z0-9_-] alone;
//           with data-hyphen="_" on it, that stands for each hyphen.
//   Tables  <table id="ID" data-sortable> with one <thead> row; <th data-sort="text|number|order" data-key="NAME"> (no data-sort: not sortable);
//           order sorts by data-order="Low Medium High Critical" on the same <th>.
//           A cell sorts and filters by data-value, where it has one, else by its text.
//           <label hidden>Filter <input data-filter="ID" name="q"></label>: rows that hold every word.
//           <label hidden>Class <select data-filter="ID" data-column="NAME" name="class">…</select></label>: rows whose cell equals the value.
//           <output data-count="ID"></output> says how many rows are shown. State stands in the query: ?q=…&class=…&sort=NAME or -NAME.
//   Theme   <button data-theme-toggle hidden></button> goes system, light, dark: <html data-theme="light|dark">, none for system.
(() => {
  'use strict';
  const html = document.documentElement;
  const all = (selector, from = document) => [...from.querySelectorAll(selector)];
  const reveal = (element) => { (element.closest('label[hidden]') || element).hidden = false; };

  const memory = {
    get(key) { try { return localStorage.getItem(key); } catch { return null; } },
    set(key, value) {
      try { if (value) localStorage.setItem(key, value); else localStorage.removeItem(key); } catch { /* storage is off */ }
    },
  };

  // One polite region speaks for the whole page.
  const live = document.createElement('p');
  live.className = 'visually-hidden';
  live.setAttribute('role', 'status');
  const say = (text) => { live.textContent = text; };

  // --- Copy ---
  function select(element) {
    const range = document.createRange();
    range.selectNodeContents(element);
    const selection = getSelection();
    selection.removeAllRanges();
    selection.addRange(range);
  }

  async function copy(button, source) {
    const label = button.dataset.label || button.textContent;
    button.dataset.label = label;
    let done = 'Copied';
    try {
      await navigator.clipboard.writeText(source.textContent);
    } catch {
      select(source);
      done = 'Selected: press Ctrl+C';
    }
    button.textContent = done;
    say(done);
    clearTimeout(button.timer);
    button.timer = setTimeout(() => { button.textContent = label; }, 2000);
  }

  function download(text, name) {
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob([text], { type: 'text/plain' }));
    link.download = name;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 1000);
  }

  // --- Policy formats ---
  function button(label, act) {
    const made = document.createElement('button');
    made.type = 'button';
    made.textContent = label;
    made.addEventListener('click', () => act(made));
    return made;
  }

  function prepareFile(panel) {
    const file = panel.querySelector('.file');
    const text = panel.querySelector('pre');
    if (!file || !text) return;
    const name = file.querySelector('code').textContent.split('/').pop();
    const buttons = document.createElement('span');
    buttons.append(button('Copy', (b) => copy(b, text)), ' ', button('Download', () => download(text.textContent, name)));
    file.append(buttons);
  }

  function chooseFormat(group, name) {
    const panels = all('details[data-format]', group);
    const chosen = panels.find((p) => p.dataset.format === name) || panels[0];
    for (const panel of panels) {
      panel.hidden = panel !== chosen;
      panel.open = panel === chosen;
    }
    for (const said of all('[data-for]', group)) said.hidden = !said.dataset.for.split(' ').includes(chosen.dataset.format);
    const steps = group.querySelector('a[data-steps]');
    if (steps) steps.hash = chosen.dataset.format;
    group.querySelector('[data-format-choice]').value = chosen.dataset.format;
  }

  function prepareFormats(groups) {
    for (const group of groups) {
      const choice = group.querySelector('select[data-format-choice]');
      const panels = all('details[data-format]', group);
      if (!choice || panels.length === 0) continue;
      panels.forEach(prepareFile);
      choice.replaceChildren(...panels.map((p) => new Option(p.querySelector('summary').textContent.trim(), p.dataset.format)));
      choice.addEventListener('change', () => {
        const name = choice.value;
        memory.set('format', name);
        groups.forEach((g) => chooseFormat(g, name));
      });
      group.dataset.enhanced = '';
      reveal(choice);
      chooseFormat(group, memory.get('format'));
    }
  }

  // --- Server key ---
  // A format that cannot carry the key shows no file that would be misread.
  function refuse(panel, refused) {
    panel.querySelector('.refused')?.remove();
    panel.querySelectorAll('.file, pre').forEach((part) => { part.hidden = refused; });
    if (!refused) return;
    const note = document.createElement('p');
    note.className = 'refused limits';
    note.textContent = 'This format cannot carry that name: its client would read it otherwise. Configure the server under another name.';
    panel.querySelector('summary').after(note);
  }

  function prepareKey(input) {
    const standard = input.value;
    const place = 'server-key:' + input.dataset.serverKey;
    const apply = () => {
      const key = input.value.trim() || standard;
      const good = /^[A-Za-z0-9_-]{1,64}$/.test(key);
      input.setCustomValidity(good ? '' : 'Letters, digits, _ and - only');
      input.setAttribute('aria-invalid', String(!good));
      if (!good) return;
      for (const shown of all('var')) shown.textContent = shown.dataset.hyphen ? key.replaceAll('-', shown.dataset.hyphen) : key;
      all('details[data-keys]').forEach((panel) => refuse(panel, !new RegExp(panel.dataset.keys).test(key)));
      memory.set(place, key === standard ? '' : key);
    };
    input.value = memory.get(place) || standard;
    input.addEventListener('input', apply);
    reveal(input);
    apply();
  }

  // --- Tables ---
  const query = new URLSearchParams(location.search);
  function remember(name, value) {
    if (value) query.set(name, value); else query.delete(name);
    const text = query.toString();
    history.replaceState(history.state, '', location.pathname + (text && '?' + text) + location.hash);
  }

  function prepareTable(table) {
    const heads = [...table.tHead.rows[0].cells];
    const rows = [...table.tBodies[0].rows];
    const value = (row, column) => {
      const cell = row.cells[column];
      return cell ? cell.dataset.value ?? cell.textContent.trim() : '';
    };
    const texts = rows.map((row) => heads.map((_, i) => row.cells[i] ? row.cells[i].textContent + ' ' + (row.cells[i].dataset.value || '') : '').join(' ').toLowerCase());
    const filters = all('[data-filter]').filter((f) => f.dataset.filter === table.id);
    const counts = all('[data-count]').filter((c) => c.dataset.count === table.id);
    const columnOf = (key) => heads.findIndex((h) => h.dataset.key === key);

    function filter(announce) {
      const words = [];
      const equal = [];
      for (const f of filters) {
        if (f.dataset.column) { if (f.value) equal.push([columnOf(f.dataset.column), f.value]); } else words.push(...f.value.toLowerCase().split(/\s+/).filter(Boolean));
      }
      let shown = 0;
      rows.forEach((row, i) => {
        const keep = words.every((w) => texts[i].includes(w)) && equal.every(([c, v]) => value(row, c) === v);
        row.hidden = !keep;
        if (keep) shown++;
      });
      const text = shown === rows.length ? `${shown} rows` : `${shown} of ${rows.length} rows`;
      for (const c of counts) c.textContent = text;
      if (announce) say(text);
    }

    function sort(column, down) {
      const kind = heads[column].dataset.sort;
      const order = (heads[column].dataset.order || '').split(' ');
      const compare = kind === 'number' ? (a, b) => (Number(a) || 0) - (Number(b) || 0)
        : kind === 'order' ? (a, b) => order.indexOf(a) - order.indexOf(b)
          : (a, b) => a.localeCompare(b, 'en', { numeric: true, sensitivity: 'base' });
      const sorted = rows.map((row, i) => ({ row, i, v: value(row, column) }));
      sorted.sort((a, b) => (down ? -1 : 1) * compare(a.v, b.v) || a.i - b.i);
      table.tBodies[0].append(...sorted.map((s) => s.row));
      heads.forEach((h, i) => { if (h.dataset.sort) h.setAttribute('aria-sort', i !== column ? 'none' : down ? 'descending' : 'ascending'); });
    }

    heads.forEach((head, column) => {
      if (!head.dataset.sort) return;
      const button = document.createElement('button');
      button.type = 'button';
      button.append(...head.childNodes);
      head.append(button);
      head.setAttribute('aria-sort', 'none');
      button.addEventListener('click', () => {
        const down = head.getAttribute('aria-sort') === 'ascending';
        sort(column, down);
        remember('sort', (down ? '-' : '') + head.dataset.key);
        say(`Sorted by ${button.textContent.trim()}, ${down ? 'descending' : 'ascending'}`);
      });
    });
    for (const f of filters) {
      const name = f.name || 'q';
      const stored = query.get(name);
      if (stored !== null) f.value = stored;
      f.addEventListener('input', () => { filter(true); remember(name, f.value); });
      reveal(f);
    }
    const sorted = query.get('sort') || '';
    const column = columnOf(sorted.replace(/^-/, ''));
    if (sorted && column >= 0 && heads[column].dataset.sort) sort(column, sorted.startsWith('-'));
    filter(false);
  }

  // --- Theme ---
  const themes = ['system', 'light', 'dark'];
  function showTheme(theme) {
    if (theme === 'system') delete html.dataset.theme; else html.dataset.theme = theme;
    for (const button of all('[data-theme-toggle]')) button.textContent = `Theme: ${theme}`;
  }
  function nextTheme() {
    const theme = themes[(themes.indexOf(html.dataset.theme || 'system') + 1) % themes.length];
    memory.set('theme', theme === 'system' ? '' : theme);
    showTheme(theme);
    say(`Theme: ${theme}`);
  }

  // --- Search ---
  let loading;
  function loadSearch(form) {
    loading ||= import(new URL((html.dataset.root || './') + 'assets/search.js', document.baseURI).href);
    loading.then((module) => module.attach(form, { root: new URL(html.dataset.root || './', document.baseURI), say }))
      .catch(() => { loading = undefined; /* offline: the form still opens the server list */ });
  }
  function prepareSearch(form) {
    const input = form.querySelector('input');
    if (document.activeElement === input) loadSearch(form);
    input.addEventListener('focus', () => loadSearch(form));
  }

  html.dataset.js = '';
  document.body.append(live);
  for (const command of all('.cmd')) command.append(button('Copy', (b) => copy(b, command.querySelector('pre'))));
  prepareFormats(all('[data-formats]'));
  all('[data-file]').forEach(prepareFile);
  all('[data-server-key]').forEach(prepareKey);
  all('table[data-sortable]').forEach(prepareTable);
  all('[data-theme-toggle]').forEach((button) => { reveal(button); button.addEventListener('click', nextTheme); });
  showTheme(html.dataset.theme || 'system');
  all('form[data-search]').forEach(prepareSearch);
  addEventListener('keydown', (event) => {
    const target = event.target;
    const typing = target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName);
    const palette = (event.ctrlKey || event.metaKey) && !event.altKey && event.key.toLowerCase() === 'k';
    if (!palette && (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || typing)) return;
    const input = document.querySelector('form[data-search] input');
    if (!input) return;
    event.preventDefault();
    input.focus();
    input.select();
  });
})();
