// npm run golden: replays the golden cases on the built library; a line for each, exit 1 if anything does not hold.
import { fileURLToPath } from 'node:url';
import * as domain from '@laurel/domain';
import { goldenFolders, loadCase, loadIndex, loadSet } from '../libs/domain/out-tsc/golden/load.js';
import { replayCase, replaySet } from '../libs/domain/out-tsc/golden/replay.js';

const folder = fileURLToPath(new URL('../libs/domain/golden', import.meta.url));
const index = loadIndex(folder);
const listed = [...index.cases, ...index.sets].map(({ name }) => name);
const unlisted = goldenFolders(folder).filter((name) => !listed.includes(name));

let held = 0;
let of = unlisted.length;
for (const name of unlisted) console.error(`${name}: is not in index.json`);
report(index.cases, (item) => replayCase(domain, loadCase(folder, item)));
report(index.sets, (item) => replaySet(domain, loadSet(folder, item)));
console.log(`golden: ${held} of ${of} hold`);
process.exitCode = held === of ? 0 : 1;

function report(items, replay) {
  for (const item of items) {
    const { name, counts, differences } = replay(item);
    const parts = Object.entries(counts).map(([kind, count]) => `${kind} ${count.held}/${count.of}`);
    console.log(`${name}: ${parts.join(', ')}`);
    for (const difference of differences.slice(0, 10)) console.error(`    ${difference}`);
    const all = Object.values(counts);
    const missing = all.reduce((sum, count) => sum + count.of - count.held, 0);
    const total = all.reduce((sum, count) => sum + count.of, 0);
    held += total - missing;
    of += total + Math.max(0, differences.length - missing);
  }
}
