// What to deny, per client, to copy.
import { smallestDenial } from './combinations.js';
import { CLIENTS } from './denials.js';
import { el, section } from './elements.js';
import { visible } from './words.js';

async function copy(button, source, say) {
  let done = 'Copied';
  try {
    await navigator.clipboard.writeText(source.textContent);
  } catch {
    getSelection().selectAllChildren(source);
    done = 'Selected: press Ctrl+C';
  }
  button.textContent = done;
  say(done);
}

function showList(client, denied, open, say) {
  const fitting = denied.filter(client.fits);
  const left = denied.filter((t) => !client.fits(t));
  const pre = el('pre', { id: `deny-${client.id}`, tabindex: '0' }, client.write(fitting));
  const button = el('button', { type: 'button' }, 'Copy');
  button.addEventListener('click', () => copy(button, pre, say));
  const details = el('details', { 'data-client': client.id }, el('summary', null, client.title), el('p', { class: 'file' }, el('span', null, client.say), button), pre);
  if (left.length > 0) details.append(el('p', { class: 'limits' }, `Left out, because ${client.title} reads such names otherwise: ${left.slice(0, 20).map((t) => `${visible(t.key)} / ${visible(t.tool)}`).join(', ')}${left.length > 20 ? ` and ${left.length - 20} more` : ''}. Give the server another name, or switch the tool off by hand.`));
  details.open = open;
  return details;
}

export function showDenials(tools, combinations, client, say) {
  const lists = el('div', { class: 'formats' });
  const also = el('input', { type: 'checkbox' });
  also.checked = true;
  const fill = () => {
    const breaking = also.checked ? smallestDenial(combinations) : new Set();
    const denied = tools.filter((t) => t.deny || breaking.has(t));
    const open = new Set([...lists.children].filter((d) => d.open).map((d) => d.dataset.client));
    if (open.size === 0) open.add(client);
    lists.replaceChildren(...(denied.length === 0 ? [el('p', { class: 'limits' }, 'Nothing to deny: the catalogue recommends to deny none of these tools, and no combination was found.')] : CLIENTS.map((c) => showList(c, denied, open.has(c.id), say))));
  };
  also.addEventListener('change', fill);
  fill();
  return section('stack-deny', 'What to deny', el('p', null, 'The tools that the catalogue recommends to deny until a person approves, and the fewest that break every combination. The lists use your own names for the servers.'),
    ...(combinations.length > 0 ? [el('p', null, el('label', null, also, ' Deny also the fewest tools that break every combination above'))] : []), lists);
}
