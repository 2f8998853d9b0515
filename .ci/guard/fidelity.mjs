// usage: fidelity.mjs GUARD-COMMAND…   Five servers that others wrote, each asked the same directly and through guard in five versions of the protocol: every line
// that comes back must be the same, byte for byte. Servers answer one question after the other, so that the lines can be compared. (A method that the protocol
// does not know is not asked: guard answers it itself.)
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const guard = process.argv.slice(2), folder = mkdtempSync(join(tmpdir(), 'guard-fidelity-')), files = join(folder, 'files'), policy = join(folder, 'policy.json');
const versions = ['2024-11-05', '2025-03-26', '2025-06-18', '2025-11-25', '2026-07-28'];
const own = (path, ...args) => [process.execPath, join(import.meta.dirname, 'node_modules', path), ...args];
const call = (name, args = {}) => ['tools/call', { name, arguments: args }];
const thought = { thought: 'One step', thoughtNumber: 1, totalThoughts: 1, nextThoughtNeeded: false };
const entity = { name: 'note', entityType: 'thing', observations: ['caf\u00e9 \u{1f600}', 'line\nbreak'] };

const servers = {
  'server-everything': {
    command: own('@modelcontextprotocol/server-everything/dist/index.js', 'stdio'),
    ask: [['resources/list'], ['resources/templates/list'], ['prompts/list'], ['prompts/get', { name: 'simple-prompt' }], call('echo', { message: 'caf\u00e9 \u{1f600} \u0001' }), call('get-sum', { a: 0.1, b: 0.2 }),
      call('get-tiny-image'), call('get-structured-content', { location: 'Chicago' }), call('get-annotated-message', { messageType: 'error', includeImage: true }), call('no-such-tool')],
  },
  'server-filesystem': {
    command: own('@modelcontextprotocol/server-filesystem/dist/index.js', files),
    ask: [call('list_allowed_directories'), call('list_directory', { path: files }), call('directory_tree', { path: files }), call('read_text_file', { path: join(files, 'note.txt') }),
      call('read_multiple_files', { paths: [join(files, 'note.txt'), join(files, 'none')] }), call('search_files', { path: files, pattern: '*.txt' }), call('read_text_file', { path: '/etc/passwd' })],
  },
  'server-memory': {
    command: own('@modelcontextprotocol/server-memory/dist/index.js'),
    ask: [call('create_entities', { entities: [entity] }), call('create_relations', { relations: [{ from: 'note', to: 'note', relationType: 'is' }] }), call('read_graph'), call('search_nodes', { query: 'caf' }), call('open_nodes', { names: ['note'] })],
  },
  'server-sequential-thinking': {
    command: own('@modelcontextprotocol/server-sequential-thinking/dist/index.js'),
    ask: [call('sequentialthinking', thought), call('sequentialthinking', { ...thought, thoughtNumber: 'one' })],
  },
  '@playwright/mcp': { command: own('@playwright/mcp/cli.js', '--headless'), ask: [call('browser_close'), call('no-such-tool')] },
};

// Asks one after the other; the lines that came.
const answers = (command, version, ask, memory) => new Promise((resolve, reject) => {
  const child = spawn(command[0], command.slice(1), { stdio: ['pipe', 'pipe', 'ignore'], env: { ...process.env, MEMORY_FILE_PATH: memory } });
  const questions = [['initialize', { protocolVersion: version, capabilities: {}, clientInfo: { name: 'fidelity', version: '1' } }], ['ping'], ['tools/list'], ...ask];
  const lines = [];
  let rest = '', at = 0;
  const patience = setTimeout(() => { child.kill('SIGKILL'); reject(new Error(`no answer to ${JSON.stringify(questions[at])}`)); }, 60_000);
  const send = (message) => child.stdin.write(JSON.stringify({ jsonrpc: '2.0', ...message }) + '\n');
  const next = () => send({ id: at, method: questions[at][0], ...(questions[at][1] ? { params: questions[at][1] } : {}) });
  child.stdout.setEncoding('latin1').on('data', (data) => {
    const all = (rest + data).split('\n');
    rest = all.pop();
    for (const line of all) {
      lines.push(line);
      const message = JSON.parse(line);
      if (message.method || message.id !== at) continue;
      if (at === 0) send({ method: 'notifications/initialized' });
      if (++at < questions.length) next(); else child.stdin.end();
    }
  });
  child.on('error', reject).on('close', () => { clearTimeout(patience); resolve(lines); });
  next();
});

mkdirSync(files);
writeFileSync(join(files, 'note.txt'), 'caf\u00e9\nsecond line\n');
writeFileSync(policy, '{"version":"1","default":"allow","tools":{}}');
const through = (command) => [...guard, 'guard', '--policy', policy, '--state', folder, '--', ...command];
let same = 0, different = 0;
for (const [name, { command, ask }] of Object.entries(servers)) {
  const before = same;
  for (const version of versions) {
    const memory = join(folder, 'memory.json');
    // What the server tells on its own account may come earlier or later.
    const direct = (await answers(command, version, ask, memory)).sort();
    rmSync(memory, { force: true });
    const guarded = (await answers(through(command), version, ask, memory)).sort();
    rmSync(memory, { force: true });
    for (let i = 0; i < Math.max(direct.length, guarded.length); i++) {
      if (direct[i] === guarded[i]) same++;
      else if (different++ < 10) console.log(`NOT THE SAME: ${name} ${version}\n  directly: ${direct[i]?.slice(0, 300)}\n  guarded:  ${guarded[i]?.slice(0, 300)}`);
    }
  }
  console.log(`${name}: ${same - before} lines are the same`);
}
console.log(`${same} of ${same + different} lines of ${Object.keys(servers).length} servers in ${versions.length} versions are byte-identical`);
rmSync(folder, { recursive: true, force: true });
process.exit(different ? 1 : 0);
