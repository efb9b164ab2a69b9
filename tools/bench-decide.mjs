// How long `decide` takes from parsed JSON to the outcome, the check of the evidence and both hashes included; and what
// explaining one more entry costs. The growth from the small size to the large one, and the ratio to a floor (the same
// numbers summed as doubles and sorted) are what to watch; seconds are this machine's, of work and not of waiting.
//   npm run bench:decide [-- --quick] [--only WORDS] [--json FILE]
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { decide, explainRound } from '@laurel/domain';
import { cases } from './bench-cases.mjs';

const SIZES = { whole: { small: 1000, large: 10_000 }, quick: { small: 100, large: 1000 } };
const RUNS = 3;
/** The case whose seconds, growth and peak stand for all. */
const FIRST = 'trimmed mean of the same, rounded';

/** Seconds of work of this process, other threads that collect garbage included. */
function secondsOf(work) {
  const before = process.cpuUsage();
  const result = work();
  const { user, system } = process.cpuUsage(before);
  return { seconds: (user + system) / 1e6, result };
}

function leastOf(runs, work) {
  const all = Array.from({ length: runs }, work);
  return all.reduce((least, one) => (one.seconds < least.seconds ? one : least));
}

function measure({ make }, entries) {
  const { rulebook, text } = make(entries);
  const floor = leastOf(RUNS, () => {
    const evidence = JSON.parse(text);
    return secondsOf(() => floorOf(evidence, entries));
  });
  const run = leastOf(RUNS, () => {
    const evidence = JSON.parse(text);
    return secondsOf(() => {
      const outcome = decide(rulebook, evidence);
      if (outcome.refused) throw new Error(JSON.stringify(outcome.refused.slice(0, 3)));
      return outcome;
    });
  });
  return { seconds: run.seconds, floor: floor.seconds, rulebook, text };
}

/** The last number of every row and fact added up for its entry, and the sums sorted. */
function floorOf({ tallies = [], sheets = [], facts = [] }, entries) {
  const sums = new Float64Array(entries + 1);
  for (const { votes, pairs = [] } of tallies) for (const row of [votes, pairs].flat()) sums[row[0]] += row.at(-1);
  for (const { marks } of sheets) for (const row of marks) for (let i = 1; i < row.length; i++) sums[row[0]] += row[i];
  for (const { entry, value } of facts) sums[entry] += value;
  return sums.sort();
}

/** What one more entry costs, once the round was run and one entry explained. */
function measureExplaining({ rulebook, text }, entries) {
  const explain = explainRound(rulebook, JSON.parse(text), 'final');
  explain(1);
  const asked = Array.from({ length: 20 }, (_, i) => 2 + Math.floor((i * (entries - 2)) / 20));
  return leastOf(RUNS, () => secondsOf(() => asked.map(explain))).seconds / asked.length;
}

const rounded = (value, digits = 3) => Number(value.toFixed(digits));

function rowOf(one, isQuick) {
  const { small: few, large: many } = isQuick ? SIZES.quick : SIZES.whole;
  const [small, large] = isQuick
    ? [one.small ?? few, Math.min(many, one.large ?? many)]
    : [one.small ?? few, one.large ?? many];
  const [less, more] = [measure(one, small), measure(one, large)];
  const explaining = [measureExplaining(less, small), measureExplaining(more, large)];
  return {
    name: one.name,
    small,
    large,
    seconds: rounded(more.seconds),
    growth: rounded(more.seconds / less.seconds, 2),
    overFloor: rounded(more.seconds / Math.max(more.floor, 1e-4), 1),
    explainMs: rounded(explaining[1] * 1000, 2),
    explainGrowth: rounded(explaining[1] / Math.max(explaining[0], 1e-6), 2),
  };
}

const { values } = parseArgs({
  options: { quick: { type: 'boolean' }, json: { type: 'string' }, only: { type: 'string' } },
});
const chosen = cases.filter(({ name }) => values.only === undefined || name.includes(values.only));
measure(cases[0], 100); // warms up
const rows = [];
for (const one of chosen) {
  const row = rowOf(one, values.quick === true);
  rows.push(row);
  console.log(
    `${row.name.padEnd(44)} ${String(row.seconds).padStart(7)} s for ${row.large}, ${row.growth} × ${row.small}, ${row.overFloor} × floor; one more explained ${row.explainMs} ms, ${row.explainGrowth} × ${row.small}`,
  );
}
const first = rows.find(({ name }) => name === FIRST) ?? rows[0];
const peakMiB = Math.round(process.resourceUsage().maxRSS / 1024);
console.log(`peak ${peakMiB} MiB`);
if (values.json !== undefined) {
  const result = { seconds: first?.seconds, growth: first?.growth, peakMiB, rows };
  writeFileSync(values.json, `${JSON.stringify(result)}\n`);
}
