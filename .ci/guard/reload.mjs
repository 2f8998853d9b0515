// usage: reload.mjs RELOADS GUARD-COMMAND…   Changes the policy so many times while calls run. Each call must be decided by one of the two policies as a whole,
// which its audit line names; each change must come into force, and no call may be lost. The last line is the result.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { createReadStream, mkdtempSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

const [reloads, ...guard] = process.argv.slice(2);
const folder = mkdtempSync(join(tmpdir(), 'guard-reload-')), policy = join(folder, 'policy.json');
// Under either policy both arguments must have its letter; under a mixture one of each would pass.
const test = (name, letter) => ({ conditions: [{ path: `args.${name}`, op: 'eq', value: letter }], on_deny: letter });
const texts = ['a', 'b'].map((letter) => JSON.stringify({ version: '1', default: 'deny', tools: { echo: { require: [test('left', letter), test('right', letter)] } } }));
const letterOf = new Map(texts.map((text, i) => [createHash('sha256').update(text).digest('hex'), 'ab'[i]]));
writeFileSync(policy, texts[0]);
const child = spawn(guard[0], [...guard.slice(1), 'guard', '--policy', policy, '--state', folder, '--log-arguments', '--', process.execPath, join(import.meta.dirname, 'echo-server.mjs')], { stdio: ['pipe', 'pipe', 'pipe'] });

let sent = 0, answered = 0, wrong = 0, taken = 0, rest = '', done = false;
const kinds = [['a', 'a'], ['b', 'b'], ['a', 'b'], ['b', 'a']], waiting = new Map(), longest = { ms: 0, since: Date.now() };
function call() {
  if (done && waiting.size === 0) child.stdin.end();
  if (done) return;
  const id = sent++, [left, right] = kinds[id % kinds.length];
  waiting.set(id, [left, right]);
  child.stdin.write(JSON.stringify({ jsonrpc: '2.0', id, method: 'tools/call', params: { name: 'echo', arguments: { left, right } } }) + '\n');
}
child.stdout.setEncoding('utf8');
child.stdout.on('data', (data) => {
  const lines = (rest + data).split('\n');
  rest = lines.pop();
  for (const line of lines) {
    const { id, result } = JSON.parse(line), [left, right] = waiting.get(id);
    waiting.delete(id);
    // What is changed before the first answer may be the first policy that guard reads.
    if (++answered === 1) change();
    // One letter is right under its policy and wrong under the other, a mixture is wrong under both, each with the reason of the policy that decided.
    const passed = !result.isError, reason = passed ? null : result.content[0].text;
    if (passed ? left !== right : !/\b[ab]\b/.test(reason)) wrong++;
    setTimeout(call, 1);
  }
});
let said = '';
child.stderr.setEncoding('utf8');
child.stderr.on('data', (data) => {
  const lines = (said + data).split('\n');
  said = lines.pop();
  for (const line of lines) if (line.includes('is in force')) change();
});
// Half of the changes are a file put in the place of the other, half are written over it.
function change() {
  const now = Date.now();
  if (taken > 0) longest.ms = Math.max(longest.ms, now - longest.since);
  longest.since = now;
  if (taken++ === Number(reloads)) { done = true; return; }
  const text = texts[taken % 2];
  if (taken % 4 < 2) { writeFileSync(policy + '.new', text); renameSync(policy + '.new', policy); } else writeFileSync(policy, text);
}
for (let i = 0; i < 8; i++) call();
const patience = setInterval(() => { if (Date.now() - longest.since > 30_000) { console.log(`change ${taken} did not come into force: ${said}`); child.kill(); process.exit(1); } }, 1000);
child.on('close', async (code) => {
  clearInterval(patience);
  let calls = 0, changes = 0, mixed = 0;
  for (const file of readdirSync(join(folder, 'audit')))
    for await (const line of createInterface({ input: createReadStream(join(folder, 'audit', file)) })) {
      const { event, decision, args, policy: digest } = JSON.parse(line), letter = letterOf.get(digest);
      if (event === 'policy') changes++;
      if (event !== 'call') continue;
      calls++;
      if ((decision === 'allow') !== (args.left === letter && args.right === letter)) mixed++;
    }
  rmSync(folder, { recursive: true, force: true });
  console.log(`${changes} of ${reloads} changes came into force, the slowest after ${longest.ms} ms; ${sent} calls, ${answered} answered, ${wrong} answered wrongly, ${calls} in the audit, ${mixed} decided by neither policy as a whole, exit ${code}`);
  process.exit(changes === Number(reloads) && answered === sent && calls === sent && wrong + mixed === 0 ? 0 : 1);
});
