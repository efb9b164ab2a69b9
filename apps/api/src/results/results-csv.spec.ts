import { readRulebook } from '@laurel/domain';
import { aRulebook } from '../../test/factories/rules.js';
import type { Contest } from '../contests/contests.service.js';
import type { PublishedRound } from './published-outcomes.service.js';
import { resultsCsv } from './results-csv.js';
import { roundedNumber } from './rounded-number.js';

it.each([
  ['93.77', 93.77],
  ['-0.5', -0.5],
  ['638/7', 91.142857],
  ['-1/3', -0.333333],
  ['1/2000000', 0.000001],
  ['1234567890123/3', 411522630041],
])('shows %s in a table as %d', (exact, shown) => {
  expect(roundedNumber(exact)).toBeCloseTo(shown, 6);
});

it.each(['=1+1', '+1', '-1', '@a', '\t=1', '\uff1d1', '\uff0b1', '\uff0d1', '\uff20a'])(
  'lets no spreadsheet take %j for a formula',
  (zh) => {
    const rules = readRulebook(aRulebook());
    if ('refused' in rules) throw new Error('the rulebook of the factory is refused');
    const name = {
      number: 1,
      title: { zh, en: zh },
      shortTitle: null,
      submitters: [{ zh }],
      category: null,
      district: null,
      isSample: false,
    };
    const part = { part: null, ranking: [{ entry: 1, place: 1, score: '1', figures: {} }], out: [], lists: [] };
    const round = { outcome: { rounds: [{ id: 'final', parts: [part] }] }, rules } as unknown as PublishedRound;
    const contest = { title: { zh }, isSimulated: false } as Contest;
    const row = resultsCsv(contest, round, new Map([[1, name]])).split('\r\n')[1] ?? '';
    const cells = row.split(',').map((cell) => cell.replace(/^"/, ''));
    expect([0, 8, 9, 10].map((column) => cells[column]?.startsWith(`'${zh}`))).toEqual([true, true, true, true]);
  },
);

it('guards the words of people, not the numbers of the arithmetic', () => {
  const rules = readRulebook(aRulebook());
  if ('refused' in rules) throw new Error('the rulebook of the factory is refused');
  const ranking = [{ entry: 1, place: 1, score: '-7/2', figures: {} }];
  const part = { part: null, ranking, out: [], lists: [] };
  const outcome = {
    outcome: 1 as const,
    domain: '1',
    rulebook: '',
    evidence: '',
    rounds: [{ id: 'final', parts: [part] }],
  };
  const contest = { title: { zh: '-1+1' }, isSimulated: false } as Contest;
  const csv = resultsCsv(contest, { outcome, rules } as unknown as PublishedRound, new Map());
  const [, row = ''] = csv.trimEnd().split('\r\n');
  expect(row.split(',').slice(0, 8)).toEqual(["'-1+1", '', '终评', '', '1', '-3.5', "'-7÷2", '1']);
});
