// How long `decide` takes for many judges' marks: from parsed JSON to the outcome, the check of the evidence and both
// hashes included. The growth from 1,000 to 10,000 entries is the ratio to watch; seconds are this machine's.
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { canonicalJson, decide, sha256Hex } from '@laurel/domain';

const JUDGES = 100;
const CRITERIA = ['a', 'b', 'c', 'd', 'e'];
const SIZES = { whole: { small: 1000, large: 10_000 }, quick: { small: 100, large: 1000 } };
const RUNS = 3;

const rulebook = {
  rulebook: 1,
  id: 'bench',
  title: { zh: '基准测试', en: 'Benchmark' },
  timeZone: 'UTC',
  panels: [
    {
      id: 'panel',
      title: { zh: '评委', en: 'Panel' },
      criteria: CRITERIA.map((id, i) => ({
        id,
        title: { zh: id },
        weight: [0.25, 0.25, 0.2, 0.15, 0.15][i],
        scale: { from: 0, to: 100, step: 0.5 },
      })),
      judges: { atLeast: 5 },
    },
  ],
  rounds: [
    {
      id: 'final',
      title: { zh: '终评', en: 'Final' },
      figures: [
        {
          id: 'points',
          from: { marks: 'panel' },
          steps: [
            { method: 'trimmed-mean', over: 'judge', high: 1, low: 1 },
            { method: 'weighted-mean', over: 'criterion' },
            { method: 'round', digits: 2 },
          ],
        },
      ],
      score: { figure: 'points' },
      ties: [{ by: 'number' }],
      lists: [{ id: 'winners', title: { zh: '获奖' }, take: 10, onTie: 'expand' }],
    },
  ],
};

/** A small generator of its own, so that every run has the same marks. */
function* marksFrom(seed) {
  for (let state = seed; ;) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    yield (state % 201) / 2;
  }
}

function evidenceOf(entries) {
  const marks = marksFrom(entries);
  const numbers = Array.from({ length: entries }, (_, i) => i + 1);
  return {
    evidence: 1,
    rulebook: sha256Hex(canonicalJson(rulebook)),
    entries: numbers.map((number) => ({ number })),
    sheets: Array.from({ length: JUDGES }, (_, j) => ({
      panel: 'panel',
      judge: `J${j + 1}`,
      marks: numbers.map((number) => [number, ...CRITERIA.map(() => marks.next().value)]),
    })),
  };
}

function median(values) {
  return values.sort((a, b) => a - b)[Math.floor(values.length / 2)];
}

function secondsFor(entries) {
  const text = JSON.stringify(evidenceOf(entries));
  const runs = Array.from({ length: RUNS }, () => {
    const evidence = JSON.parse(text);
    const start = performance.now();
    const outcome = decide(rulebook, evidence);
    if (outcome.refused) throw new Error(JSON.stringify(outcome.refused));
    return (performance.now() - start) / 1000;
  });
  return median(runs);
}

const { values } = parseArgs({ options: { quick: { type: 'boolean' }, json: { type: 'string' } } });
const { small, large } = values.quick ? SIZES.quick : SIZES.whole;
secondsFor(small); // warms up
const [few, many] = [secondsFor(small), secondsFor(large)];
const result = {
  seconds: Number(many.toFixed(3)),
  growth: Number((many / few).toFixed(2)),
  peakMiB: Math.round(process.resourceUsage().maxRSS / 1024),
};
console.log(
  `${large} entries × ${JUDGES} judges × ${CRITERIA.length} criteria: ${result.seconds} s, ${result.growth} × ${small}, peak ${result.peakMiB} MiB`,
);
if (values.json) writeFileSync(values.json, `${JSON.stringify(result)}\n`);
