// usage: measure.mjs GUARD-PROGRAM BENCHMARKS-PROGRAM   Measures what guard adds, and puts the table into the guide and the picture into the README. On a machine
// that does nothing else: it refuses one that is at work.
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { join } from 'node:path';

const [program, benchmarks] = process.argv.slice(2), root = join(import.meta.dirname, '../..');
if (loadavg()[0] > 0.5 * cpus().length) {
  console.error(`the machine is at work (load ${loadavg()[0].toFixed(1)} on ${cpus().length} processors); a figure from now would be one of the load`);
  process.exit(1);
}
const { stdout, status } = spawnSync(benchmarks, ['guard', '--calls', '5000', '--program', program, '--svg', join(root, 'site/assets/guard.svg')], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] });
if (status !== 0) process.exit(1);
console.log(stdout);

const guide = join(root, 'site/content/guides/enforce.md'), heading = '### What guard adds to a call\n';
const text = readFileSync(guide, 'utf8'), from = text.indexOf(heading) + heading.length, to = text.indexOf('\n## ', from);
const paragraph = text.slice(from, to).split('\n\n')[0].trim();
writeFileSync(guide, `${text.slice(0, from)}\n${paragraph}\n\n![Median time of a call directly, through a process that only copies bytes, and through guard](../../assets/guard.svg)\n\n${cpus().length} processors, ${cpus()[0].model.trim()}; 5,000 calls a way, ${new Date().toISOString().slice(0, 10)}.\n\n${stdout.trim()}\n${text.slice(to)}`);

const readme = join(root, 'README.md'), place = '## Where to go on\n', front = readFileSync(readme, 'utf8');
if (!front.includes('guard.svg')) writeFileSync(readme, front.replace(place, `![What guard adds to a call](site/assets/guard.svg)\n\n${place}`));
