import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';

// A contest by votes and points in which something was decided: votes were struck, somebody was disqualified, somebody
// withdrew, a tie was broken; and in which scores lie close together.

const AT = '2031-06-01T02:12:00.000Z';

export const SLUG = 'with-decisions';

export const REASONS = {
  struck: { zh: '同一批设备连续投出', en: 'Cast in a row from the same devices' },
  out: { zh: '申报材料不属实', en: 'The application was untrue' },
  left: { zh: '单位撤回申报', en: 'The body took its application back' },
  order: { zh: '由组委会投票裁定', en: 'By a vote of the committee' },
} as const;

const points = { id: 'points', title: { zh: '评审分', en: 'Points' }, kind: 'number' };

export const rulebook = {
  rulebook: 1,
  id: 'with-decisions',
  title: { zh: '测试规则', en: 'Test rules' },
  timeZone: 'Asia/Shanghai',
  channels: [
    {
      id: 'web',
      title: { zh: '网络投票', en: 'Online vote' },
      kind: 'imported',
      form: { kind: 'choose', from: 1, to: 1 },
    },
  ],
  facts: [points],
  rounds: [
    {
      id: 'final',
      title: { zh: '终评', en: 'Final' },
      figures: [
        { id: 'votes', title: { zh: '票数', en: 'Votes' }, from: { votes: 'web' } },
        { id: 'points', title: points.title, from: { facts: 'points' } },
      ],
      score: { figure: 'points' },
      ties: [{ by: 'decision' }],
      lists: [
        { id: 'winners', title: { zh: '优胜项目', en: 'Winners' }, take: 2, onTie: 'wait' },
        { id: 'others', title: { zh: '入围项目', en: 'Others' }, take: 'rest' },
      ],
    },
  ],
};

/** Of entries 1, 2, 3 …: 3, 4 and 5 differ at the third digit, 6 and 7 are tied. */
const POINTS = [99, 98, 93.774, 93.7735, 93.771, 50, 50, 97, 96];

export const evidence = {
  evidence: 1,
  rulebook: createHash('sha256')
    .update(canonicalize(rulebook) ?? '')
    .digest('hex'),
  entries: POINTS.map((_, index) => ({ number: index + 1 })),
  tallies: [{ channel: 'web', votes: POINTS.map((_, index) => [index + 1, 1000 - index]) }],
  facts: POINTS.map((value, index) => ({ set: 'points', entry: index + 1, value })),
  decisions: [
    { kind: 'votes-struck', channel: 'web', entry: 1, count: 377, reason: REASONS.struck, at: AT },
    { kind: 'disqualified', entry: 8, round: 'final', reason: REASONS.out, at: AT },
    { kind: 'withdrawn', entry: 9, round: 'final', reason: REASONS.left, at: AT },
    { kind: 'tie', round: 'final', order: [7, 6], reason: REASONS.order, at: AT },
  ],
};

export const entries = POINTS.map((_, index) => ({
  number: index + 1,
  title: { zh: `测试项目${index + 1}`, en: `Test entry ${index + 1}` },
  shortTitle: null,
  summary: { zh: '一句话', en: 'One sentence.' },
  description: { zh: '一段话', en: 'A paragraph.' },
  writeUp: { zh: '一段话', en: 'A paragraph.' },
  category: null,
  district: null,
  isSample: false,
  keyFacts: [],
  submitters: [{ name: { zh: '测试单位', en: 'Test body' }, role: 'lead' }],
}));
