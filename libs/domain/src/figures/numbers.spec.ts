import fc from 'fast-check';
import { exactRatio, printExact } from '../exact/exact.js';
import { axisOfKeys, openAxis, withKeys, type Axis } from './axis.js';
import { wholeBudget } from './budget.js';
import { Column } from './column.js';
import type { StepRun } from './method.js';
import { methodNamed } from './methods/methods.js';
import { ExactNumbers, ScaledNumbers } from './numbers.js';

const GROUPS = ['x', 'y'];
const JUDGES = ['a', 'b', 'c', 'd', 'e'];
const ROWS = 2;

const axes: Axis[] = [
  withKeys(
    axisOfKeys(
      'group',
      GROUPS.map((id) => ({ id, weight: exactRatio(1n, 3n) })),
    ),
    [],
  ),
  withKeys(openAxis('judge'), JUDGES),
];
const tuples = GROUPS.flatMap((_, group) => JUDGES.map((__, judge) => [group, judge]));

const run: StepRun = {
  part: {
    key: null,
    entries: [1, 2],
    rowOf: (entry) => entry - 1,
    removed: new Set(),
  },
  budget: wholeBudget(),
  column: () => {
    throw new Error('no other figure');
  },
  refuse: (code) => {
    throw new Error(code);
  },
};

const weights = { a: 0.25, b: -1, c: '1/3', d: 1e-7, e: 1e9 };
const steps = [
  ...['sum', 'mean', 'median', 'closest-pair', 'highest', 'lowest', 'count'].map((method) => ({
    method,
    over: 'judge',
  })),
  { method: 'trimmed-mean', over: 'judge', high: 1, low: 1 },
  { method: 'trimmed-sum', over: 'judge', high: 0, low: 2 },
  { method: 'nth-highest', over: 'judge', n: 2 },
  { method: 'best', over: 'judge', n: 3 },
  { method: 'best', over: 'judge', n: 2, order: 'lowest-first' },
  { method: 'count', over: 'judge', more: 3 },
  { method: 'pick', over: 'judge', key: 'c' },
  { method: 'share', over: 'judge', keys: ['a', 'e'] },
  { method: 'weighted-mean', over: 'judge', weights },
  { method: 'weighted-sum', over: 'judge', weights },
  { method: 'weighted-sum', over: 'group' },
  { method: 'weighted-mean', over: 'group' },
  { method: 'by-count', over: 'judge', cases: [{ upTo: 3, method: 'sum' }, { method: 'median' }] },
  { method: 'majority-wins', over: 'judge', draw: '1/2' },
  { method: 'majority-votes', over: 'judge', order: 'lowest-first' },
  { method: 'rank', tied: 'share' },
  { method: 'require', over: 'judge', atLeast: 3, else: 'absent' },
  { method: 'fill', number: '1/7' },
  { method: 'severity-adjusted', over: 'judge', atLeast: 1 },
];

const printed = (column: Column): (string | undefined)[][] =>
  Array.from({ length: column.rows }, (_, row) =>
    column.tuples.map((__, tuple) => {
      const value = column.at(row, tuple);
      return value === undefined ? undefined : printExact(value);
    }),
  );

/** The same numbers twice: over one denominator in doubles, and as fractions. */
function bothKinds(data: readonly number[], denominator: number): [Column, Column] {
  const bound = data.reduce((most, value) => Math.max(most, Math.abs(value) || 0), 0);
  const exact = data.map((n) => (Number.isNaN(n) ? undefined : exactRatio(BigInt(n), BigInt(denominator))));
  return [
    new Column(axes, tuples, ROWS, new ScaledNumbers(Float64Array.from(data), denominator, bound)),
    new Column(axes, tuples, ROWS, new ExactNumbers(exact)),
  ];
}

const SIZE = ROWS * tuples.length;
const cell = (most: number) =>
  fc.oneof({ weight: 1, arbitrary: fc.constant(NaN) }, { weight: 5, arbitrary: fc.integer({ min: -most, max: most }) });
const numbers = fc
  .constantFrom(3, 20, 10_000, 2 ** 31, 2 ** 50, Number.MAX_SAFE_INTEGER)
  .chain((most) => fc.array(cell(most), { minLength: SIZE, maxLength: SIZE }));
const denominators = fc.constantFrom(1, 2, 4, 10, 100, 7, 999_983, 2 ** 40);

describe('doubles over one denominator and fractions', () => {
  it.each(steps)('give the same: $method over $over', (step) => {
    fc.assert(
      fc.property(numbers, denominators, (data, denominator) => {
        const [scaled, exact] = bothKinds(data, denominator).map((column) =>
          printed(methodNamed(step.method).run(step, column, run)),
        );
        expect(scaled).toEqual(exact);
      }),
      { numRuns: 60 },
    );
  });

  it('go on giving the same from step to step', () => {
    const chain = [
      { method: 'trimmed-mean', over: 'judge', high: 1, low: 0 },
      { method: 'weighted-sum', over: 'group' },
    ];
    fc.assert(
      fc.property(numbers, denominators, (data, denominator) => {
        const [scaled, exact] = bothKinds(data, denominator).map((column) =>
          printed(chain.reduce((before, step) => methodNamed(step.method).run(step, before, run), column)),
        );
        expect(scaled).toEqual(exact);
      }),
    );
  });
});
