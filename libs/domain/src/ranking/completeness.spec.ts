import {
  decided,
  factsOf,
  makeEvidence,
  makeList,
  makeRound,
  makeRulebook,
  numbered,
  outcomeOf,
  partOf,
  placesOf,
  refusalsOf,
} from '../../test/contest.js';
import type { Json, JsonObject } from '../../test/json.js';
import { decide } from './decide.js';

const channel = (over: JsonObject = {}): JsonObject => ({
  id: 'web',
  title: { zh: '网络投票', en: 'Online vote' },
  kind: 'imported',
  form: { kind: 'choose', from: 1, to: 1 },
  ...over,
});
const tally = (parts: JsonObject = {}): JsonObject => ({ channel: 'web', votes: [], ...parts });

describe('a tally that is missing', () => {
  const groups = [{ id: 'a' }, { id: 'b' }];
  const sessions = [{ id: 'one' }, { id: 'two' }];
  const figures = (from: JsonObject) => [
    { id: 'points', from: { facts: 'points' } },
    { id: 'votes', from },
  ];
  const decideWith = (of: JsonObject, tallies: JsonObject[], from: JsonObject = { votes: 'web' }) => {
    const rulebook = makeRulebook({ channels: [channel(of)], rounds: [makeRound({ figures: figures(from) })] });
    return decide(rulebook, makeEvidence(rulebook, { entries: numbered(1), facts: factsOf([1]), tallies }));
  };
  const missing = (count: number) => new Array(count).fill('tallies missing-tally');

  it.each<[string, JsonObject, JsonObject[], number]>([
    ['the only one', {}, [], 1],
    ['none', {}, [tally()], 0],
    ['that of one group', { groups }, [tally({ group: 'a' })], 1],
    ['those of all groups', { groups }, [], 2],
    ['one pair of group and session', { groups, sessions }, pairsOf('a one', 'a two', 'b one'), 1],
    ['no pair', { groups, sessions }, pairsOf('a one', 'a two', 'b one', 'b two'), 0],
    ['one session of a group that was met', { groups: true, sessions }, pairsOf('x one', 'x two', 'y one'), 1],
    ['one group of a session that was met', { groups, sessions: true }, pairsOf('a one', 'b one', 'b two'), 1],
    ['none where all keys are open', { groups: true, sessions: true }, pairsOf('x one', 'y two'), 0],
    ['all, where the keys are open and none was met', { groups: true, sessions }, [], 1],
  ])('is refused, of a channel that is taken: %s', (_, of, tallies, count) => {
    expect(refusalsOf(decideWith(of, tallies))).toEqual(missing(count));
    expect(refusalsOf(decideWith(of, tallies, { votes: ['web'] }))).toEqual(missing(count));
    expect(refusalsOf(decideWith(of, tallies, { pairs: 'web' }))).toEqual(missing(count));
  });

  function pairsOf(...pairs: string[]): JsonObject[] {
    return pairs.map((pair) => {
      const [group = '', session = ''] = pair.split(' ');
      return tally({ group, session });
    });
  }

  it('is named with its group and session in both languages', () => {
    const refused = decideWith({ groups, sessions }, pairsOf('a one', 'a two', 'b one'));
    const [first] = 'refused' in refused ? refused.refused : [];
    expect(first?.sentence).toEqual({
      zh: '缺少“网络投票”在 b、two 的计票：请补上，没有人投票也要写 votes: []',
      en: 'The tally of “Online vote” in b, two is missing: add it, with votes: [] where none were cast',
    });
  });

  const voted = [{ id: 'votes', from: { votes: 'web' } }];
  const wait = makeList({ onTie: 'wait' });
  const first = makeRound({ id: 'first', ties: [{ by: 'decision' }], lists: [wait] });
  const rounds = [first, makeRound({ id: 'second', figures: voted, score: { figure: 'votes' } })];
  const rulebook = makeRulebook({ channels: [channel()], rounds });
  const evidence = (points: number[], over: JsonObject = {}) =>
    makeEvidence(rulebook, { entries: numbered(2), facts: factsOf(points), ...over });

  it('is not asked for by a channel that no round takes, nor by a round that waits or is not decided yet', () => {
    const unused = makeRulebook({ channels: [channel()] });
    expect(refusalsOf(decide(unused, makeEvidence(unused)))).toEqual([]);
    expect(refusalsOf(decide(rulebook, evidence([5, 5])))).toEqual([]);
    expect(refusalsOf(decide(rulebook, evidence([5, 4], { upTo: 'first' })))).toEqual([]);
    expect(refusalsOf(decide(rulebook, evidence([5, 4])))).toEqual(missing(1));
  });
});

describe('an entry with marks of too few judges', () => {
  const panel = (over: JsonObject = {}): JsonObject => ({
    id: 'jury',
    title: { zh: '评委', en: 'Jury' },
    criteria: [{ id: 'mark', title: { zh: '分' }, scale: { from: 0, to: 10, step: 1 } }],
    judges: { atLeast: 2 },
    ...over,
  });
  const sheet = (judge: string, marks: (readonly [number, Json])[], parts: JsonObject = {}): JsonObject => ({
    panel: 'jury',
    judge,
    marks: marks.map(([entry, mark]) => [entry, mark]),
    ...parts,
  });
  const mean = { method: 'mean', over: 'judge' };
  const requires = (over: string) => ({ method: 'require', over, atLeast: 1, else: 'absent' });
  const contest = (figures: JsonObject[], sheets: JsonObject[], over: JsonObject = {}) => {
    const round = makeRound({ figures, score: { figure: 'score' }, removals: { withdrawn: 'keep' } });
    const rulebook = makeRulebook({ panels: [panel(over)], rounds: [round] });
    return { rulebook, evidence: makeEvidence(rulebook, { entries: numbered(2), sheets }) };
  };
  const score = [{ id: 'score', from: { marks: 'jury' }, steps: [mean] }];
  const refused = (...of: Parameters<typeof contest>) => {
    const { rulebook, evidence } = contest(...of);
    return refusalsOf(decide(rulebook, evidence));
  };
  const both = [
    sheet('J1', [
      [1, 5],
      [2, 5],
    ]),
    sheet('J2', [[1, 5]]),
  ];
  const tooFew = ['entries[1] too-few'];
  const bothTooFew = ['entries[0] too-few', ...tooFew];

  it('is refused; a recusal is no mark, and none at all is fewer too', () => {
    expect(refused(score, both)).toEqual(tooFew);
    expect(refused(score, [...both, sheet('J3', [[2, null]])])).toEqual(tooFew);
    expect(refused(score, [...both, sheet('J3', [[2, 0]])])).toEqual([]);
    expect(refused(score, [])).toEqual(bothTooFew);
  });

  it('is named, with how many there are and must be', () => {
    const { rulebook, evidence } = contest(score, both);
    const result = decide(rulebook, evidence);
    expect('refused' in result ? result.refused[0]?.sentence.zh : '').toBe(
      '2 号项目只有 1 位评委在“评委”打了分，至少要 2 位：请补上评分，或在规则里用 require 写明不足时怎么办',
    );
  });

  it('has them counted over all groups, sessions and items, each judge once', () => {
    const steps = [mean, { method: 'mean', over: 'group' }];
    const figures = [{ id: 'score', from: { marks: 'jury' }, steps }];
    const sheets = (second: string) => [
      sheet(
        'J1',
        [
          [1, 5],
          [2, 5],
        ],
        { group: 'a' },
      ),
      sheet(
        second,
        [
          [1, 5],
          [2, 5],
        ],
        { group: 'b' },
      ),
    ];
    expect(refused(figures, sheets('J2'), { groups: true })).toEqual([]);
    expect(refused(figures, sheets('J1'), { groups: true })).toEqual(bothTooFew);
  });

  it('is what a require over judge says, in any figure of the round made of the panel', () => {
    const straight = [{ id: 'score', from: { marks: 'jury' }, steps: [requires('judge'), mean] }];
    const marks = { id: 'marks', from: { marks: 'jury' } };
    const score = { id: 'score', from: { figure: 'marks' }, steps: [mean] };
    const through = { id: 'x', from: { sum: ['marks'], missing: 'zero' }, steps: [requires('judge')] };
    expect(refused(straight, both)).toEqual([]);
    expect(refused([marks, score, through], both)).toEqual([]);
    expect(refused([marks, score], both)).toEqual(tooFew);
  });

  it('is refused where only another axis is required', () => {
    const figures = [
      { id: 'score', from: { marks: 'jury' }, steps: [requires('group'), mean, { ...mean, over: 'group' }] },
    ];
    const sheets = both.map((of) => ({ ...of, group: 'a' }));
    expect(refused(figures, sheets, { groups: true })).toEqual(tooFew);
  });

  it('is no fault of one that was removed', () => {
    const { rulebook, evidence } = contest(score, both);
    const decisions = [{ kind: 'withdrawn', entry: 2, round: 'final', ...decided }];
    const part = partOf(outcomeOf(rulebook, { ...evidence, decisions }), 'final');
    expect(placesOf(part)).toEqual(['1: 1']);
  });
});

describe('a row of a sheet with some criteria marked', () => {
  const criterion = (id: string) => ({ id, title: { zh: id }, weight: 0.5, scale: { from: 0, to: 10, step: 1 } });
  const contest = (partial?: boolean) => {
    const panel = {
      id: 'jury',
      title: { zh: '评委' },
      criteria: [criterion('a'), criterion('b')],
      judges: { atLeast: 1 },
      ...(partial === undefined ? {} : { partial }),
    };
    const steps = [
      { method: 'weighted-mean', over: 'criterion' },
      { method: 'mean', over: 'judge' },
    ];
    const figures = [{ id: 'score', from: { marks: 'jury' }, steps }];
    const rulebook = makeRulebook({ panels: [panel], rounds: [makeRound({ figures, score: { figure: 'score' } })] });
    const marks = [
      [1, 8, 8],
      [2, 9, null],
    ];
    const sheets = [
      { panel: 'jury', judge: 'J1', marks },
      { panel: 'jury', judge: 'J2', marks: [[1, null, null]] },
    ];
    return { rulebook, evidence: makeEvidence(rulebook, { entries: numbered(2), sheets }) };
  };

  it.each([undefined, false])('is refused (partial: %p), not averaged over fewer', (partial) => {
    const { rulebook, evidence } = contest(partial);
    expect(refusalsOf(decide(rulebook, evidence))).toEqual(['sheets[0].marks[1] partial-sheet']);
  });

  it('is taken where the panel has partial: true', () => {
    const { rulebook, evidence } = contest(true);
    expect(placesOf(partOf(outcomeOf(rulebook, evidence), 'final'))).toEqual(['2: 1', '1: 2']);
  });
});
