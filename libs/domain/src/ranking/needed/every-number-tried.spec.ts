import fc from 'fast-check';
import {
  listOf,
  lotDecision,
  makeEvidence,
  makeList,
  makeRound,
  makeRulebook,
  numbered,
  outcomeOf,
  partOf,
  words,
} from '../../../test/contest.js';
import type { JsonObject } from '../../../test/json.js';
import type { NeedGoal, NeededWay } from './needed.js';
import { whatWasNeeded } from './what-was-needed.js';

const ENTRIES = 5;
const MOST_VOTES = 40;
/** Votes that are tried one by one. */
const TRIED = 60;
const TOP = 5;

const web = { id: 'web', title: words('投票', 'Vote'), kind: 'imported', form: { kind: 'choose', from: 1, to: 1 } };
const panel = {
  id: 'judges',
  title: words('评委', 'Judges'),
  criteria: [{ id: 'mark', title: words('分', 'Mark'), scale: { from: 0, to: TOP, step: 0.5 } }],
  judges: { atLeast: 1 },
};

/** What is made of votes and of marks before they are added up. */
const steps: JsonObject[][] = [
  [],
  [{ method: 'share-of-highest', points: 10 }],
  [{ method: 'share-of-total', points: 20 }],
  [{ method: 'min-max', points: 10 }],
  [{ method: 'percentile', points: 10 }],
  [{ method: 'z-score' }],
  [{ method: 'points-by-rank', table: [9, 6, 3, 1] }],
  [{ method: 'share-of-highest', points: 10 }, { method: 'z-score' }],
  [{ method: 'times', number: -1 }],
  [{ method: 'bands', bands: [{ from: 15, points: 5 }, { from: 5, points: 2 }] }], // oxfmt-ignore
];

const contest = fc.record({
  ofVotes: fc.constantFrom(...steps),
  ofMarks: fc.constantFrom(...steps),
  weight: fc.constantFrom(0, 0.3, 1),
  digits: fc.constantFrom(0, 1, 6),
  order: fc.constantFrom('highest-first', 'lowest-first'),
  ties: fc.constantFrom<JsonObject[][]>(
    [{ by: 'decision' }],
    [{ by: 'figure', figure: 'marks' }, { by: 'decision' }],
    [{ by: 'lot' }],
    [{ by: 'number', upToPlace: 2 }, { by: 'decision' }],
  ),
  lists: fc.constantFrom<JsonObject[][]>(
    [{ take: 2 }],
    [{ take: 3, caps: [{ attribute: 'district', atMost: 1 }] }],
    [{ take: 1 }, { id: 'next', take: 2 }],
    [{ take: 2, from: { figure: 'votes', ties: [{ by: 'decision' }] } }],
    [{ take: 2, minimum: { figure: 'votes', atLeast: 6 } }],
  ),
  onTie: fc.constantFrom('expand', 'shrink', 'wait'),
  votes: fc.array(fc.nat({ max: MOST_VOTES }), { minLength: ENTRIES, maxLength: ENTRIES }),
  marks: fc.array(fc.nat({ max: 2 * TOP }), { minLength: ENTRIES, maxLength: ENTRIES }),
  hasLot: fc.boolean(),
  entry: fc.integer({ min: 3, max: ENTRIES }),
  goal: fc.constantFrom<NeedGoal[]>({ before: 1 }, { before: 2 }, { list: 'top' }, { list: 'next' }),
});
type Contest = typeof contest extends fc.Arbitrary<infer Made> ? Made : never;

function rulebookOf({ ofVotes, ofMarks, weight, digits, order, ties, lists, onTie }: Contest): JsonObject {
  const weighted = [{ figure: 'of-votes' }, { figure: 'of-marks', weight }];
  return makeRulebook({
    attributes: { district: [{ id: 'a' }, { id: 'b' }, { id: 'c' }] },
    channels: [web],
    panels: [panel],
    rounds: [
      makeRound({
        figures: [
          { id: 'votes', from: { votes: 'web' } },
          { id: 'of-votes', from: { figure: 'votes' }, steps: ofVotes },
          { id: 'marks', from: { marks: 'judges' }, steps: [{ method: 'mean', over: 'judge' }, { method: 'round', digits: 1 }] }, // oxfmt-ignore
          { id: 'of-marks', from: { figure: 'marks' }, steps: ofMarks },
          { id: 'total', from: { weighted, missing: 'refuse' }, steps: [{ method: 'round', digits }] },
        ],
        score: { figure: 'total', order },
        ties,
        lists: lists.map((list) => makeList({ onTie, ...list })),
      }),
    ],
  });
}

function evidenceOf(rulebook: unknown, { votes, marks, hasLot }: Contest): JsonObject {
  return makeEvidence(rulebook, {
    entries: numbered(ENTRIES).map((entry, i) => ({ ...entry, district: 'aabbc'.charAt(i) })),
    tallies: [{ channel: 'web', votes: votes.map((count, i) => [i + 1, count]) }],
    sheets: [{ panel: 'judges', judge: 'J1', marks: marks.map((mark, i) => [i + 1, mark / 2]) }],
    decisions: hasLot ? [lotDecision(4, 3, 5, 1, 2)] : [],
  });
}

interface Asked {
  readonly made: Contest;
  readonly rulebook: JsonObject;
  readonly evidence: JsonObject;
}

/** Whether the outcome that everybody can compute has the entry there. */
function isThere({ made, rulebook, evidence }: Asked, more: number): boolean {
  const { entry, goal } = made;
  const votes = made.votes.map((count, i) => [i + 1, i + 1 === entry ? count + more : count]);
  const part = partOf(outcomeOf(rulebook, { ...evidence, tallies: [{ channel: 'web', votes }] }), 'final');
  if ('list' in goal) return ['top', goal.list].some((id) => listOf(part, id)?.entries.includes(entry));
  const placeOf = (number: number) => part.ranking.find((ranked) => ranked.entry === number)?.place ?? 0;
  return placeOf(entry) < placeOf(goal.before);
}

function agreesWithTrying(asked: Asked, way: NeededWay): void {
  const tried = Array.from({ length: TRIED + 1 }, (_, more) => isThere(asked, more));
  const first = tried.indexOf(true);
  const { tried: found } = way;
  if ('not' in found) {
    if (found.not === 'out-of-reach') expect(first).toBe(-1);
    return;
  }
  const more = Number(found.more);
  expect([isThere(asked, more - 1), isThere(asked, more)]).toEqual([false, true]);
  if (found.isLeast) expect(first).toBe(more <= TRIED ? more : -1);
  else expect(first).toBeLessThanOrEqual(more);
}

describe('what was needed, against trying every number of votes', () => {
  it('is enough where one less is not, and is the least wherever it says so', () => {
    let [enough, never] = [0, 0];
    fc.assert(
      fc.property(contest, (made) => {
        const rulebook = rulebookOf(made);
        const evidence = evidenceOf(rulebook, made);
        const needed = whatWasNeeded(rulebook, evidence, { round: 'final', entry: made.entry, goal: made.goal });
        const way = 'ways' in needed ? needed.ways.find(({ kind }) => kind === 'votes') : undefined;
        if (way === undefined) return;
        agreesWithTrying({ made, rulebook, evidence }, way);
        if ('not' in way.tried) never += 1;
        else enough += 1;
      }),
      { numRuns: 80 },
    );
    expect(Math.min(enough, never)).toBeGreaterThan(3);
  });
});
