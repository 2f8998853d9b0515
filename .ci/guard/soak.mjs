// usage: soak.mjs CALLS SECONDS GUARD-COMMAND…   Sends so many calls evenly over the time through a guard, with every hundredth denied, and checks
// that each is answered once and rightly. Prints guard's memory each minute; the last line is the result.
import { spawn } from 'node:child_process';
import { createReadStream, mkdtempSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

const [calls, seconds, ...guard] = process.argv.slice(2);
const total = Number(calls), span = Number(seconds) * 1000;
const folder = mkdtempSync(join(tmpdir(), 'guard-soak-'));
const policy = join(folder, 'policy.json');
writeFileSync(policy, JSON.stringify({ version: '1', default: 'deny', hide: ['danger'], tools: { echo: { limits: [{ counter: 'echo', window: 'day', max: 2_000_000_000, scope: 'grant' }] } } }));
const server = join(import.meta.dirname, 'echo-server.mjs');
const child = spawn(guard[0], [...guard.slice(1), 'guard', '--policy', policy, '--state', folder, '--', process.execPath, server], { stdio: ['pipe', 'pipe', 'inherit'] });
const megabytes = () => Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8'))[1]) / 1024;

let sent = 0, answered = 0, denied = 0, wrong = 0, rest = '', first;
const waiting = new Map();
child.stdout.setEncoding('utf8');
child.stdout.on('data', data => {
  const lines = (rest + data).split('\n');
  rest = lines.pop();
  for (const line of lines) {
    const message = JSON.parse(line), expected = waiting.get(message.id);
    waiting.delete(message.id);
    answered++;
    if (expected === 'denied' && message.error?.code === -32602) denied++;
    else if (expected === undefined || message.result?.content?.[0]?.text !== expected) wrong++;
  }
});
const started = Date.now();
const report = word => console.log(`${word} ${((Date.now() - started) / 60000).toFixed(1)} min: ${answered} answered, ${denied} of them denied, ${wrong} wrong, ${waiting.size} open, ${megabytes().toFixed(1)} MB`);
const minute = setInterval(() => report('at'), 60_000);
const tick = setInterval(() => {
  const due = Math.min(total, Math.ceil((Date.now() - started) / span * total));
  let out = '';
  while (sent < due && waiting.size < 5000) {
    const id = sent++, hidden = id % 100 === 99;
    waiting.set(id, hidden ? 'denied' : `text ${id}`);
    out += JSON.stringify({ jsonrpc: '2.0', id, method: 'tools/call', params: { name: hidden ? 'danger' : 'echo', arguments: { message: `text ${id}` } } }) + '\n';
  }
  if (out) child.stdin.write(out);
  if (first === undefined && answered > 1000) { first = megabytes(); report('first'); }
  if (sent < total || waiting.size > 0) return;
  clearInterval(tick);
  clearInterval(minute);
  const last = megabytes();
  child.stdin.end();
  child.on('close', async code => {
    let lines = 0;
    for (const file of readdirSync(join(folder, 'audit')))
      for await (const line of createInterface({ input: createReadStream(join(folder, 'audit', file)) })) if (line.includes('"event":"call"')) lines++;
    console.log(`${total} calls in ${((Date.now() - started) / 60000).toFixed(1)} min: ${answered} answered, ${denied} denied, ${wrong} wrong, ${lines} in the audit, ${first.toFixed(1)} MB at the start, ${last.toFixed(1)} MB at the end, exit ${code}`);
    process.exit(wrong === 0 && answered === total && lines === total ? 0 : 1);
  });
}, 10);
