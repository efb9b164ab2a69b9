import { makeEvidence, makeRound, makeRulebook, numbered, partOf, refusalsOf } from '../../test/contest.js';
import type { JsonObject } from '../../test/json.js';
import { decide } from '../ranking/decide.js';
import { explainEntry } from '../ranking/explain-entry.js';

const rulebookOf = (form: JsonObject) =>
  makeRulebook({ channels: [{ id: 'web', title: { zh: '网络' }, kind: 'online', form }] });
const forms = {
  plain: { kind: 'choose', from: 1, to: 1 },
  shared: { kind: 'choose', from: 0, to: 3, shared: true },
  ranked: { kind: 'rank', places: 3 },
  graded: { kind: 'grade', scale: [{ id: 'good' }] },
};
const struck = (form: keyof typeof forms, cell: unknown) => {
  const rulebook = rulebookOf(forms[form]);
  const decision = {
    kind: 'votes-struck',
    channel: 'web',
    entry: 1,
    count: 0,
    reason: '刷票',
    at: '2023-05-09T02:12:40.000Z',
  };
  const decisions = [{ ...decision, ...(cell === undefined ? {} : { cell }) }];
  return refusalsOf(decide(rulebook, { ...makeEvidence(rulebook, { entries: [{ number: 1 }] }), decisions }));
};

describe('the cell that votes are struck off', () => {
  it.each([
    ['plain', undefined],
    ['shared', 3],
    ['ranked', 1],
    ['graded', 'good'],
  ] as const)('is, of a %s form, %p', (form, cell) => {
    expect(struck(form, cell)).toEqual([]);
  });

  it.each([
    ['plain', 1],
    ['shared', undefined],
    ['shared', 0],
    ['ranked', 4],
    ['ranked', 1.5],
    ['ranked', '1'],
    ['ranked', Infinity],
    ['graded', 'poor'],
    ['graded', '\ud800'],
    ['graded', 1],
    ['graded', { toString: 1 }],
  ] as const)('is never, of a %s form, this one', (form, cell) => {
    expect(struck(form, cell)).toEqual(['decisions[0].cell unknown-key']);
  });
});

describe('votes that are struck off', () => {
  const rulebook = makeRulebook({
    channels: [{ id: 'web', title: { zh: '网络' }, kind: 'online', form: forms.plain }],
    rounds: [makeRound({ figures: [{ id: 'votes', from: { votes: 'web' } }], score: { figure: 'votes' } })],
  });
  const at = '2023-05-09T02:12:40.000Z';
  const strike = (entry: number, count: number, reason = 'a'): JsonObject => ({
    kind: 'votes-struck',
    channel: 'web',
    entry,
    count,
    reason,
    at,
  });
  const tallies = [
    {
      channel: 'web',
      votes: [
        [1, 10],
        [2, null],
      ],
    },
  ];
  const votesOf = (...decisions: JsonObject[]) => {
    const outcome = decide(rulebook, makeEvidence(rulebook, { entries: numbered(3), tallies, decisions }));
    if ('refused' in outcome) return refusalsOf(outcome);
    return partOf(outcome, 'final').ranking.map(({ entry, score }) => `${entry}: ${score}`);
  };

  it('are taken from the tally, each decision its own', () => {
    expect(votesOf(strike(1, 3, 'a'), strike(1, 4, 'b'))).toEqual(['1: 3', '3: 0']);
    expect(votesOf(strike(1, 10))).toEqual(['1: 0', '3: 0']);
  });

  it('may not be more, taken together, than were cast', () => {
    expect(votesOf(strike(1, 5, 'a'), strike(1, 6, 'b'))).toEqual(['decisions[1].count too-many']);
  });

  it.each([2, 3])('may be none, and no more, where none were cast: entry %p', (entry) => {
    expect(votesOf(strike(entry, 0))).toEqual(['1: 10', '3: 0']);
    expect(votesOf(strike(entry, 0, 'a'), strike(entry, 1, 'b'))).toEqual(['decisions[1].count too-many']);
  });

  it('are taken off before what is left is annulled', () => {
    const annulled = { kind: 'votes-annulled', entry: 1, reason: 'a', at };
    expect(votesOf(strike(1, 10), annulled)).toEqual(['1: 0', '3: 0']);
    expect(votesOf(strike(1, 11), annulled)).toEqual(['decisions[0].count too-many']);
  });

  it('are annulled in one channel, or in all, and stay absent where none could be cast', () => {
    expect(votesOf({ kind: 'votes-annulled', entry: 1, channel: 'web', reason: 'a', at })).toEqual(['1: 0', '3: 0']);
    expect(votesOf({ kind: 'votes-annulled', entry: 2, reason: 'a', at })).toEqual(['1: 10', '3: 0']);
  });

  it('stand in the arithmetic: cast, struck off and annulled with when and why, left', () => {
    const annulled = { kind: 'votes-annulled', entry: 1, reason: { zh: '违规', en: 'Against the rules' }, at };
    const linesOf = (...decisions: JsonObject[]) => {
      const evidence = makeEvidence(rulebook, { entries: numbered(3), tallies, decisions });
      const explained = explainEntry(rulebook, evidence, 'final', 1);
      if ('refused' in explained) throw new Error(refusalsOf(explained).join());
      return explained.figures[0]?.source.lines;
    };
    const input = (value: string, zh?: string, en?: string) => ({
      key: null,
      figure: null,
      weight: null,
      value,
      dropped: zh === undefined ? null : { zh, en },
    });
    expect(linesOf(strike(1, 3, '刷票'))).toEqual([
      {
        keys: [],
        inputs: [
          input('10'),
          input('3', '剔除（2023年5月9日 10:12，“刷票”）', 'struck off (9 May 2023, 10:12, “刷票”)'),
        ],
        arithmetic: { zh: '10 − 3', en: '10 − 3' },
        result: '7',
      },
    ]);
    const both = linesOf(strike(1, 3, '刷票'), strike(1, 2, '代投'), annulled)?.[0];
    expect(both?.arithmetic?.zh).toBe('10 − 2 − 3 − 5');
    expect(both?.inputs.at(-1)).toEqual(
      input('5', '作废（2023年5月9日 10:12，“违规”）', 'annulled (9 May 2023, 10:12, “Against the rules”)'),
    );
    expect(linesOf()?.[0]).toMatchObject({ inputs: [], arithmetic: null, result: '10' });
  });

  it('stand in the arithmetic of ballots that compare entries, for and against', () => {
    const lost = (reversed: boolean, entry: number) => {
      const from = { pairs: 'web', reversed };
      const figures = [{ id: 'x', from, steps: [{ method: 'sum', over: 'opponent' }] }];
      const rules = makeRulebook({
        channels: [{ id: 'web', title: { zh: '网络' }, kind: 'imported', form: { kind: 'rank', places: 2 } }],
        rounds: [makeRound({ figures, score: { figure: 'x' } })],
      });
      const pairs = [
        [1, 2, 6],
        [2, 1, 4],
      ];
      const decisions = [{ kind: 'votes-annulled', entry: 1, channel: 'web', reason: '刷票', at }];
      const evidence = { entries: numbered(2), tallies: [{ channel: 'web', votes: [], pairs }], decisions };
      const explained = explainEntry(rules, makeEvidence(rules, evidence), 'final', entry);
      if ('refused' in explained) throw new Error(refusalsOf(explained).join());
      return explained.figures[0]?.source.lines.map(({ arithmetic, result }) => [arithmetic?.zh ?? null, result]);
    };
    expect(lost(false, 1)).toEqual([['6 − 6', '0']]);
    expect(lost(false, 2)).toEqual([[null, '4']]);
    expect(lost(true, 2)).toEqual([['6 − 6', '0']]);
    expect(lost(true, 1)).toEqual([[null, '4']]);
  });
});
