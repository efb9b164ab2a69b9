import { makeEvidence, words } from '../contest.js';
import type { JsonObject } from '../json.js';
import { attributes, channels, facts, panels } from './declared.js';
import { changing, reducing } from './figures.js';

const list = (id: string, zh: string, en: string, over: JsonObject): JsonObject => ({
  id,
  title: words(zh, en),
  ...over,
});

const everyTie: JsonObject[] = [
  { by: 'figure', figure: 'self', order: 'lowest-first', upToPlace: 3 },
  { by: 'figure', figure: 'mean' },
  { by: 'countback', figure: 'places', order: 'lowest-first' },
  { by: 'countback', figure: 'marks' },
  { by: 'head-to-head', figure: 'places', order: 'lowest-first' },
  { by: 'head-to-head', figure: 'marks' },
  { by: 'number', upToPlace: 2 },
  { by: 'lot', upToPlace: 11 },
  { by: 'decision' },
];

const main: JsonObject = {
  id: 'main',
  title: words('主赛', 'Main round'),
  field: 'all',
  figures: [...reducing, ...changing],
  score: { figure: 'total', order: 'highest-first' },
  gates: [
    { figure: 'mean', atLeast: 1, then: 'out' },
    { figure: 'mean', atMost: 10, then: 'behind' },
    { figure: 'complete', more: 0, then: 'behind' },
    { figure: 'heat', less: 100, then: 'out' },
  ],
  ties: everyTie,
  lists: [
    list('top', '前列', 'Top', { take: 3, onTie: 'wait', minimum: { figure: 'mean', atLeast: 2 } }),
    list('popular', '人气奖', 'Popular', {
      take: 1,
      from: { figure: 'votes', order: 'highest-first', ties: [{ by: 'figure', figure: 'mean' }, { by: 'lot' }] },
      among: 'top',
      onTie: 'expand',
    }),
    list('spread', '分散名单', 'Spread', {
      take: 3,
      not: ['top'],
      caps: [
        { attribute: 'category', atMost: 2 },
        { attribute: 'district', atMost: 1 },
      ],
      onTie: 'share',
    }),
    list('tenth', '一成', 'Tenth', { take: { share: 0.1, mode: 'up' }, not: [], onTie: 'shrink' }),
    list('half', '一半', 'Half', { take: { share: '1/2', mode: 'down' }, not: [], onTie: 'expand' }),
    list('third', '三分之一', 'Third', {
      take: { share: '1/3', mode: 'half-up' },
      not: [],
      per: 'district',
      onTie: 'expand',
    }),
    list('quota', '名额', 'Quota', { take: { per: { film: 2, song: 1 } }, per: 'category', not: [], onTie: 'share' }),
    list('others', '其余', 'Others', { take: 'rest' }),
  ],
  removals: { withdrawn: 'keep', disqualified: 'recompute' },
};

const parted: JsonObject = {
  id: 'parted',
  title: words('分类赛', 'Parted round'),
  field: ['main.top', { category: 'film' }, 'main.others'],
  per: 'category',
  figures: [{ id: 'again', from: { figure: 'main.total' } }],
  score: { figure: 'again' },
  lists: [list('firsts', '各类第一', 'Firsts', { take: { per: { film: 1, song: 1 } }, onTie: 'expand' })],
  removals: { withdrawn: 'recompute', disqualified: 'keep' },
};

const last: JsonObject = {
  id: 'last',
  title: words('终评', 'Last round'),
  figures: [{ id: 'self', title: words('自评', 'Self-score'), from: { facts: 'self' } }],
  score: { figure: 'self', order: 'lowest-first' },
  lists: [],
};

/** One rulebook that uses every property of RULEBOOK.md, Rulebook, and every member of every union. */
export const bigRulebook: JsonObject = {
  rulebook: 1,
  id: 'everything',
  title: words('样样都有', 'Everything'),
  timeZone: 'Asia/Shanghai',
  attributes,
  channels,
  panels,
  facts,
  rounds: [main, parted, last],
  assumed: [words('没有公布的都是假设', 'What was not published is assumed')],
};

const at = '2023-05-09T02:12:40.000Z';
const marksOf = (judge: number) =>
  [1, 2, 3, 4, 5, 6].map((entry) => [entry, ((entry + judge) % 7) + 3, ((entry * judge) % 9) + 1]);

/** Evidence for it, with every kind of decision; entry 6 has withdrawn and still counts. */
export const bigEvidence = (): JsonObject =>
  makeEvidence(bigRulebook, {
    entries: [1, 2, 3, 4, 5, 6].map((number) => ({
      number,
      category: number % 2 === 0 ? 'song' : 'film',
      district: number < 4 ? 'east' : 'west',
    })),
    tallies: [
      {
        channel: 'web',
        group: 'north',
        votes: [
          [1, 100],
          [2, 50],
          [3, 25],
          [6, 10],
        ],
      },
      {
        channel: 'web',
        group: 'south',
        votes: [
          [1, null],
          [4, 40],
          [5, 10],
        ],
      },
      { channel: 'paper', group: 'north', votes: [[2, 7]] },
      {
        channel: 'divided',
        votes: [
          [1, 1, 4],
          [2, 2, 6],
          [3, 3, 9],
        ],
      },
      {
        channel: 'ranked',
        session: 'monday',
        votes: [
          [1, 1, 5],
          [2, 2, 5],
          [3, 3, 5],
        ],
      },
      {
        channel: 'duels',
        votes: [],
        pairs: [
          [1, 2, 5],
          [2, 1, 3],
          [3, 4, 2],
          [4, 3, 2],
        ],
      },
      {
        channel: 'starred',
        votes: [
          [1, 5, 2],
          [2, 4, 1],
        ],
      },
      {
        channel: 'graded',
        votes: [
          [1, 'good', 3],
          [1, 'poor', 1],
          [2, 'fair', 2],
          [4, null],
        ],
      },
      { channel: 'paper', group: 'south', votes: [] },
    ],
    sheets: [
      ...[1, 2, 3].map((judge) => ({ panel: 'experts', judge: `J${judge}`, marks: marksOf(judge) })),
      {
        panel: 'rankings',
        judge: 'R1',
        marks: [
          [1, 1],
          [2, 2],
          [3, 3],
          [4, 4],
          [5, 5],
          [6, 6],
        ],
      },
      {
        panel: 'rankings',
        judge: 'R2',
        marks: [
          [2, 1],
          [1, 2],
          [3, 3],
        ],
      },
      {
        panel: 'dives',
        judge: 'D1',
        group: 'a',
        session: 'morning',
        item: 'front',
        marks: [
          [1, 7.5],
          [2, 8],
        ],
      },
      {
        panel: 'dives',
        judge: 'D2',
        group: 'a',
        session: 'morning',
        item: 'front',
        marks: [
          [1, 6.5],
          [2, null],
        ],
      },
      { panel: 'dives', judge: 'D3', group: 'a', session: 'morning', item: 'front', marks: [[1, 6]] },
    ],
    facts: [
      ...[1, 2, 3, 5].map((entry) => ({ set: 'self', entry, value: entry / 2, reason: '自报' })),
      ...[1, 2, 3, 4, 5, 6].map((entry) => ({ set: 'complete', entry, value: entry !== 4 })),
      ...[1, 2, 3, 4, 5, 6].map((entry) => ({ set: 'heat', entry, value: 7 - entry })),
      { set: 'laps', entry: 1, group: 'red', session: 'one', item: 'long', value: '7/3' },
      { set: 'laps', entry: 1, group: 'blue', session: 'two', item: 'short', value: 4 },
    ],
    decisions: [
      { kind: 'withdrawn', entry: 6, round: 'main', reason: words('自愿退出', 'Of its own will'), at },
      { kind: 'disqualified', entry: 5, round: 'main', reason: '违规', at },
      { kind: 'votes-struck', channel: 'web', group: 'north', entry: 1, count: 5, reason: '刷票', at },
      { kind: 'votes-annulled', entry: 3, channel: 'web', reason: '刷票', at },
      { kind: 'suspended', entry: 2, from: at, to: at, reason: '核查', at },
      { kind: 'tie', round: 'main', order: [1, [2, 3]], reason: '裁定', at },
      { kind: 'lot', round: 'main', order: [3, 4], reason: '抽签', at },
    ],
  });
