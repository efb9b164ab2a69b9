// Contests of any size, as data. Every run has the same numbers; each `version` has others, for corrections.
import { canonicalJson, sha256Hex } from '@laurel/domain';

const CRITERIA = ['a', 'b', 'c', 'd', 'e'];
const words = (zh, en) => ({ zh, en });
const DAY = 86_400_000;
const numbersTo = (count) => Array.from({ length: count }, (_, i) => i + 1);

const channels = [
  { id: 'web', title: words('网络', 'Web'), kind: 'imported', form: { kind: 'choose', from: 1, to: 1 } },
];
const panels = [
  {
    id: 'panel',
    title: words('评委', 'Panel'),
    criteria: CRITERIA.map((id) => ({
      id,
      title: words(`标准${id}`, `Criterion ${id}`),
      weight: 0.2,
      scale: { from: 0, to: 100, step: 0.5 },
    })),
    judges: { atLeast: 5 },
  },
];

const votes = { id: 'votes', title: words('票数', 'Votes'), from: { votes: 'web' } };
const points = {
  id: 'points',
  title: words('评分', 'Points'),
  from: { marks: 'panel' },
  steps: [
    { method: 'trimmed-mean', over: 'judge', high: 1, low: 1 },
    { method: 'weighted-mean', over: 'criterion' },
    { method: 'round', digits: 2 },
  ],
};

function rulebookOf(id, parts, figures) {
  const round = {
    id: 'final',
    title: words('终评', 'Final'),
    figures,
    score: { figure: figures[0].id },
    ties: [{ by: 'number' }],
    lists: [
      { id: 'winners', title: words('十佳', 'Top ten'), take: 10, onTie: 'expand' },
      { id: 'others', title: words('其他', 'Others'), take: 'rest' },
    ],
  };
  return { rulebook: 1, id, title: words('基准测试', 'Benchmark'), timeZone: 'UTC', ...parts, rounds: [round] };
}

/** A small generator of its own. */
function generator(seed) {
  let state = seed;
  return () => (state = (Math.imul(state, 1664525) + 1013904223) >>> 0);
}

function make({ slug, entries, rulebook }, happened) {
  const numbers = numbersTo(entries);
  const bound = { evidence: 1, rulebook: sha256Hex(canonicalJson(rulebook)) };
  return {
    slug,
    numbers,
    rulebook,
    evidence: { ...bound, entries: numbers.map((number) => ({ number })), ...happened },
  };
}

function sheetsOf({ judges, entries, next }) {
  const marks = () => numbersTo(entries).map((number) => [number, ...CRITERIA.map(() => (next() % 201) / 2)]);
  return numbersTo(judges).map((judge) => ({ panel: 'panel', judge: `J${judge}`, marks: marks() }));
}

/** What readers look at: the points of five judges, and votes beside them. */
export function viewedContest({ slug, entries, version = 1 }) {
  const next = generator(entries * 1000 + version);
  const tallies = [{ channel: 'web', votes: numbersTo(entries).map((number) => [number, next() % 100_000]) }];
  const rulebook = rulebookOf(slug, { channels, panels }, [points, votes]);
  return make({ slug, entries, rulebook }, { tallies, sheets: sheetsOf({ judges: 5, entries, next }) });
}

/** What is heavy to compute: marks of many judges. */
export function judgedContest({ slug, entries, judges = 100, version = 1 }) {
  const next = generator(entries * 1000 + version);
  const rulebook = rulebookOf(slug, { panels }, [points]);
  return make({ slug, entries, rulebook }, { sheets: sheetsOf({ judges, entries, next }) });
}

/** Everybody has as many votes as everybody else. */
export function tiedContest({ slug, entries, version = 1 }) {
  const tallies = [{ channel: 'web', votes: numbersTo(entries).map((number) => [number, version]) }];
  return make({ slug, entries, rulebook: rulebookOf(slug, { channels }, [votes]) }, { tallies });
}

const ONE_IN_CONTEST = [{ ballots: 1, per: 'voter', window: 'contest' }];

/** A vote that is open: five of all entries, a ballot a voter in the whole contest unless it is said otherwise. */
export function votedContest({ slug, entries, quotas = ONE_IN_CONTEST }) {
  const numbers = numbersTo(entries);
  const online = {
    id: 'web',
    title: words('网络投票', 'Online vote'),
    kind: 'online',
    form: { kind: 'choose', from: 1, to: 5 },
    quotas,
    identity: 'device',
    totals: 'public',
  };
  const stage = {
    key: 'ballots',
    kind: 'ballots',
    title: words('投票', 'Vote'),
    opensAt: new Date(Date.now() - DAY).toISOString(),
    closesAt: new Date(Date.now() + DAY).toISOString(),
    opens: { channels: ['web'], round: 'final' },
  };
  return {
    slug,
    numbers,
    isImported: false,
    stages: [stage],
    rulebook: rulebookOf(slug, { channels: [online] }, [votes]),
  };
}
