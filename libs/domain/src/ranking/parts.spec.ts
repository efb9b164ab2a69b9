import {
  decided,
  factsOf,
  makeEvidence,
  makeList,
  makeRound,
  makeRulebook,
  outcomeOf,
  partOf,
  placesOf,
  refusalsOf,
} from '../../test/contest.js';
import type { Json, JsonObject } from '../../test/json.js';
import { decide } from './decide.js';

const keys = [{ id: 'song' }, { id: 'film' }, { id: 'play' }];

function contest(category: Json, points: number[], categories: (string | undefined)[], round: JsonObject = {}) {
  const lists = [makeList({ take: 1, onTie: 'expand' })];
  const figures = [{ id: 'points', from: { facts: 'points' }, steps: [{ method: 'share-of-highest' }] }];
  const rounds = [makeRound({ per: 'category', figures, lists, ...round })];
  const rulebook = makeRulebook({ attributes: { category }, rounds });
  const entries = points.map((_, i): JsonObject => ({ number: i + 1, category: categories[i] }));
  return {
    rulebook,
    evidence: makeEvidence(rulebook, { entries: JSON.parse(JSON.stringify(entries)) as Json, facts: factsOf(points) }),
  };
}

it('gives a later round the figures of all parts, and none of an entry that was in no part', () => {
  const { rulebook: of, evidence } = contest(true, [8, 2, 4, 1], ['film', 'song', 'film', 'song']);
  const [first] = of.rounds as readonly JsonObject[];
  const field = [{ category: 'film' }, { category: 'song' }];
  const second = makeRound({
    id: 'second',
    field: 'all',
    figures: [{ id: 'before', from: { figure: 'final.points' } }],
    score: { figure: 'before' },
  });
  const rulebook = { ...of, rounds: [{ ...first, field }, second] };
  const entries = [...(evidence.entries as readonly JsonObject[]), { number: 5, category: 'play' }];
  const later = partOf(outcomeOf(rulebook, makeEvidence(rulebook, { entries, facts: evidence.facts ?? [] })), 'second');
  expect(later.ranking.map(({ entry, score }) => `${entry}: ${score}`)).toEqual(['1: 1', '2: 1', '3: 0.5', '4: 0.5']);
  expect(later.out).toEqual([{ entry: 5, why: 'no-score' }]);
});

describe('a round in parts', () => {
  const { rulebook, evidence } = contest(keys, [8, 2, 4, 1], ['film', 'song', 'film', 'song']);
  const outcome = outcomeOf(rulebook, evidence);

  it('has one for each key that is declared, in that order, an empty one too', () => {
    expect(outcome.rounds[0]).toMatchObject({ parts: [{ part: 'song' }, { part: 'film' }, { part: 'play' }] });
    expect(partOf(outcome, 'final', 'play')).toEqual({
      part: 'play',
      ranking: [],
      out: [],
      lists: [{ id: 'top', entries: [] }],
    });
  });

  it('computes, ranks and cuts each by itself', () => {
    const film = partOf(outcome, 'final', 'film');
    expect(placesOf(film)).toEqual(['1: 1', '3: 2']);
    expect(film.ranking.map(({ score }) => score)).toEqual(['1', '0.5']);
    expect(partOf(outcome, 'final', 'song').lists).toEqual([{ id: 'top', entries: [2] }]);
  });

  it('takes each share of its own total, not of what all parts have', () => {
    const figures = [{ id: 'points', from: { facts: 'points' }, steps: [{ method: 'share-of-total', points: 100 }] }];
    const shares = contest(keys, [30, 2, 10, 6, 5], ['film', 'song', 'film', 'song', 'play'], { figures });
    const of = (part: string) =>
      partOf(outcomeOf(shares.rulebook, shares.evidence), 'final', part).ranking.map(({ score }) => score);
    expect(['film', 'song', 'play'].map(of)).toEqual([['75', '25'], ['75', '25'], ['100']]);
  });

  it('has one for each value that entries have, by code units, where any will do', () => {
    const open = contest(true, [1, 2, 3], ['b', 'a-1', 'a']);
    expect(outcomeOf(open.rulebook, open.evidence).rounds[0]).toMatchObject({
      parts: [{ part: 'a' }, { part: 'a-1' }, { part: 'b' }],
    });
  });

  it('refuses an entry of the field without the attribute, removed or not, where it stands in the file', () => {
    const lacking = contest(keys, [1, 2], ['film', undefined]);
    const removed = { kind: 'withdrawn', entry: 2, round: 'final', ...decided };
    for (const decisions of [[], [removed]]) {
      const evidence = { ...lacking.evidence, entries: [{ number: 2 }, { number: 1, category: 'film' }], decisions };
      expect(refusalsOf(decide(lacking.rulebook, evidence))).toEqual(['entries[0] missing-attribute']);
    }
  });

  it('lets each part have its number of places', () => {
    const take = { per: { film: 2, song: 1, play: 0 } };
    const { rulebook: rules, evidence: facts } = contest(keys, [8, 2, 4, 1], ['film', 'song', 'film', 'song'], {
      lists: [makeList({ take, onTie: 'expand' })],
    });
    const made = outcomeOf(rules, facts);
    expect(['film', 'song', 'play'].map((part) => partOf(made, 'final', part).lists[0]?.entries)).toEqual([
      [1, 3],
      [2],
      [],
    ]);
  });

  it('gives its lists of all parts together to the next field', () => {
    const first = contest(keys, [8, 2, 4, 1], ['film', 'song', 'film', 'song']);
    const rounds = [...(first.rulebook.rounds as JsonObject[]), makeRound({ id: 'all' })];
    const rules = { ...first.rulebook, rounds };
    const made = outcomeOf(rules, { ...first.evidence, rulebook: makeEvidence(rules).rulebook });
    expect(placesOf(partOf(made, 'all'))).toEqual(['1: 1', '2: 2']);
  });
});

describe('a field', () => {
  const rounds = (field: Json) => [
    makeRound({
      id: 'first',
      lists: [makeList({ take: 1, onTie: 'expand' }), makeList({ id: 'second', take: 1, onTie: 'expand' })],
    }),
    makeRound({ field }),
  ];
  const entrants = (field: Json) => {
    const rulebook = makeRulebook({ attributes: { district: true }, rounds: rounds(field) });
    const entries = ['east', 'west', 'west', undefined].map((district, i) =>
      district === undefined ? { number: i + 1 } : { number: i + 1, district },
    );
    return placesOf(
      partOf(outcomeOf(rulebook, makeEvidence(rulebook, { entries, facts: factsOf([4, 3, 2, 1]) })), 'final'),
    )
      .map((place) => place[0])
      .join('');
  };

  it.each([
    ['all', '1234'],
    ['first.top', '1'],
    ['first.second', '2'],
    [{ district: 'west' }, '23'],
    [['first.top', { district: 'west' }], '123'],
    [['first.top', 'first.top'], '1'],
  ])('is %j', (field, entries) => {
    expect(entrants(field)).toBe(entries);
  });
});
