// What a server is started from: a package, a repository, an address.
import { member, text } from './values.js';

const RUNNERS = new Map([['npx', 'npm'], ['bunx', 'npm'], ['pnpx', 'npm'], ['uvx', 'pypi'], ['pipx', 'pypi'], ['dnx', 'nuget'], ['docker', 'oci'], ['podman', 'oci']]);
const SUBCOMMANDS = new Map([['npm', ['npm', 'exec', 'x']], ['pnpm', ['npm', 'dlx']], ['yarn', ['npm', 'dlx']], ['bun', ['npm', 'x']], ['uv', ['pypi', 'run', 'tool']], ['deno', ['npm', 'run']]]);
// Options that stand alone; for container runners every other option takes a value, for package runners only those of the second list do.
const ALONE = new Set(['-i', '-t', '-it', '-ti', '-d', '--rm', '--init', '--interactive', '--tty', '--detach', '--privileged', '--read-only', '-P', '--publish-all', '--no-healthcheck', '-q', '--quiet', '--oom-kill-disable']);
const VALUED = new Set(['-c', '--call', '--registry', '--prefix', '--cache', '--userconfig', '-w', '--workspace', '--python', '--with', '--index-url', '--index', '--default-index', '--extra-index-url', '--directory', '--project', '--env-file', '--with-editable', '--with-requirements', '--source', '--add-source']);
const SCRIPTS = new Set(['node', 'deno', 'bun', 'tsx', 'ts-node']);
const NAMING = new Set(['--from', '--package', '-p', '--spec']);

function remoteKey(address) {
  let url;
  try { url = new URL(address); } catch { return null; }
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return null;
  let path = url.pathname.replace(/\/+$/, '');
  for (const end of ['/sse', '/mcp']) if (path.endsWith(end)) path = path.slice(0, -end.length);
  return url.host + path.replace(/\/+$/, '');
}

function repositoryOf(word) {
  const found = /(?:^github:|github\.com[/:])([\w.-]{1,100})\/([\w.-]{1,100})/i.exec(word.slice(0, 500));
  return found ? `${found[1]}/${found[2].replace(/\.git$/i, '')}`.toLowerCase() : null;
}

// Images of GitHub's registry stand under the owner of their repository.
function imageRepository(key) {
  const found = /^oci:ghcr\.io\/([\w.-]+)\/([\w.-]+)$/.exec(key || '');
  return found ? `${found[1]}/${found[2]}` : null;
}

function packageKey(registry, word) {
  let name = word.trim().toLowerCase();
  if (registry === 'npm') name = name.replace(/^npm:/, '').replace(/(.)@.*$/, '$1');
  if (registry === 'pypi') name = name.split(/[@=<>~![;\s]/)[0].replace(/[-_.]+/g, '-');
  if (registry === 'nuget') name = name.split('@')[0];
  if (registry === 'oci') name = name.split('@')[0].replace(/^(?:index\.)?docker\.io\//, '').replace(/^library\//, '').replace(/:[^/:]*$/, '');
  return /^@?[a-z0-9][\w./:-]{0,199}$/.test(name) && !/^[a-z0-9+]+:\/\//.test(name) ? `${registry}:${name}` : null;
}

function positional(registry, words) {
  for (let i = 0; i < words.length; i++) {
    const word = words[i];
    if (!word.startsWith('-')) return word;
    if (word.includes('=')) { if (NAMING.has(word.split('=')[0]) && registry !== 'oci') return word.slice(word.indexOf('=') + 1); continue; }
    if (registry === 'oci' ? !ALONE.has(word) : VALUED.has(word)) { i++; continue; }
    if (registry !== 'oci' && NAMING.has(word) && !(registry === 'pypi' && word === '-p')) return words[i + 1] || '';
    if (registry === 'pypi' && word === '-p') i++;
  }
  return '';
}

function packageOf(words) {
  const command = (words[0] || '').split(/[\\/]/).at(-1).toLowerCase().replace(/\.(?:exe|cmd|bat|ps1)$/, '');
  if (command === 'cmd' && /^\/c$/i.test(words[1] || '')) return packageOf(words.slice(2));
  if (['sh', 'bash', 'zsh'].includes(command) && /^-l?c$/.test(words[1] || '') && words.length === 3 && !/^(?:\S*\/)?(?:ba|z)?sh(?:\s|$)/.test(words[2].trim())) return packageOf(words[2].trim().split(/ +/));
  if (command === 'node' || command === 'bun') {
    const installed = words.map((w) => /\/node_modules\/((?:@[\w.-]+\/)?[\w.-]+)\//.exec(w.slice(0, 501).length > 500 ? '' : w.replaceAll('\\', '/'))).find(Boolean);
    if (installed) return packageKey('npm', installed[1]);
  }
  if (/^python[\d.]*$/.test(command)) return words[1] === '-m' ? packageKey('pypi', words[2] || '') : null;
  const sub = SUBCOMMANDS.get(command);
  let registry = sub && sub.includes(words[1], 1) ? sub[0] : RUNNERS.get(command);
  let rest = words.slice(sub ? 2 : 1);
  if (command === 'docker' || command === 'podman') rest = rest.slice(rest.indexOf('run') + 1);
  if ((command === 'pipx' || words[1] === 'tool') && rest[0] === 'run') rest = rest.slice(1);
  const name = registry ? positional(registry, rest) : '';
  // A runner of scripts, and the script is something local.
  return registry && !(registry === 'npm' && SCRIPTS.has(name)) ? packageKey(registry, name) : null;
}

export function tracesOf(spec) {
  const command = member(spec, 'command');
  const list = Array.isArray(command) ? command : text(command).trim().split(/\s+/);
  const args = member(spec, 'args');
  const words = [...list, ...(Array.isArray(args) ? args : [])].slice(0, 500).map(text);
  const address = ['url', 'serverUrl', 'httpUrl'].map((name) => text(member(spec, name))).find((u) => u);
  // Bridges such as mcp-remote are started as a package but stand for the address they are given.
  const bridged = /\bmcp-(?:remote|proxy)\b/.test(words.slice(0, 6).join(' ')) ? words.find((w) => /^https?:\/\//i.test(w)) : undefined;
  const remote = address || bridged ? remoteKey(address || bridged) : null;
  return {
    packages: remote ? [] : [packageOf(words)].filter(Boolean),
    repositories: remote ? [] : [...new Set([...words.map(repositoryOf), imageRepository(packageOf(words))].filter(Boolean))],
    remotes: remote ? [remote] : [],
  };
}
