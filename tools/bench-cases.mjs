// Contests for tools/bench-decide.mjs: each of so many entries, with the same numbers in every run.
import { canonicalJson, sha256Hex } from '@laurel/domain';

const title = (zh) => ({ zh });
const count = (size, of) => Array.from({ length: size }, (_, i) => of(i));

/** A small generator of its own, so that every run has the same numbers. */
function randomFrom(seed) {
  let state = seed >>> 0;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

/** A contest of one round; `over` may replace or add what the round or the rulebook has. */
function contest(entries, { declared, figures, round = {}, attributesOf = () => ({}), evidence }) {
  const score = figures.at(-1).id;
  const rulebook = {
    rulebook: 1,
    id: 'bench',
    title: title('基准测试'),
    timeZone: 'UTC',
    ...declared,
    rounds: [{ id: 'final', title: title('终评'), figures, score: { figure: score }, lists: [list()], ...round }],
  };
  const numbers = count(entries, (i) => ({ number: i + 1, ...attributesOf(i) }));
  const text = JSON.stringify({
    evidence: 1,
    rulebook: sha256Hex(canonicalJson(rulebook)),
    entries: numbers,
    ...evidence,
  });
  return { rulebook, text };
}

const list = (over = {}) => ({ id: 'top', title: title('名单'), take: 10, onTie: 'expand', ...over });

const channel = (form, over = {}) => ({ id: 'web', title: title('投票'), kind: 'imported', form, ...over });
const choose = { kind: 'choose', from: 1, to: 1 };
const votes = (steps = []) => [{ id: 'votes', from: { votes: 'web' }, steps }];

function votesContest(entries, { form = choose, cells = 0, groups = 0, steps, round, attributesOf } = {}) {
  const random = randomFrom(entries);
  const rows = () =>
    count(entries, (i) => i + 1).flatMap((entry) =>
      cells === 0 ? [[entry, random(100_000)]] : count(cells, (cell) => [entry, cell + 1, random(1000)]),
    );
  const keys = groups === 0 ? {} : { groups: count(groups, (i) => ({ id: `g${i}` })) };
  const tallies = count(Math.max(1, groups), (i) => ({
    channel: 'web',
    ...(groups === 0 ? {} : { group: `g${i}` }),
    votes: rows(),
  }));
  return contest(entries, {
    declared: { channels: [channel(form, keys)], ...round?.declared },
    figures: votes(steps),
    round: round?.of,
    attributesOf,
    evidence: { tallies },
  });
}

const CRITERIA = { a: 0.25, b: 0.25, c: 0.2, d: 0.15, e: 0.15 };

function panel(criteria) {
  const ids = Object.entries(criteria === 1 ? { a: 1 } : CRITERIA);
  return {
    id: 'panel',
    title: title('评委'),
    criteria: ids.map(([id, weight]) => ({ id, title: title(id), weight, scale: { from: 0, to: 100, step: 0.5 } })),
    judges: { atLeast: 1 },
  };
}

/** `marks(judge, entry)`: whether the judge marked the entry. */
function marksContest(entries, { judges, criteria = 1, steps, marks = () => true, round, attributesOf }) {
  const random = randomFrom(entries);
  const width = criteria === 1 ? 1 : 5;
  const sheets = count(judges, (judge) => ({
    panel: 'panel',
    judge: `J${judge + 1}`,
    marks: count(entries, (i) => i)
      .filter((i) => marks(judge, i))
      .map((i) => [i + 1, ...count(width, () => random(201) / 2)]),
  }));
  const figures = [{ id: 'points', from: { marks: 'panel' }, steps }];
  const declared = { panels: [panel(criteria)], ...round?.declared };
  return contest(entries, { declared, figures, round: round?.of, attributesOf, evidence: { sheets } });
}

function factsContest(entries, { items, perEntry, steps, round, attributesOf }) {
  const random = randomFrom(entries);
  const facts = count(entries * perEntry, (i) => {
    const [entry, k] = [Math.floor(i / perEntry), i % perEntry];
    const item = items === perEntry ? k : (entry * 7 + k * 31) % items;
    return { set: 'places', entry: entry + 1, item: `i${item}`, value: random(50) + 1 };
  });
  const declared = {
    facts: [{ id: 'places', title: title('名次'), kind: 'place', items: true }],
    ...round?.declared,
  };
  const figures = [
    { id: 'places', from: { facts: 'places' } },
    { id: 'score', from: { figure: 'places' }, steps },
  ];
  return contest(entries, { declared, figures, round: round?.of, attributesOf, evidence: { facts } });
}

function pairsContest(entries, { steps, round, attributesOf, ofPart = () => 0 } = {}) {
  const random = randomFrom(entries);
  const pairs = [];
  for (let a = 1; a <= entries; a++) {
    for (let b = 1; b <= entries; b++) if (a !== b && ofPart(a - 1) === ofPart(b - 1)) pairs.push([a, b, random(100)]);
  }
  return contest(entries, {
    declared: { channels: [channel({ kind: 'rank', places: 10 })], ...round?.declared },
    figures: [{ id: 'wins', from: { pairs: 'web' }, steps }],
    round: round?.of,
    attributesOf,
    evidence: { tallies: [{ channel: 'web', votes: [], pairs }] },
  });
}

const over = (axis, method, more = {}) => ({ method, over: axis, ...more });
const meanOverJudges = over('judge', 'mean');
const trimmed = [
  over('judge', 'trimmed-mean', { high: 1, low: 1 }),
  over('criterion', 'weighted-mean'),
  { method: 'round', digits: 2 },
];
/** A part for every ten entries. */
const partOf = (i) => `p${Math.floor(i / 10)}`;
const parts = { declared: { attributes: { category: true } }, of: { per: 'category' } };
const inParts = { round: parts, attributesOf: (i) => ({ category: partOf(i) }) };
const ranked = (method) => [{ method }, meanOverJudges];
const severity = (atLeast) => [over('judge', 'severity-adjusted', { atLeast }), meanOverJudges];

/** Name, sizes and what to make; `most`: seconds of work that the large size may take on a quiet machine. */
export const cases = [
  { name: 'votes of one tally', make: (n) => votesContest(n) },
  {
    name: 'ballots that rank ten',
    make: (n) =>
      votesContest(n, {
        form: { kind: 'rank', places: 10 },
        cells: 10,
        steps: [over('cell', 'weighted-sum', { weights: Object.fromEntries(count(10, (i) => [i + 1, 10 - i])) })],
      }),
  },
  { name: 'votes of a hundred groups', make: (n) => votesContest(n, { groups: 100, steps: [over('group', 'sum')] }) },
  {
    name: 'points by rank in each of a hundred groups',
    make: (n) =>
      votesContest(n, {
        groups: 100,
        steps: [{ method: 'points-by-rank', table: [12, 10, 8, 7, 6, 5, 4, 3, 2, 1] }, over('group', 'sum')],
      }),
  },
  {
    name: 'mean of 100 judges and 5 criteria',
    make: (n) =>
      marksContest(n, { judges: 100, criteria: 5, steps: [meanOverJudges, over('criterion', 'weighted-mean')] }),
  },
  {
    name: 'trimmed mean of the same, rounded',
    make: (n) => marksContest(n, { judges: 100, criteria: 5, steps: trimmed }),
  },
  { name: 'median of 100 judges', make: (n) => marksContest(n, { judges: 100, steps: [over('judge', 'median')] }) },
  { name: 'ranks of 20 judges', make: (n) => marksContest(n, { judges: 20, steps: ranked('rank') }) },
  { name: 'percentiles of 20 judges', make: (n) => marksContest(n, { judges: 20, steps: ranked('percentile') }) },
  { name: 'min-max of 20 judges', make: (n) => marksContest(n, { judges: 20, steps: ranked('min-max') }) },
  { name: 'z-scores of 20 judges', make: (n) => marksContest(n, { judges: 20, steps: ranked('z-score') }) },
  { name: 'severity of 10 judges', make: (n) => marksContest(n, { judges: 10, steps: severity(1) }) },
  {
    name: 'severity of 30 judges, a third each',
    make: (n) => marksContest(n, { judges: 30, steps: severity(1), marks: (judge, i) => (judge + i) % 3 === 0 }),
  },
  {
    name: 'severity of 60 judges, three an entry',
    make: (n) =>
      marksContest(n, {
        judges: 60,
        steps: severity(1),
        marks: (judge, i) => [i, i * 7 + 1, i * 13 + 2].some((k) => k % 60 === judge),
      }),
  },
  {
    name: 'majority of 9 judges',
    small: 100,
    large: 1000,
    make: (n) => marksContest(n, { judges: 9, steps: [over('judge', 'majority-wins')] }),
  },
  {
    name: 'votes of the same in favour',
    small: 100,
    large: 1000,
    make: (n) => marksContest(n, { judges: 9, steps: [over('judge', 'majority-votes')] }),
  },
  {
    name: 'pairs',
    small: 100,
    large: 1000,
    make: (n) => pairsContest(n, { steps: [over('opponent', 'majority-wins')] }),
  },
  {
    name: 'countback of 20 places',
    make: (n) =>
      factsContest(n, {
        items: 20,
        perEntry: 20,
        steps: [over('item', 'count')],
        round: { of: { ties: [{ by: 'countback', figure: 'places', order: 'lowest-first' }] } },
      }),
  },
  {
    name: 'facts of a thousand open items, five each',
    make: (n) => factsContest(n, { items: 1000, perEntry: 5, steps: [over('item', 'sum')] }),
  },
  {
    name: 'a list under two caps',
    make: (n) =>
      votesContest(n, {
        round: {
          declared: { attributes: { category: true, district: true } },
          of: {
            lists: [
              list({
                take: 'rest',
                caps: [
                  { attribute: 'category', atMost: 3 },
                  { attribute: 'district', atMost: 5 },
                ],
              }),
            ],
          },
        },
        attributesOf: (i) => ({ category: `c${i % 700}`, district: `d${i % 500}` }),
      }),
  },
  {
    name: 'a list for each of 500 districts',
    make: (n) =>
      votesContest(n, {
        round: { declared: { attributes: { district: true } }, of: { lists: [list({ take: 1, per: 'district' })] } },
        attributesOf: (i) => ({ district: `d${i % 500}` }),
      }),
  },
  { name: 'votes in parts of ten', make: (n) => votesContest(n, inParts) },
  {
    name: 'marks of 5 judges in parts of ten',
    make: (n) => marksContest(n, { judges: 5, steps: [meanOverJudges], ...inParts }),
  },
  {
    name: 'facts in parts of ten',
    make: (n) => factsContest(n, { items: 5, perEntry: 5, steps: [over('item', 'sum')], ...inParts }),
  },
  {
    name: 'pairs in parts of ten',
    make: (n) => pairsContest(n, { steps: [over('opponent', 'majority-wins')], ofPart: partOf, ...inParts }),
  },
];
