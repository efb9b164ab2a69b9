import fc from 'fast-check';
import { ballotCells, formCells } from '../rulebook/ballot-form.js';
import type { BallotForm } from '../rulebook/schema.js';
import { type CellCount, cellKindOf, deltaOf, voteRow } from './ballot-delta.js';
import type { WrittenBallot } from './refuse-ballot.js';

const scale = [
  { id: 'poor', value: 0 },
  { id: 'good', value: 2 },
];
const GRADES: BallotForm = { kind: 'grade', scale };
const choose = { kind: 'choose', from: 1, to: 5 } as const;

it.each<[BallotForm, WrittenBallot, CellCount[], unknown[]]>([
  [
    choose,
    { choices: [1, 4], weights: null },
    [
      [1, 0, 1],
      [4, 0, 1],
    ],
    [
      [1, 1],
      [4, 1],
    ],
  ],
  [
    { ...choose, repeat: true },
    { choices: [1, 1, 4], weights: null },
    [
      [1, 0, 2],
      [4, 0, 1],
    ],
    [
      [1, 2],
      [4, 1],
    ],
  ],
  [
    { ...choose, shared: true },
    { choices: [1, 2, 4], weights: null },
    [
      [1, 3, 1],
      [2, 3, 1],
      [4, 3, 1],
    ],
    [
      [1, 3, 1],
      [2, 3, 1],
      [4, 3, 1],
    ],
  ],
  [
    { ...choose, shared: true, repeat: true },
    { choices: [1, 1, 4], weights: null },
    [
      [1, 3, 2],
      [4, 3, 1],
    ],
    [
      [1, 3, 2],
      [4, 3, 1],
    ],
  ],
  [
    { kind: 'rank', places: 3 },
    { choices: [4, 1], weights: null },
    [
      [1, 2, 1],
      [4, 1, 1],
    ],
    [
      [1, 2, 1],
      [4, 1, 1],
    ],
  ],
  [
    { kind: 'points', to: 5 },
    { choices: [1, 4], weights: [5, 3] },
    [
      [1, 5, 1],
      [4, 3, 1],
    ],
    [
      [1, 5, 1],
      [4, 3, 1],
    ],
  ],
  [
    GRADES,
    { choices: [1, 4], weights: [0, 1] },
    [
      [1, 0, 1],
      [4, 1, 1],
    ],
    [
      [1, 'poor', 1],
      [4, 'good', 1],
    ],
  ],
])('adds up a ballot of %j', (form, ballot, delta, rows) => {
  expect(deltaOf([ballot], form)).toEqual(delta);
  expect(delta.map((each) => voteRow(each, form))).toEqual(rows);
});

const forms: readonly BallotForm[] = [
  choose,
  { ...choose, repeat: true },
  { ...choose, shared: true },
  { kind: 'rank', places: 5 },
  { kind: 'points', to: 5 },
  GRADES,
];
const sent = fc.uniqueArray(fc.tuple(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 5 })), {
  minLength: 1,
  maxLength: 5,
  selector: ([entry]) => entry,
});

it('gives every choice one vote, in a cell that evidence knows', () => {
  fc.assert(
    fc.property(sent, fc.constantFrom(...forms), (rows, form) => {
      const grades = form.kind === 'grade';
      const isWeighed = grades || form.kind === 'points';
      const weights = isWeighed ? rows.map(([, weight]) => (grades ? weight % scale.length : weight)) : null;
      const delta = deltaOf([{ choices: rows.map(([entry]) => entry), weights }], form);
      expect(delta.reduce((votes, [, , count]) => votes + count, 0)).toBe(rows.length);
      for (const each of delta) {
        const row = voteRow(each, form);
        if (row.length === 2) expect(ballotCells(form)).toBeUndefined();
        else expect(formCells(form)?.placeOf(row[1])).toBeGreaterThanOrEqual(0);
      }
    }),
  );
});

it('gives a shared ballot one vote in all', () => {
  const form: BallotForm = { ...choose, shared: true, repeat: true };
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 1, maxLength: 5 }), (choices) => {
      const delta = deltaOf([{ choices, weights: null }], form);
      expect(new Set(delta.map(([, cell]) => cell))).toEqual(new Set([choices.length]));
      expect(delta.reduce((votes, [, , count]) => votes + count, 0)).toBe(choices.length);
    }),
  );
});

it('knows what the cells of a form are', () => {
  expect(forms.map(cellKindOf)).toEqual(['none', 'none', 'choices', 'place', 'weight', 'weight']);
});

it('leaves a grade that is none as it is', () => {
  expect(voteRow([1, 2, 1], GRADES)).toEqual([1, 2, 1]);
});

it('adds up many ballots as one after the other', () => {
  const ballots = fc.array(sent, { maxLength: 6 });
  fc.assert(
    fc.property(ballots, fc.constantFrom(...forms), (all, form) => {
      const written = all.map((rows) => ({
        choices: rows.map(([entry]) => entry),
        weights: cellKindOf(form) === 'weight' ? rows.map(([, weight]) => weight) : null,
      }));
      const sums = new Map<string, number>();
      for (const [entry, cell, count] of written.flatMap((ballot) => deltaOf([ballot], form))) {
        sums.set(`${entry} ${cell}`, (sums.get(`${entry} ${cell}`) ?? 0) + count);
      }
      const delta = deltaOf(written, form);
      expect(new Map(delta.map(([entry, cell, count]) => [`${entry} ${cell}`, count]))).toEqual(sums);
      expect(delta).toEqual([...delta].sort(([a, one], [b, other]) => a - b || one - other));
    }),
  );
});
