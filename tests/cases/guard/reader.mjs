// Reads messages as servers in JavaScript do: by splitting at line feeds, and by readline, which also splits at CR, LS and PS. Prints the marks of
// those that would have called "danger".
import { createInterface } from 'node:readline';
import { readFileSync } from 'node:fs';
import { Readable } from 'node:stream';

const take = message => {
  if (Array.isArray(message)) return message.forEach(take);
  if (message?.method === 'tools/call' && String(message.params?.name).trim().toLowerCase() === 'danger')
    console.log(message.params.mark ?? message.params.arguments?.mark ?? message.mark ?? '?');
};
const read = line => { try { take(JSON.parse(line)); } catch { /* not a message */ } };

const text = readFileSync(process.argv[2], 'utf8');
text.split('\n').forEach(read);
for await (const line of createInterface({ input: Readable.from([text]), crlfDelay: Infinity })) read(line);
