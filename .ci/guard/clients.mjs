// usage: clients.mjs GUARD-COMMAND…   Servers and clients that others wrote, through guard: the tools they list and the calls they make are the same as without it.
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js';
import { StreamableHTTPClientTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js';
import { ElicitRequestSchema } from '@modelcontextprotocol/sdk/types.js';

const guard = process.argv.slice(2), folder = mkdtempSync(join(tmpdir(), 'guard-clients-'));
const packages = join(import.meta.dirname, 'node_modules');
const policy = (name, value) => { const file = join(folder, name); writeFileSync(file, JSON.stringify({ version: '1', ...value })); return file; };
const through = (file, command, ...options) => [...guard, 'guard', '--policy', file, '--state', folder, ...options, '--', ...command];
const start = async (command, capabilities = {}) => {
  const client = new Client({ name: 'test', version: '1' }, { capabilities });
  await client.connect(new StdioClientTransport({ command: command[0], args: command.slice(1), stderr: 'ignore' }));
  return client;
};
let faults = 0;
const check = (what, fine, detail = '') => { if (!fine) faults++; console.log(`${fine ? 'ok' : 'NOT OK'}: ${what} ${fine ? '' : detail}`); };
const names = async client => (await client.listTools()).tools.map(t => t.name);

writeFileSync(join(folder, 'note.txt'), 'hello');
const servers = {
  'server-everything': [process.execPath, join(packages, '@modelcontextprotocol/server-everything/dist/index.js'), 'stdio'],
  'server-filesystem': [process.execPath, join(packages, '@modelcontextprotocol/server-filesystem/dist/index.js'), folder],
  '@playwright/mcp': [process.execPath, join(packages, '@playwright/mcp/cli.js'), '--headless'],
};
const open = policy('open.json', { default: 'allow', tools: {} });
for (const [name, command] of Object.entries(servers)) {
  const [a, b] = [await start(command), await start(through(open, command))];
  const [direct, guarded] = [await a.listTools(), await b.listTools()];
  check(`${name}: ${direct.tools.length} tools are the same`, JSON.stringify(direct) === JSON.stringify(guarded));
  await a.close();
  await b.close();
}

const everything = await start(through(policy('some.json', { default: 'deny', hide: ['get-env'], tools: { echo: {}, 'trigger-long-running-operation': {} } }), servers['server-everything']));
check('only what may be called is listed', (await names(everything)).sort().join() === 'echo,trigger-long-running-operation', await names(everything));
check('an allowed call passes', (await everything.callTool({ name: 'echo', arguments: { message: 'hi' } })).content[0].text.includes('hi'));
check('a denied call says why', (await everything.callTool({ name: 'get-sum', arguments: { a: 1, b: 2 } })).isError === true);
let hidden = ''; try { await everything.callTool({ name: 'get-env' }); } catch (e) { hidden = e.message; }
check('a hidden tool is unknown', /-32602.*Unknown tool/.test(hidden), hidden);
let progress = 0;
await everything.callTool({ name: 'trigger-long-running-operation', arguments: { duration: 1, steps: 3 } }, undefined, { onprogress: () => progress++ });
check('progress arrives', progress > 0, String(progress));
check('resources, prompts and their templates pass', (await everything.listResources()).resources.length > 0 && (await everything.listPrompts()).prompts.length > 0);
await everything.close();

const files = await start(through(policy('files.json', { default: 'deny', tools: { read_text_file: { require: [{ conditions: [{ path: 'args.path', op: 'under', value: folder }] }] }, write_file: { ask: true } } }), servers['server-filesystem'], '--approve', 'client'), { elicitation: {} });
let asked = 0;
files.setRequestHandler(ElicitRequestSchema, () => ({ action: 'accept', content: { approve: ++asked === 1 } }));
check('a path below the folder is read', (await files.callTool({ name: 'read_text_file', arguments: { path: join(folder, 'note.txt') } })).content[0].text === 'hello');
check('a path that climbs out is not', (await files.callTool({ name: 'read_text_file', arguments: { path: `${folder}/../x` } })).isError === true);
const write = () => files.callTool({ name: 'write_file', arguments: { path: join(folder, 'new.txt'), content: 'x' } });
check('an approved call is made', (await write()).isError !== true);
check('a declined one is not', (await write()).isError === true);
await files.close();

const inspect = command => spawnSync(process.execPath, [join(packages, '@modelcontextprotocol/inspector/cli/build/cli.js'), '--cli', ...command, '--method', 'tools/list'], { encoding: 'utf8', env: { ...process.env, MCP_AUTO_OPEN_ENABLED: 'false' } }).stdout;
const script = join(folder, 'guarded.sh');
writeFileSync(script, `#!/bin/sh\nexec ${through(open, servers['server-filesystem']).map(w => `'${w}'`).join(' ')}\n`, { mode: 0o755 });
const [direct, guarded] = [inspect(servers['server-filesystem']), inspect([script])];
check('the inspector lists the same', direct.length > 100 && direct === guarded, direct.slice(0, 200));

const port = 20000 + process.pid % 20000;
const http = spawn(process.execPath, [join(packages, '@modelcontextprotocol/server-everything/dist/index.js'), 'streamableHttp'], { env: { ...process.env, PORT: String(port) }, stdio: 'ignore' });
const gate = spawn(guard[0], [...guard.slice(1), 'guard', '--policy', policy('http.json', { default: 'deny', tools: { echo: {}, 'trigger-long-running-operation': {} } }), '--state', folder, '--listen', `127.0.0.1:${port + 1}`, '--upstream', `http://127.0.0.1:${port}/mcp`], { stdio: 'ignore' });
try {
  const client = new Client({ name: 'test', version: '1' });
  for (let tries = 0; ; tries++) {
    try { await client.connect(new StreamableHTTPClientTransport(new URL(`http://127.0.0.1:${port + 1}/mcp`))); break; } catch (e) { if (tries > 100) throw e; await new Promise(r => setTimeout(r, 100)); }
  }
  check('over HTTP only what may be called is listed', (await names(client)).sort().join() === 'echo,trigger-long-running-operation');
  check('over HTTP an allowed call passes', (await client.callTool({ name: 'echo', arguments: { message: 'hi' } })).content[0].text.includes('hi'));
  check('over HTTP a denied call says why', (await client.callTool({ name: 'get-sum', arguments: { a: 1, b: 2 } })).isError === true);
  await client.close();
} finally { http.kill(); gate.kill(); }
console.log(`${faults} faults`);
process.exit(faults ? 1 : 0);
