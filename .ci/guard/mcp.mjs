// usage: mcp.mjs CATALOGUE-COMMAND…   `catalogue mcp` before clients that others wrote: the inspector's command line, and the official suite's scenarios that ask
// nothing of a server but what it offers. The suite speaks HTTP alone, so a bridge stands between: one line there, one line back.
import { spawn, spawnSync } from 'node:child_process';
import { createServer } from 'node:http';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

const command = [...process.argv.slice(2), 'mcp'], packages = join(import.meta.dirname, 'node_modules');
// The rest of the suite calls tools, prompts and resources of its own example server, or asks for headers and streams that a bridge of lines has not.
const scenarios = { '2025-11-25': ['server-initialize', 'ping', 'tools-list'], '2026-07-28': ['tools-list'] };
let faults = 0;
const check = (what, fine, detail = '') => { if (!fine) faults++; console.log(`${fine ? 'ok' : 'NOT OK'}: ${what} ${fine ? '' : detail}`); };

const inspect = (...options) => spawnSync(process.execPath, [join(packages, '@modelcontextprotocol/inspector/cli/build/cli.js'), '--cli', ...command, ...options], { encoding: 'utf8', env: { ...process.env, MCP_AUTO_OPEN_ENABLED: 'false' } });
const listed = inspect('--method', 'tools/list');
check('the inspector lists four tools', (JSON.parse(listed.stdout || '{}').tools || []).length === 4, listed.stdout.slice(0, 200) + listed.stderr.slice(0, 200));
const verdict = inspect('--method', 'tools/call', '--tool-name', 'tool_verdict', '--tool-arg', 'tool=github/github-mcp-server/delete_file');
check('the inspector gets a verdict', verdict.stdout.includes('Destructive, risk Critical'), verdict.stdout.slice(0, 200) + verdict.stderr.slice(0, 200));

const bridge = () => new Promise(done => {
  const child = spawn(command[0], command.slice(1), { stdio: ['pipe', 'pipe', 'ignore'] }), waiting = new Map();
  createInterface({ input: child.stdout }).on('line', line => { const id = JSON.stringify(JSON.parse(line).id); waiting.get(id)?.(line); waiting.delete(id); });
  const server = createServer(async (request, response) => {
    if (request.method !== 'POST') { response.writeHead(405).end(); return; }
    let body = ''; for await (const part of request) body += part;
    let message; try { message = JSON.parse(body); } catch { response.writeHead(400).end(); return; }
    if (message.id === undefined) { child.stdin.write(JSON.stringify(message) + '\n'); response.writeHead(202).end(); return; }
    waiting.set(JSON.stringify(message.id), line => response.writeHead(200, { 'content-type': 'application/json' }).end(line));
    child.stdin.write(JSON.stringify(message) + '\n');
  }).listen(0, '127.0.0.1', () => done({ url: `http://127.0.0.1:${server.address().port}/mcp`, close: () => { server.closeAllConnections(); server.close(); child.kill(); } }));
});
const suite = url => (scenario, version) => new Promise(done => {
  const run = spawn(process.execPath, [join(packages, '@modelcontextprotocol/conformance/dist/index.js'), 'server', '--url', url, '--scenario', scenario, '--spec-version', version], { cwd: mkdtempSync(join(tmpdir(), 'mcp-conformance-')) });
  let text = ''; run.stdout.on('data', d => { text += d; }); run.stderr.on('data', d => { text += d; });
  run.on('close', () => done(text));
});
for (const [version, names] of Object.entries(scenarios)) {
  for (const name of names) {
    const { url, close } = await bridge();
    const text = await suite(url)(name, version);
    const [, passed, failed] = /Passed: (\d+)\/\d+, (\d+) failed/.exec(text) || /(\d+) passed, (\d+) failed/.exec(text) || [];
    check(`${version} ${name}: ${passed} passed`, Number(passed) > 0 && failed === '0', text.slice(-600));
    close();
  }
}
process.exit(faults ? 1 : 0);
