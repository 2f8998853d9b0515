// Puts every probe to the engine that reads the document, and compares with what we read in its text.
// node prove.mjs CASES.jsonl RESULTS.json
import { readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';

const mostShown = 10;

// Each format by itself, as many at a time as there are cores.
if (isMainThread) await main();
else parentPort.postMessage(await prove(workerData.format, workerData.documents));

async function main() {
  const [casesFile, resultsFile] = process.argv.slice(2);
  if (!resultsFile) {
    console.error('usage: node prove.mjs CASES.jsonl RESULTS.json');
    process.exit(2);
  }
  const waiting = [...groupByFormat(lines(casesFile))].map(([format, documents], place) => ({ format, documents, place }));
  const proofs = [];
  const next = async () => {
    for (let one; (one = waiting.shift()); ) proofs[one.place] = await apart(one);
  };
  await Promise.all(Array.from({ length: availableParallelism() }, next));
  writeFileSync(resultsFile, JSON.stringify({ proofs }, null, 2) + '\n');
  console.table(proofs.map(({ engine, skipped, rows, ...row }) => ({ ...row, engine: engine.slice(0, 48), skipped: skipped ?? '' })));
  process.exit(proofs.some((p) => p.agreed !== p.probes || p.loaded !== p.documents) ? 1 : 0);
}

function apart({ format, documents }) {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL(import.meta.url), { workerData: { format, documents } });
    worker.on('message', (proof) => {
      resolve(proof);
      worker.terminate();
    });
    worker.on('error', reject);
    worker.on('exit', (code) => reject(new Error(`${format}: ended with ${code} before it answered`)));
  });
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
  const proof = { format, engine: '', version: '', kind: '', documents: documents.length, loaded: 0, tools: 0, hostileNames: 0, probes: 0, agreed: 0, rows: {} };
  let reader;
  try {
    reader = await import(`./engines/${format}.mjs`);
  } catch (error) {
    // An engine that is not on this machine proves nothing, and must not look as if it had.
    return { ...proof, documents: 0, kind: 'skipped', skipped: String(error.message).split('\n')[0] };
  }
  Object.assign(proof, { engine: reader.engine, version: reader.version, kind: reader.kind });
  const tools = new Set();
  let shown = 0;
  for (const document of documents) {
    const complaints = await ask(reader, document, proof);
    for (const complaint of complaints) if (shown++ < mostShown) console.error(`${format}: ${document.id}: ${complaint}`);
    for (const probe of document.probes) if (probe.kind === 'tool' && !document.id.startsWith('sample')) tools.add(`${document.id.split(' ')[0]}\0${probe.tool}`);
  }
  reader.close?.();
  proof.hostileNames = [...tools].filter((t) => t.startsWith('hostile\0')).length;
  proof.tools = tools.size - proof.hostileNames;
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
