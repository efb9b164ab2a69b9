import fc from 'fast-check';
import { figuresOf } from '../../../test/figures.js';
import type { JsonObject } from '../../../test/json.js';
import { divideExact, exactInteger, printExact, sumExact, ZERO, type Exact } from '../../exact/exact.js';
import { wholeBudget } from '../budget.js';
import { fitSeverities } from '../severity.js';

const exactly = (length: number) => ({ minLength: length, maxLength: length });

const panel: JsonObject = {
  id: 'judges',
  title: { zh: '评委' },
  criteria: [{ id: 'mark', title: { zh: '分' }, scale: { from: 0, to: 100, step: 1 } }],
  judges: { atLeast: 1 },
};
const sheet = (judge: string, marks: [number, number | null][]): JsonObject => ({ panel: 'judges', judge, marks });
const marked = (steps: JsonObject[], sheets: JsonObject[]) =>
  figuresOf({
    declared: { panels: [panel] },
    figures: [{ id: 'x', from: { marks: 'judges' }, steps }],
    entries: 3,
    evidence: { sheets },
  }).map(({ x }) => x);

describe('severity-adjusted', () => {
  const adjusted = (atLeast: number, ...sheets: JsonObject[]) =>
    marked(
      [
        { method: 'severity-adjusted', over: 'judge', atLeast },
        { method: 'mean', over: 'judge' },
      ],
      sheets,
    );

  it('takes a judge’s severity away: J2 is 2 lower on what both marked, so +1 and −1', () => {
    const sheets = [
      sheet('J1', [
        [1, 10],
        [2, 8],
        [3, 6],
      ]),
      sheet('J2', [
        [1, 8],
        [2, 6],
      ]),
    ];
    expect(adjusted(2, ...sheets)).toEqual(['9', '7', '5']);
  });

  it('lets judges without common entries each have their own zero', () => {
    const sheets = [sheet('J1', [[1, 10]]), sheet('J2', [[1, 8]]), sheet('J3', [[2, 3]]), sheet('J4', [[3, 9]])];
    expect(adjusted(1, ...sheets)).toEqual(['9', '3', '9']);
  });

  it('leaves out, with its marks as they are, a judge with too few', () => {
    const sheets = [
      sheet('J1', [
        [1, 10],
        [2, 8],
      ]),
      sheet('J2', [
        [1, 8],
        [2, 6],
      ]),
      sheet('J3', [[1, 0]]),
    ];
    expect(adjusted(2, ...sheets)).toEqual(['6', '7', undefined]);
  });

  it('joins judges through a third: s₁ = s₂ + 2 and s₃ = s₂ − 6, hence s₂ = 4 ÷ 3', () => {
    const sheets = [
      sheet('J1', [[1, 10]]),
      sheet('J2', [
        [1, 8],
        [2, 8],
      ]),
      sheet('J3', [[2, 2]]),
    ];
    expect(adjusted(1, ...sheets)).toEqual(['20/3', '20/3', undefined]);
  });
});

describe('severities', () => {
  const NOTHING = undefined;
  const marksOf = fc
    .tuple(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 6 }))
    .chain(([judges, entries]) =>
      fc.array(
        fc.array(fc.option(fc.integer({ min: 0, max: 10 }), { nil: NOTHING, freq: 3 }), exactly(entries)),
        exactly(judges),
      ),
    );

  /** What is left of each mark without its entry's mean and the judge's severity: of each judge it sums to 0. */
  const leftOver = (
    marks: readonly (readonly (number | undefined)[])[],
    severities: readonly (Exact | undefined)[],
  ) => {
    const adjusted = marks.map((of, judge) =>
      of.map((mark) => (mark === undefined ? undefined : exactInteger(mark).sub(severities[judge] ?? ZERO))),
    );
    const meanOf = (entry: number) => {
      const there = adjusted.flatMap((of) => of[entry] ?? []);
      return divideExact(sumExact(there), exactInteger(there.length));
    };
    return adjusted.map((of) =>
      printExact(sumExact(of.flatMap((mark, entry) => (mark === undefined ? [] : [mark.sub(meanOf(entry))])))),
    );
  };

  it('are those of least squares, and sum to 0', () => {
    fc.assert(
      fc.property(marksOf, (marks) => {
        const exact = marks.map((of) => of.map((mark) => (mark === undefined ? undefined : exactInteger(mark))));
        const severities = fitSeverities(exact, 1, wholeBudget());
        expect(leftOver(marks, severities)).toEqual(marks.map(() => '0'));
        expect(printExact(sumExact(severities.filter((severity) => severity !== undefined)))).toBe('0');
      }),
    );
  });
});

describe('majority', () => {
  const order = 'lowest-first';
  const majority = (method: string, sheets: JsonObject[], more: JsonObject = {}) =>
    marked([{ method, over: 'judge', order, ...more }], sheets);
  const sheets = [
    sheet('J1', [
      [1, 1],
      [2, 2],
      [3, 3],
    ]),
    sheet('J2', [
      [1, 1],
      [3, 2],
      [2, 3],
    ]),
    sheet('J3', [
      [2, 1],
      [1, 2],
      [3, 3],
    ]),
  ];

  it('counts those whom more judges put behind: 1 beats both, 2 beats 3', () => {
    expect(majority('majority-wins', sheets)).toEqual(['2', '1', '0']);
    expect(majority('majority-wins', sheets, { order: 'highest-first' })).toEqual(['0', '1', '2']);
  });

  it('counts the judges in favour over all opponents: 2 + 3, 1 + 2, 0 + 1', () => {
    expect(majority('majority-votes', sheets)).toEqual(['5', '3', '1']);
  });

  it('adds what a draw is worth, 0 where it is not said', () => {
    const drawn = [
      sheet('J1', [
        [1, 1],
        [2, 2],
      ]),
      sheet('J2', [
        [2, 1],
        [1, 2],
      ]),
    ];
    expect(majority('majority-wins', drawn)).toEqual(['0', '0', undefined]);
    expect(majority('majority-wins', drawn, { draw: 0.5 })).toEqual(['0.5', '0.5', undefined]);
    const equal = [
      sheet('J1', [
        [1, 4],
        [2, 4],
      ]),
    ];
    expect(majority('majority-wins', equal, { draw: '1/3' })).toEqual(['1/3', '1/3', undefined]);
  });

  it('compares nothing where no judge marked both', () => {
    const apart = [sheet('J1', [[1, 1]]), sheet('J2', [[2, 1]])];
    expect(majority('majority-wins', apart, { draw: 5 })).toEqual(['0', '0', undefined]);
  });
});
