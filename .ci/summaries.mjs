// Proves that the starter's summaries are words of our own: no run of eight words of a summary stands in the definition it was written from, and none
// is an author's sentence. The definitions are other people's texts and lie outside the repository, as a crawl wrote them.
//   node .ci/summaries.mjs [CATALOGUE [DEFINITIONS]]      DEFINITIONS: a catalogue folder, by default the variable DEFINITIONS
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

const RUN = 8;
const SENTENCE = 4;
const catalogue = process.argv[2] ?? "catalogue";
const definitions = process.argv[3] ?? process.env.DEFINITIONS;

if (!definitions || !existsSync(join(definitions, "servers"))) {
  console.log("summaries: skipped, the definitions they were written from are not here (DEFINITIONS names their folder)");
  process.exit(0);
}

const words = (text) => (text ?? "").toLowerCase().match(/[\p{L}\p{N}_'’-]+/gu) ?? [];

function* texts(value) {
  if (typeof value === "string") yield value;
  else if (value && typeof value === "object") for (const inner of Object.values(value)) yield* texts(inner);
}

function runsOf(sources) {
  const runs = new Set();
  for (const source of sources) {
    for (let at = 0; at + RUN <= source.length; at++) runs.add(source.slice(at, at + RUN).join(" "));
  }
  return runs;
}

/** What a summary took from its definition; null for nothing. */
function fault(summary, sources, runs) {
  const own = words(summary);
  for (let at = 0; at + RUN <= own.length; at++) {
    const run = own.slice(at, at + RUN).join(" ");
    if (runs.has(run)) return `eight words in a row: ${run}`;
  }
  const whole = own.join(" ");
  return own.length >= SENTENCE && sources.some((source) => source.join(" ") === whole) ? "the author's own sentence" : null;
}

const read = (root, id) => {
  const file = join(root, "servers", id + ".json");
  return existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : null;
};

const ids = readdirSync(join(catalogue, "servers")).flatMap((owner) =>
  readdirSync(join(catalogue, "servers", owner)).map((file) => `${owner}/${file.slice(0, -".json".length)}`));
let proven = 0;
const faults = [];
const without = new Map();

for (const id of ids.sort()) {
  const server = read(catalogue, id);
  const author = read(definitions, id);
  const about = words(author?.description);
  const check = (name, summary, sources) => {
    const found = fault(summary, sources, runsOf(sources));
    if (found) faults.push(`${id}/${name}: ${found}`);
    proven++;
  };
  if (author) check("", server.summary, [about]);
  for (const tool of server.tools ?? []) {
    const definition = author?.tools?.find((t) => t.name === tool.name);
    if (!definition) without.set(id, (without.get(id) ?? 0) + 1);
    else check(tool.name, tool.summary, [about, ...[...texts([definition.title, definition.description, definition.inputSchema, definition.outputSchema])].map(words)]);
  }
}

for (const line of faults) console.log(line);
const lacking = [...without.values()].reduce((sum, n) => sum + n, 0);
console.log(`summaries: ${proven} of ${ids.length} servers and their tools against the definitions, ${faults.length} faults` +
  (lacking ? `; ${lacking} tools of ${without.size} servers have no definition there` : ""));
process.exit(faults.length > 0 ? 1 : 0);
