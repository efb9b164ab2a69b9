import fc from 'fast-check';
import { makeEvidence, makeList, makeRound, makeRulebook, numbered, outcomeOf, partOf } from '../../test/contest.js';
import type { JsonObject } from '../../test/json.js';
import { shuffled } from '../../test/shuffle.js';
import { canonicalJson } from '../terms/canonical.js';

const ENTRIES = 5;
const JUDGES = 4;
const TOP = 10;

const panel = {
  id: 'judges',
  title: { zh: '评委' },
  criteria: [
    { id: 'idea', title: { zh: '创意' }, weight: 0.6, scale: { from: 0, to: TOP, step: 1 } },
    { id: 'craft', title: { zh: '技艺' }, weight: 0.4, scale: { from: 0, to: TOP, step: 1 } },
  ],
  judges: { atLeast: 1 },
};
const channel = { id: 'web', title: { zh: '网络' }, kind: 'imported', form: { kind: 'choose', from: 1, to: 1 } };
const weighted = { method: 'weighted-mean', over: 'criterion' };
const share = { method: 'share-of-highest', points: 100 };

const rulebookOf = (...figures: JsonObject[]) =>
  makeRulebook({
    panels: [panel],
    channels: [channel],
    rounds: [
      makeRound({
        figures,
        score: { figure: 'score' },
        ties: [{ by: 'decision' }],
        lists: [makeList({ take: 2, onTie: 'wait' })],
      }),
    ],
  });
const marks = (...steps: JsonObject[]) => rulebookOf({ id: 'score', from: { marks: 'judges' }, steps });
const votes = (...steps: JsonObject[]) => rulebookOf({ id: 'score', from: { votes: 'web' }, steps });

/** Marks by judge, entry and criterion, null for one that was not given; votes by entry. */
interface Given {
  readonly marks: readonly (readonly (readonly (number | null)[])[])[];
  readonly votes: readonly number[];
}

const evidenceOf = (rulebook: unknown, { marks: given, votes: cast }: Given): JsonObject =>
  makeEvidence(rulebook, {
    entries: numbered(ENTRIES),
    sheets: given.map((rows, judge) => ({
      panel: 'judges',
      judge: `J${judge}`,
      marks: rows.map((row, i) => [i + 1, ...row]),
    })),
    tallies: [{ channel: 'web', votes: cast.map((count, i) => [i + 1, count]) }],
  });

const mark = fc.nat({ max: TOP });
const row = fc.array(mark, { minLength: 2, maxLength: 2 });
/** Of a judge who may have recused, and of one who has not. */
const someRow = fc.oneof<fc.MaybeWeightedArbitrary<(number | null)[]>[]>(
  { weight: 9, arbitrary: row },
  { weight: 1, arbitrary: fc.constant<(number | null)[]>([null, null]) },
);
const rows = (of: fc.Arbitrary<(number | null)[]>) => fc.array(of, { minLength: ENTRIES, maxLength: ENTRIES });
const given: fc.Arbitrary<Given> = fc.record({
  marks: fc
    .tuple(rows(row), fc.array(rows(someRow), { minLength: JUDGES - 1, maxLength: JUDGES - 1 }))
    .map(([first, others]) => [first, ...others]),
  votes: fc.array(fc.nat({ max: 30 }), { minLength: ENTRIES, maxLength: ENTRIES }),
});
const place = fc.record({
  judge: fc.nat({ max: JUDGES - 1 }),
  entry: fc.nat({ max: ENTRIES - 1 }),
  criterion: fc.nat({ max: 1 }),
  by: fc.integer({ min: 1, max: TOP }),
});
type Place = typeof place extends fc.Arbitrary<infer T> ? T : never;

/** One mark that was given raised. */
function withHigherMark(of: Given, { judge, entry, criterion, by }: Place): Given {
  const higher = of.marks.map((rows, j) =>
    rows.map((values, i) =>
      values.map((value, k) =>
        j === judge && i === entry && k === criterion && value !== null ? Math.min(TOP, value + by) : value,
      ),
    ),
  );
  return { ...of, marks: higher };
}

const withMoreVotes = (of: Given, { entry, by }: Place): Given => ({
  ...of,
  votes: of.votes.map((count, i) => (i === entry ? count + by : count)),
});

const standingOf = (rulebook: unknown, of: Given, entry: number) =>
  partOf(outcomeOf(rulebook, evidenceOf(rulebook, of)), 'final').ranking.find((ranked) => ranked.entry === entry + 1);

const exact = (text: string) => {
  const [p = '', q = '1'] = text.split('/');
  return Number(p) / Number(q);
};

function expectNeverLower(rulebook: unknown, raise: (of: Given, at: Place) => Given): void {
  fc.assert(
    fc.property(given, place, (of, at) => {
      const [before, after] = [of, raise(of, at)].map((all) => standingOf(rulebook, all, at.entry));
      if (before === undefined) return;
      expect(after?.place).toBeLessThanOrEqual(before.place);
      expect(exact(after?.score ?? '')).toBeGreaterThanOrEqual(exact(before.score) - 1e-9);
    }),
    { numRuns: 35 },
  );
}

describe('a mark that is raised never lowers its entry', () => {
  it.each([
    ['the mean', marks(weighted, { method: 'mean', over: 'judge' })],
    ['the trimmed mean', marks(weighted, { method: 'trimmed-mean', over: 'judge', high: 1, low: 1 })],
    ['the trimmed mean of each criterion', marks({ method: 'trimmed-mean', over: 'judge', high: 1, low: 0 }, weighted)],
    ['the sum', marks({ method: 'sum', over: 'criterion' }, { method: 'sum', over: 'judge' })],
    ['the share of the highest', marks(weighted, { method: 'mean', over: 'judge' }, share)],
  ])('under %s', (_, rulebook) => {
    expectNeverLower(rulebook, withHigherMark);
  });
});

describe('votes that are added never lower their entry', () => {
  it.each([
    ['the sum', votes()],
    ['the share of the highest', votes(share)],
    ['the share of the total', votes({ method: 'share-of-total' })],
    [
      'votes and marks together',
      rulebookOf(
        { id: 'votes', from: { votes: 'web' }, steps: [share] },
        { id: 'marks', from: { marks: 'judges' }, steps: [weighted, { method: 'mean', over: 'judge' }] },
        {
          id: 'score',
          from: {
            weighted: [
              { figure: 'votes', weight: 0.3 },
              { figure: 'marks', weight: 7 },
            ],
            missing: 'zero',
          },
        },
      ),
    ],
  ])('under %s', (_, rulebook) => {
    expectNeverLower(rulebook, withMoreVotes);
  });
});

it('gives the same bytes for random evidence in any order', () => {
  const rulebook = marks(weighted, { method: 'mean', over: 'judge' });
  fc.assert(
    fc.property(given, fc.integer(), (of, seed) => {
      const evidence = evidenceOf(rulebook, of);
      expect(canonicalJson(outcomeOf(rulebook, shuffled(evidence, seed)))).toBe(
        canonicalJson(outcomeOf(rulebook, evidence)),
      );
    }),
    { numRuns: 25 },
  );
});
