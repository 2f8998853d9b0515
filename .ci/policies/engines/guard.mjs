import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const engine = 'catalogue guard between a client and a server, each document read while it runs';
export const kind = 'engine';
export const version = /<Version>(.*)<\/Version>/.exec(readFileSync(new URL('../../../Directory.Build.props', import.meta.url), 'utf8'))[1];

const program = fileURLToPath(new URL('../../../src/Catalogue.Cli/bin/Release/net10.0/catalogue.dll', import.meta.url));
const server = fileURLToPath(new URL('../../guard/echo-server.mjs', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'guard-proof-')), policy = join(folder, 'policy.json'), counters = join(folder, 'counters');
let child, next = 0, loaded, answered;

const lines = (stream, take) => {
  let rest = '';
  stream.setEncoding('utf8').on('data', (data) => {
    const all = (rest + data).split('\n');
    rest = all.pop();
    all.forEach(take);
  });
};
const send = (message) => child.stdin.write(JSON.stringify({ jsonrpc: '2.0', ...message }) + '\n');
const ask = (method, params) => new Promise((resolve) => { answered = resolve; send({ id: next++, method, params }); });

async function start() {
  child = spawn('dotnet', [program, 'guard', '--policy', policy, '--state', folder, '--counters', counters, '--approve', 'client', '--', process.execPath, server], { stdio: ['pipe', 'pipe', 'pipe'] });
  // A person who is asked says no; that they were asked is the answer.
  let asked = false;
  lines(child.stdout, (line) => {
    const message = JSON.parse(line);
    if (message.method) {
      asked = true;
      send({ id: message.id, result: { action: 'decline' } });
    } else if (message.id === next - 1) {
      answered(asked ? 'ask' : message.error || message.result.isError ? 'deny' : 'allow');
      asked = false;
    }
  });
  lines(child.stderr, (line) => {
    if (line.includes('is in force')) loaded?.resolve();
    else if (line.includes('stays in force')) loaded?.reject(new Error(line));
  });
  await ask('initialize', { protocolVersion: '2025-11-25', capabilities: { elicitation: {} }, clientInfo: { name: 'proof', version: '1' } });
}

let shown;
export const open = async ({ text }) => {
  rmSync(counters, { force: true });
  if (!child) {
    writeFileSync(policy, text);
    await start();
  } else if (text !== shown) {
    // Put in place whole: guard reads what is there.
    writeFileSync(policy + '.new', text);
    await new Promise((resolve, reject) => { loaded = { resolve, reject }; renameSync(policy + '.new', policy); });
  }
  shown = text;
  return (name, args) => ask('tools/call', { name, arguments: args });
};

export const close = () => { child?.kill(); rmSync(folder, { recursive: true, force: true }); };
