// Puts every probe to the engine that reads the document, and compares with what we read in its text.
// node prove.mjs CASES.jsonl RESULTS.json
import { readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';

const mostShown = 10;
// Most engines are waited for rather than computed with, so more than one a core; each part of a format has an engine of its own.
const partSize = 120, atOnce = availableParallelism() * 2;

if (isMainThread) await main();
else parentPort.postMessage(await prove(workerData.format, workerData.documents));

async function main() {
  const [casesFile, resultsFile] = process.argv.slice(2);
  if (!resultsFile) {
    console.error('usage: node prove.mjs CASES.jsonl RESULTS.json');
    process.exit(2);
  }
  const groups = [...groupByFormat(lines(casesFile))].map(([format, documents]) => ({ format, documents, parts: [] }));
  const waiting = groups.flatMap((group) => slices(group.documents).map((documents, place) => async () => { group.parts[place] = await apart({ format: group.format, documents }); }));
  const next = async () => {
    for (let one; (one = waiting.shift()); ) await one();
  };
  await Promise.all(Array.from({ length: atOnce }, next));
  for (const { parts } of groups) for (const complaint of parts.flatMap((part) => part.complaints).slice(0, mostShown)) console.error(complaint);
  const proofs = groups.map(whole);
  writeFileSync(resultsFile, JSON.stringify({ proofs }, null, 2) + '\n');
  console.table(proofs.map(({ engine, skipped, rows, ...row }) => ({ ...row, engine: engine.slice(0, 48), skipped: skipped ?? '' })));
  process.exit(proofs.some((p) => p.agreed !== p.probes || p.loaded !== p.documents) ? 1 : 0);
}

function slices(documents) {
  return Array.from({ length: Math.ceil(documents.length / partSize) }, (_, i) => documents.slice(i * partSize, (i + 1) * partSize));
}

function apart(part) {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL(import.meta.url), { workerData: part });
    worker.on('message', (proof) => {
      resolve(proof);
      worker.terminate();
    });
    worker.on('error', reject);
    worker.on('exit', (code) => reject(new Error(`${part.format}: ended with ${code} before it answered`)));
  });
}

// What was proven of a format in parts, and of how many tools.
function whole({ format, documents, parts }) {
  const tools = new Set();
  for (const { id, probes } of documents) for (const probe of probes) if (probe.kind === 'tool' && !id.startsWith('sample')) tools.add(`${id.split(' ')[0]}\0${probe.tool}`);
  const hostileNames = [...tools].filter((t) => t.startsWith('hostile\0')).length;
  const sum = (of) => parts.reduce((all, part) => all + of(part), 0);
  const rows = {};
  for (const part of parts) for (const [row, count] of Object.entries(part.rows)) rows[row] = (rows[row] ?? 0) + count;
  const { engine, version, kind, skipped } = parts[0];
  const known = skipped === undefined ? { documents: documents.length, tools: tools.size - hostileNames, hostileNames } : { documents: 0, tools: 0, hostileNames: 0 };
  return { format, engine, version, kind, documents: known.documents, loaded: sum((p) => p.loaded), tools: known.tools, hostileNames: known.hostileNames, probes: sum((p) => p.probes), agreed: sum((p) => p.agreed), rows, ...(skipped === undefined ? {} : { skipped }) };
}

function lines(file) {
  return readFileSync(file, 'utf8').split('\n').filter(Boolean).map((line) => JSON.parse(line));
}

function groupByFormat(list) {
  const groups = new Map();
  for (const one of list) {
    if (!groups.has(one.format)) groups.set(one.format, []);
    groups.get(one.format).push(one);
  }
  return groups;
}

async function prove(format, documents) {
  const proof = { engine: '', version: '', kind: '', loaded: 0, probes: 0, agreed: 0, rows: {}, complaints: [] };
  let reader;
  try {
    reader = await import(`./engines/${format}.mjs`);
  } catch (error) {
    // An engine that is not on this machine proves nothing, and must not look as if it had.
    return { ...proof, kind: 'skipped', skipped: String(error.message).split('\n')[0] };
  }
  Object.assign(proof, { engine: reader.engine, version: reader.version, kind: reader.kind });
  for (const document of documents) {
    const complaints = await ask(reader, document, proof);
    for (const complaint of complaints) if (proof.complaints.length < mostShown) proof.complaints.push(`${format}: ${document.id}: ${complaint}`);
  }
  reader.close?.();
  return proof;
}

async function ask(reader, document, proof) {
  const complaints = [];
  let decide;
  try {
    decide = await reader.open(document);
    proof.loaded++;
  } catch (error) {
    proof.probes += document.probes.length;
    return [`does not load: ${error.message}`];
  }
  for (const { kind, row, tool, arguments: args, expected } of document.probes) {
    proof.probes++;
    let answer;
    try {
      answer = await decide(tool, args);
    } catch (error) {
      answer = `error: ${error.message}`;
    }
    if (answer === expected) {
      proof.agreed++;
      if (row) proof.rows[row] = (proof.rows[row] ?? 0) + 1;
    } else complaints.push(`${kind} ${JSON.stringify(tool)} ${JSON.stringify(args)}: expected ${expected}, got ${answer}`);
  }
  return complaints;
}
