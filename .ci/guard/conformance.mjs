// usage: conformance.mjs GUARD-COMMAND…   The official suite against the same server directly and behind guard: nothing that passes directly may fail.
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const guard = process.argv.slice(2), folder = mkdtempSync(join(tmpdir(), 'guard-conformance-'));
const suite = join(import.meta.dirname, 'node_modules/@modelcontextprotocol/conformance/dist/index.js');
const freePort = () => new Promise(done => { const s = createServer().listen(0, '127.0.0.1', () => { const { port } = s.address(); s.close(() => done(port)); }); });
const until = async port => { for (let i = 0; i < 200; i++) { try { await fetch(`http://127.0.0.1:${port}/mcp`, { method: 'POST' }); return; } catch { await new Promise(r => setTimeout(r, 50)); } } throw new Error('nobody listens'); };

writeFileSync(join(folder, 'policy.json'), '{"version":"1","default":"allow","tools":{}}');
const [direct, behind] = [await freePort(), await freePort()];
const server = spawn(process.execPath, [join(import.meta.dirname, 'everything.mjs'), String(direct)]);
const guarded = spawn(guard[0], [...guard.slice(1), 'guard', '--policy', join(folder, 'policy.json'), '--state', folder, '--listen', `127.0.0.1:${behind}`, '--upstream', `http://127.0.0.1:${direct}/mcp`], { stdio: ['ignore', 'ignore', 'inherit'] });
let worse = 0;
try {
  await Promise.all([until(direct), until(behind)]);
  for (const version of ['2025-11-25', '2026-07-28']) {
    const run = port => {
      const { stdout } = spawnSync(process.execPath, [suite, 'server', '--url', `http://127.0.0.1:${port}/mcp`, '--requirements', version], { cwd: folder, encoding: 'utf8', maxBuffer: 1 << 28 });
      return new Map([...stdout.slice(stdout.indexOf('=== SUMMARY')).matchAll(/^[✓✗] ([\w-]+): (\d+) passed, (\d+) failed/gm)].map(m => [m[1], { passed: +m[2], failed: +m[3] }]));
    };
    const [a, b] = [run(direct), run(behind)];
    const sum = (m, k) => [...m.values()].reduce((n, s) => n + s[k], 0);
    for (const [scenario, { passed }] of a) if ((b.get(scenario)?.passed ?? 0) < passed) { worse++; console.log(`${version} ${scenario}: ${passed} passed directly, ${b.get(scenario)?.passed ?? 0} behind guard`); }
    if (a.size === 0) { worse++; console.log(`${version}: the suite ran nothing`); }
    console.log(`${version}: directly ${sum(a, 'passed')} passed, ${sum(a, 'failed')} failed; behind guard ${sum(b, 'passed')} passed, ${sum(b, 'failed')} failed`);
  }
} finally { server.kill(); guarded.kill(); }
process.exit(worse ? 1 : 0);
